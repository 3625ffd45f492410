package org.exolot.lot;

import java.util.List;

/** A part of the genealogy: nodes, nearest first, and the edges between them. */
public record Lineage(List<LineageNode> nodes, List<LineageEdge> edges) {
    public Lineage {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }
}
