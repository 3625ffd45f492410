package org.exolot.assessment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.lot.Binding;
import org.exolot.lot.Genealogy;
import org.exolot.lot.Lineage;
import org.exolot.lot.LineageNode;
import org.exolot.lot.LotId;
import org.exolot.lot.Lots;
import org.exolot.specification.DocumentKind;
import org.exolot.specification.IsolationMethod;
import org.exolot.specification.IsolationRecord;
import org.exolot.specification.Specifications;
import org.springframework.stereotype.Component;

/** What the steps of a lot record, and how its isolation stands by the specification that it is bound to. */
@Component
class LotIsolation {
    private final Lots lots;
    private final Genealogy genealogy;
    private final Specifications specifications;

    LotIsolation(Lots lots, Genealogy genealogy, Specifications specifications) {
        this.lots = lots;
        this.genealogy = genealogy;
        this.specifications = specifications;
    }

    /** What the steps record by its names, the step nearest to the lot first where two say the same name. */
    Map<String, String> recorded(LotId lot) {
        return recorded(List.of(lot)).getOrDefault(lot, Map.of());
    }

    /** The same of several lots. As many queries as for one. */
    Map<LotId, Map<String, String>> recorded(Collection<LotId> lots) {
        List<LineageNode> nodes = genealogy.ofLots(lots);
        Lineage lineage =
                genealogy.ancestors(nodes.stream().map(LineageNode::id).toList());
        Map<LotId, Map<String, String>> recorded = new HashMap<>();
        for (LineageNode node : nodes) {
            Map<String, String> ofLot = new HashMap<>();
            lineage.ancestors(node.id()).forEach(step -> step.particulars().forEach(ofLot::putIfAbsent));
            node.lot().ifPresent(lot -> recorded.put(lot, ofLot));
        }
        return recorded;
    }

    /** What the methods of its isolation demand and its steps do not record. */
    Map<IsolationMethod, List<String>> lacking(LotId lot) {
        return Optional.ofNullable(lots.bindings(lot).get(DocumentKind.ISOLATION))
                .map(Binding::document)
                .map(specifications::isolation)
                .map(isolation -> new IsolationRecord(recorded(lot)).lacking(isolation))
                .orElse(Map.of());
    }

    /** Each check; none where the lot is bound to no isolation specification. */
    List<IsolationRecord.Outcome> judged(LotId lot) {
        return Optional.ofNullable(lots.bindings(lot).get(DocumentKind.ISOLATION))
                .map(Binding::document)
                .map(specifications::isolation)
                .map(isolation -> new IsolationRecord(recorded(lot)).judge(isolation))
                .orElse(List.of());
    }
}
