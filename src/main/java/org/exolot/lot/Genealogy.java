package org.exolot.lot;

import static exolot.schema.fact.Tables.LINEAGE_EDGE;
import static exolot.schema.fact.Tables.LINEAGE_NODE;
import static exolot.schema.fact.Tables.MATERIAL_USE;

import exolot.schema.fact.tables.records.LineageEdgeRecord;
import exolot.schema.fact.tables.records.LineageNodeRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The genealogy: what came from what, and how much of it. It is walked layer by layer, one query each. */
@Component
public class Genealogy {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> PARTICULARS = new TypeReference<>() {};

    private final DSLContext dsl;

    Genealogy(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The node of this kind and code. */
    public Optional<LineageNode> find(LineageKind kind, String code) {
        return nodes(LINEAGE_NODE.KIND.eq(kind.name()).and(LINEAGE_NODE.CODE.eq(code))).stream()
                .findFirst();
    }

    /** The node of a lot. */
    public Optional<LineageNode> ofLot(LotId lot) {
        return nodes(LINEAGE_NODE.LOT_ID.eq(lot.value())).stream().findFirst();
    }

    /** The nodes of these lots. */
    public List<LineageNode> ofLots(Collection<LotId> lots) {
        return nodes(LINEAGE_NODE.LOT_ID.in(lots.stream().map(LotId::value).toList()));
    }

    /** These nodes and all that any of them came from; as many queries as the longest way has steps, however many nodes there are. */
    public Lineage ancestors(Collection<LineageNodeId> nodes) {
        return walk(
                nodes.stream().map(LineageNodeId::value).toList(), LINEAGE_EDGE.TO_NODE_ID, LINEAGE_EDGE.FROM_NODE_ID);
    }

    /** The node and all that it came from, nearest first. */
    public Lineage ancestors(LineageNodeId node) {
        return walk(List.of(node.value()), LINEAGE_EDGE.TO_NODE_ID, LINEAGE_EDGE.FROM_NODE_ID);
    }

    /** The node and all that came from it, nearest first. */
    public Lineage descendants(LineageNodeId node) {
        return walk(List.of(node.value()), LINEAGE_EDGE.FROM_NODE_ID, LINEAGE_EDGE.TO_NODE_ID);
    }

    /** The lots that descend from a node. */
    public List<LotId> lotsFrom(LineageNodeId node) {
        return lotsFrom(List.of(node.value()));
    }

    /** The lots that a material went into, through whichever step. */
    public List<LotId> lotsFrom(MaterialId material) {
        return lotsFrom(dsl.select(MATERIAL_USE.LINEAGE_NODE_ID)
                .from(MATERIAL_USE)
                .where(MATERIAL_USE.MATERIAL_ID.eq(material.value()))
                .fetch(MATERIAL_USE.LINEAGE_NODE_ID));
    }

    private List<LotId> lotsFrom(Collection<UUID> nodes) {
        return walk(nodes, LINEAGE_EDGE.FROM_NODE_ID, LINEAGE_EDGE.TO_NODE_ID).nodes().stream()
                .flatMap(descendant -> descendant.lot().stream())
                .toList();
    }

    /** The materials that went into any of these steps. */
    public List<MaterialId> materialsOf(Collection<LineageNode> nodes) {
        return dsl.selectDistinct(MATERIAL_USE.MATERIAL_ID)
                .from(MATERIAL_USE)
                .where(MATERIAL_USE.LINEAGE_NODE_ID.in(
                        nodes.stream().map(node -> node.id().value()).toList()))
                .fetch(row -> new MaterialId(row.value1()));
    }

    private Lineage walk(Collection<UUID> start, Field<UUID> near, Field<UUID> far) {
        Set<UUID> seen = new LinkedHashSet<>();
        List<LineageNode> nodes = new ArrayList<>();
        List<LineageEdge> edges = new ArrayList<>();
        Collection<UUID> layer = start;
        while (!layer.isEmpty()) {
            seen.addAll(layer);
            nodes.addAll(nodes(LINEAGE_NODE.LINEAGE_NODE_ID.in(layer)));
            Set<UUID> further = new LinkedHashSet<>();
            for (LineageEdgeRecord row :
                    dsl.selectFrom(LINEAGE_EDGE).where(near.in(layer)).fetch()) {
                edges.add(edge(row));
                further.add(row.get(far));
            }
            further.removeAll(seen);
            layer = further;
        }
        return new Lineage(nodes, edges);
    }

    private List<LineageNode> nodes(Condition condition) {
        return dsl.selectFrom(LINEAGE_NODE)
                .where(condition)
                .orderBy(LINEAGE_NODE.KIND, LINEAGE_NODE.CODE)
                .fetch(Genealogy::node);
    }

    private static LineageNode node(LineageNodeRecord row) {
        return new LineageNode(
                new LineageNodeId(row.getLineageNodeId()),
                LineageKind.valueOf(row.getKind()),
                row.getCode(),
                Optional.ofNullable(row.getLotId()).map(LotId::new),
                JSON.readValue(new String(row.getParticulars(), StandardCharsets.UTF_8), PARTICULARS));
    }

    private static LineageEdge edge(LineageEdgeRecord row) {
        return new LineageEdge(
                new LineageNodeId(row.getFromNodeId()),
                new LineageNodeId(row.getToNodeId()),
                row.getQuantity(),
                row.getUnit());
    }
}
