package org.exolot.distribution;

import static exolot.schema.fact.Tables.CLINIC;

import exolot.schema.fact.tables.records.ClinicRecord;
import java.util.List;
import java.util.Optional;
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
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clinics that vials are sent to. */
@Service
public class Clinics {
    private final DSLContext dsl;
    private final People people;
    private final Recorder recorder;
    private final IdSource ids;

    Clinics(DSLContext dsl, People people, Recorder recorder, IdSource ids) {
        this.dsl = dsl;
        this.people = people;
        this.recorder = recorder;
        this.ids = ids;
    }

    /**
     * Records a clinic.
     *
     * @param country ISO 3166-1, two letters
     * @throws RefusedException where the code is taken, or the person may not
     */
    @Transactional
    public Clinic add(PersonId author, String code, String name, String country, String contact) {
        Access.require(people.get(author), Act.IMPORT_MASTERS);
        if (find(code).isPresent()) {
            throw new RefusedException(RefusalType.ALREADY_THERE, "clinic", code);
        }
        Clinic clinic = new Clinic(new ClinicId(ids.next()), code, name, country, contact);
        ClinicRecord row = new ClinicRecord();
        row.setClinicId(clinic.id().value());
        row.setCode(code);
        row.setName(name);
        row.setCountry(country);
        row.setContact(contact);
        recorder.record(Entry.by(Author.person(author.value()), DistributionEntry.CLINIC_ADDED)
                .with(row));
        return clinic;
    }

    /** The clinic of this code. */
    public Optional<Clinic> find(String code) {
        return dsl.selectFrom(CLINIC).where(CLINIC.CODE.eq(code)).fetchOptional(Clinics::clinic);
    }

    /** All clinics, by code. */
    public List<Clinic> all() {
        return dsl.selectFrom(CLINIC).orderBy(CLINIC.CODE).fetch(Clinics::clinic);
    }

    static Clinic clinic(ClinicRecord row) {
        return new Clinic(
                new ClinicId(row.getClinicId()), row.getCode(), row.getName(), row.getCountry(), row.getContact());
    }
}
