package org.exolot.lot;

import static exolot.schema.fact.Tables.MATERIAL;
import static exolot.schema.fact.Tables.MATERIAL_VALUE;

import exolot.schema.fact.tables.records.MaterialRecord;
import exolot.schema.fact.tables.records.MaterialValueRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.exolot.database.IdSource;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.ledger.Author;
import org.exolot.ledger.Entry;
import org.exolot.ledger.Recorder;
import org.exolot.people.Access;
import org.exolot.people.Act;
import org.exolot.people.People;
import org.exolot.people.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reagents, kits, standards, controls and reference lots with their assigned values. */
@Component
public class Materials {
    private final DSLContext dsl;
    private final People people;
    private final Recorder recorder;
    private final IdSource ids;

    Materials(DSLContext dsl, People people, Recorder recorder, IdSource ids) {
        this.dsl = dsl;
        this.people = people;
        this.recorder = recorder;
        this.ids = ids;
    }

    /** The material with this id, if there is one. */
    public Optional<Material> find(MaterialId id) {
        return load(MATERIAL.MATERIAL_ID.eq(id.value())).stream().findFirst();
    }

    /** The materials with these ids, by name and lot. */
    public List<Material> all(Collection<MaterialId> ids) {
        return load(MATERIAL.MATERIAL_ID.in(ids.stream().map(MaterialId::value).toList()));
    }

    /** The lot of a material. */
    public Optional<Material> find(String name, String lotNumber) {
        return load(MATERIAL.NAME.eq(name).and(MATERIAL.LOT_NUMBER.eq(lotNumber))).stream()
                .findFirst();
    }

    /** All of them, by name and lot. */
    public List<Material> all() {
        return load(DSL.noCondition());
    }

    /**
     * Records a material. The same again changes nothing.
     *
     * @param material its id is not looked at
     * @throws RefusedException if another is recorded under its name and lot, or the person may not
     */
    @Transactional
    public MaterialId record(PersonId author, Material material) {
        Access.require(people.get(author), Act.IMPORT_MASTERS);
        Optional<Material> present = find(material.name(), material.lotNumber());
        if (present.isPresent()) {
            if (same(present.get(), material)) {
                return present.get().id();
            }
            throw new RefusedException(
                    RefusalType.ALREADY_THERE, "material", material.name() + " " + material.lotNumber());
        }
        MaterialId id = new MaterialId(ids.next());
        List<TableRecord<?>> rows = new ArrayList<>();
        rows.add(row(id, material));
        material.values().forEach(value -> rows.add(row(id, value)));
        recorder.record(Entry.by(Author.person(author.value()), LotEntry.MATERIAL_RECORDED)
                .with(rows));
        return id;
    }

    private static boolean same(Material present, Material wanted) {
        return present.kind() == wanted.kind()
                && present.supplier().equals(wanted.supplier())
                && present.expiresOn().equals(wanted.expiresOn())
                && present.values().containsAll(wanted.values())
                && wanted.values().containsAll(present.values());
    }

    private MaterialRecord row(MaterialId id, Material material) {
        MaterialRecord row = new MaterialRecord();
        row.setMaterialId(id.value());
        row.setKind(material.kind().name());
        row.setName(material.name());
        row.setLotNumber(material.lotNumber());
        row.setSupplier(material.supplier());
        row.setExpiresOn(material.expiresOn());
        return row;
    }

    private MaterialValueRecord row(MaterialId id, AssignedValue value) {
        MaterialValueRecord row = new MaterialValueRecord();
        row.setMaterialValueId(ids.next());
        row.setMaterialId(id.value());
        row.setAttribute(value.attribute());
        row.setValueText(value.value());
        row.setUnit(value.unit());
        value.uncertainty().ifPresent(row::setUncertainty);
        return row;
    }

    private List<Material> load(Condition condition) {
        List<MaterialRecord> rows = dsl.selectFrom(MATERIAL)
                .where(condition)
                .orderBy(MATERIAL.NAME, MATERIAL.LOT_NUMBER)
                .fetch();
        Map<UUID, ? extends List<MaterialValueRecord>> values = dsl.selectFrom(MATERIAL_VALUE)
                .where(MATERIAL_VALUE.MATERIAL_ID.in(
                        rows.stream().map(MaterialRecord::getMaterialId).toList()))
                .orderBy(MATERIAL_VALUE.ATTRIBUTE)
                .fetchGroups(MATERIAL_VALUE.MATERIAL_ID);
        return rows.stream()
                .map(row -> new Material(
                        new MaterialId(row.getMaterialId()),
                        MaterialKind.valueOf(row.getKind()),
                        row.getName(),
                        row.getLotNumber(),
                        row.getSupplier(),
                        row.getExpiresOn(),
                        assigned(values, row.getMaterialId())))
                .toList();
    }

    private static List<AssignedValue> assigned(Map<UUID, ? extends List<MaterialValueRecord>> values, UUID material) {
        return Optional.<List<MaterialValueRecord>>ofNullable(values.get(material)).orElse(List.of()).stream()
                .map(row -> new AssignedValue(
                        row.getAttribute(),
                        row.getValueText(),
                        row.getUnit(),
                        Optional.ofNullable(row.getUncertainty())))
                .toList();
    }
}
