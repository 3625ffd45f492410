package org.exolot.lot;

import java.util.Map;
import java.util.Optional;

/**
 * A node of the genealogy.
 *
 * @param code unique within its kind: the donor's code, never a name
 * @param lot the lot, for a node of kind LOT
 * @param particulars what is known of it, by name: eligibility of a donor, method and parameters of an isolation
 */
public record LineageNode(
        LineageNodeId id, LineageKind kind, String code, Optional<LotId> lot, Map<String, String> particulars) {
    public LineageNode {
        particulars = Map.copyOf(particulars);
    }
}
