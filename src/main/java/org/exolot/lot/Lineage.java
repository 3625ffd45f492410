package org.exolot.lot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A part of the genealogy: nodes, nearest first, and the edges between them. */
public record Lineage(List<LineageNode> nodes, List<LineageEdge> edges) {
    private static final Comparator<LineageNode> BY_NAME =
            Comparator.comparing((LineageNode node) -> node.kind().name()).thenComparing(LineageNode::code);

    public Lineage {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** Of this part, a node and what it came from, nearest first. */
    public List<LineageNode> ancestors(LineageNodeId node) {
        Map<LineageNodeId, LineageNode> byId = new HashMap<>();
        nodes.forEach(one -> byId.put(one.id(), one));
        Map<LineageNodeId, List<LineageNodeId>> from = new HashMap<>();
        edges.forEach(
                edge -> from.computeIfAbsent(edge.to(), to -> new ArrayList<>()).add(edge.from()));
        List<LineageNode> found = new ArrayList<>();
        Set<LineageNodeId> seen = new LinkedHashSet<>();
        Set<LineageNodeId> layer = Set.of(node);
        while (!layer.isEmpty()) {
            seen.addAll(layer);
            layer.stream()
                    .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                    .sorted(BY_NAME)
                    .forEach(found::add);
            Set<LineageNodeId> further = new LinkedHashSet<>();
            layer.forEach(id -> further.addAll(from.getOrDefault(id, List.of())));
            further.removeAll(seen);
            layer = further;
        }
        return found;
    }
}
