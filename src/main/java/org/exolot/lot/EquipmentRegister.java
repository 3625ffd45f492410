package org.exolot.lot;

import static exolot.schema.fact.Tables.EQUIPMENT;
import static exolot.schema.fact.Tables.EQUIPMENT_CALIBRATION;

import exolot.schema.fact.tables.records.EquipmentCalibrationRecord;
import exolot.schema.fact.tables.records.EquipmentRecord;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The instruments with their calibrations. */
@Component
public class EquipmentRegister {
    private final DSLContext dsl;
    private final People people;
    private final Recorder recorder;
    private final IdSource ids;

    EquipmentRegister(DSLContext dsl, People people, Recorder recorder, IdSource ids) {
        this.dsl = dsl;
        this.people = people;
        this.recorder = recorder;
        this.ids = ids;
    }

    /** The instrument with this code. */
    public Optional<Equipment> byCode(String code) {
        return load(EQUIPMENT.CODE.eq(code)).stream().findFirst();
    }

    /** The instrument with this serial number, as an export names it. */
    public Optional<Equipment> bySerial(String serial) {
        return load(EQUIPMENT.SERIAL.eq(serial)).stream().findFirst();
    }

    /** All instruments, by code. */
    public List<Equipment> all() {
        return load(DSL.noCondition());
    }

    /**
     * Records an instrument. The same again changes nothing.
     *
     * @param equipment its id and calibration are not looked at
     * @throws RefusedException if another is recorded under its code, or the person may not
     */
    @Transactional
    public EquipmentId record(PersonId author, Equipment equipment) {
        Access.require(people.get(author), Act.IMPORT_MASTERS);
        Optional<Equipment> present = byCode(equipment.code());
        if (present.isPresent()) {
            EquipmentId id = present.get().id();
            Equipment wanted = new Equipment(
                    id,
                    equipment.code(),
                    equipment.kind(),
                    equipment.vendor(),
                    equipment.model(),
                    equipment.serial(),
                    equipment.zone(),
                    present.get().calibrations());
            if (present.get().equals(wanted)) {
                return id;
            }
            throw new RefusedException(RefusalType.ALREADY_THERE, "instrument", equipment.code());
        }
        EquipmentRecord row = new EquipmentRecord();
        row.setEquipmentId(ids.next());
        row.setCode(equipment.code());
        row.setKind(equipment.kind());
        row.setVendor(equipment.vendor());
        row.setModel(equipment.model());
        row.setSerial(equipment.serial());
        row.setZone(equipment.zone().getId());
        recorder.record(Entry.by(Author.person(author.value()), LotEntry.EQUIPMENT_RECORDED)
                .with(row));
        return new EquipmentId(row.getEquipmentId());
    }

    /**
     * Records a calibration.
     *
     * @param calibration from when and until when it holds
     * @param reference the calibration's certificate or record
     */
    @Transactional
    public void calibrated(PersonId author, EquipmentId equipment, Calibration calibration, String reference) {
        Access.require(people.get(author), Act.CALIBRATE);
        EquipmentCalibrationRecord row = new EquipmentCalibrationRecord();
        row.setEquipmentCalibrationId(ids.next());
        row.setEquipmentId(equipment.value());
        row.setSeq(1 + dsl.fetchCount(EQUIPMENT_CALIBRATION, EQUIPMENT_CALIBRATION.EQUIPMENT_ID.eq(equipment.value())));
        calibration.from().ifPresent(row::setValidFrom);
        row.setValidUntil(calibration.until());
        row.setReference(reference);
        recorder.record(
                Entry.by(Author.person(author.value()), LotEntry.CALIBRATED).with(row));
    }

    private List<Equipment> load(Condition condition) {
        List<EquipmentRecord> rows = dsl.selectFrom(EQUIPMENT)
                .where(condition)
                .orderBy(EQUIPMENT.CODE)
                .fetch();
        Map<UUID, List<Calibration>> calibrations = new HashMap<>();
        dsl.selectFrom(EQUIPMENT_CALIBRATION)
                .where(EQUIPMENT_CALIBRATION.EQUIPMENT_ID.in(
                        rows.stream().map(EquipmentRecord::getEquipmentId).toList()))
                .orderBy(EQUIPMENT_CALIBRATION.SEQ)
                .forEach(row -> calibrations
                        .computeIfAbsent(row.getEquipmentId(), equipment -> new ArrayList<>())
                        .add(new Calibration(Optional.ofNullable(row.getValidFrom()), row.getValidUntil())));
        return rows.stream()
                .map(row -> new Equipment(
                        new EquipmentId(row.getEquipmentId()),
                        row.getCode(),
                        row.getKind(),
                        row.getVendor(),
                        row.getModel(),
                        row.getSerial(),
                        ZoneId.of(row.getZone()),
                        calibrations.getOrDefault(row.getEquipmentId(), List.of())))
                .toList();
    }
}
