package org.exolot.lot;

import static exolot.schema.fact.Tables.LINEAGE_EDGE;
import static exolot.schema.fact.Tables.MATERIAL_USE;

import exolot.schema.fact.tables.records.LineageEdgeRecord;
import exolot.schema.fact.tables.records.LineageNodeRecord;
import exolot.schema.fact.tables.records.MaterialUseRecord;
import java.util.Map;
import java.util.Optional;
import org.exolot.database.IdSource;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.ledger.Author;
import org.exolot.ledger.CanonicalJson;
import org.exolot.ledger.Entry;
import org.exolot.ledger.Recorder;
import org.exolot.people.Access;
import org.exolot.people.Act;
import org.exolot.people.People;
import org.exolot.people.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The recording of the genealogy. Recording the same again changes nothing; recording something else under the same name is refused. */
@Component
public class GenealogyKeeping {
    private final DSLContext dsl;
    private final Genealogy genealogy;
    private final People people;
    private final Recorder recorder;
    private final IdSource ids;

    GenealogyKeeping(DSLContext dsl, Genealogy genealogy, People people, Recorder recorder, IdSource ids) {
        this.dsl = dsl;
        this.genealogy = genealogy;
        this.people = people;
        this.recorder = recorder;
        this.ids = ids;
    }

    /** Records a node. One that is recorded already may be named by its code alone, as a lot does that shares a harvest with another. */
    @Transactional
    public LineageNodeId node(
            PersonId author, LineageKind kind, String code, Optional<LotId> lot, Map<String, String> particulars) {
        Access.require(people.get(author), Act.IMPORT_MASTERS);
        Optional<LineageNode> present = genealogy.find(kind, code);
        if (present.isPresent()) {
            boolean named = particulars.isEmpty() || present.get().particulars().equals(particulars);
            if (named && present.get().lot().equals(lot)) {
                return present.get().id();
            }
            throw new RefusedException(RefusalType.ALREADY_THERE, kind.name(), code);
        }
        LineageNodeRecord row = new LineageNodeRecord();
        row.setLineageNodeId(ids.next());
        row.setKind(kind.name());
        row.setCode(code);
        lot.ifPresent(id -> row.setLotId(id.value()));
        row.setParticulars(CanonicalJson.bytes(particulars));
        recorder.record(Entry.by(Author.person(author.value()), LotEntry.LINEAGE_RECORDED)
                .with(row));
        return new LineageNodeId(row.getLineageNodeId());
    }

    /**
     * Records that so much of one went into the other.
     *
     * @param edge its quantity is canonical text
     * @throws RefusedException if the one already comes from the other
     */
    @Transactional
    public void edge(PersonId author, LineageEdge edge) {
        Access.require(people.get(author), Act.IMPORT_MASTERS);
        Lineage above = genealogy.ancestors(edge.from());
        Optional<LineageNode> loop = above.nodes().stream()
                .filter(node -> node.id().equals(edge.to()))
                .findFirst();
        if (loop.isPresent()) {
            throw new RefusedException(
                    RefusalType.LINEAGE_CYCLE,
                    loop.get().code(),
                    above.nodes().getFirst().code());
        }
        Optional<LineageEdgeRecord> present = dsl.selectFrom(LINEAGE_EDGE)
                .where(
                        LINEAGE_EDGE.FROM_NODE_ID.eq(edge.from().value()),
                        LINEAGE_EDGE.TO_NODE_ID.eq(edge.to().value()))
                .fetchOptional();
        if (present.isPresent()) {
            requireSame(
                    present.get().getQuantity() + " " + present.get().getUnit(), edge.quantity() + " " + edge.unit());
            return;
        }
        LineageEdgeRecord row = new LineageEdgeRecord();
        row.setLineageEdgeId(ids.next());
        row.setFromNodeId(edge.from().value());
        row.setToNodeId(edge.to().value());
        row.setQuantity(edge.quantity());
        row.setUnit(edge.unit());
        recorder.record(Entry.by(Author.person(author.value()), LotEntry.LINEAGE_RECORDED)
                .with(row));
    }

    /** Records that so much of a material went into a step. */
    @Transactional
    public void use(PersonId author, LineageNodeId node, MaterialId material, String quantity, String unit) {
        Access.require(people.get(author), Act.IMPORT_MASTERS);
        Optional<MaterialUseRecord> present = dsl.selectFrom(MATERIAL_USE)
                .where(MATERIAL_USE.LINEAGE_NODE_ID.eq(node.value()), MATERIAL_USE.MATERIAL_ID.eq(material.value()))
                .fetchOptional();
        if (present.isPresent()) {
            requireSame(present.get().getQuantity() + " " + present.get().getUnit(), quantity + " " + unit);
            return;
        }
        MaterialUseRecord row = new MaterialUseRecord();
        row.setMaterialUseId(ids.next());
        row.setLineageNodeId(node.value());
        row.setMaterialId(material.value());
        row.setQuantity(quantity);
        row.setUnit(unit);
        recorder.record(Entry.by(Author.person(author.value()), LotEntry.LINEAGE_RECORDED)
                .with(row));
    }

    private static void requireSame(String present, String wanted) {
        if (!present.equals(wanted)) {
            throw new RefusedException(RefusalType.ALREADY_THERE, "step of the genealogy", present);
        }
    }
}
