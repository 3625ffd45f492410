package org.exolot.sample;

import static exolot.schema.fact.Tables.CUSTODY;
import static exolot.schema.fact.Tables.SAMPLE;

import exolot.schema.fact.tables.records.SampleRecord;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.exolot.criterion.SamplingPoint;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.lot.ContainerId;
import org.exolot.lot.LotId;
import org.exolot.lot.MaterialId;
import org.exolot.people.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The samples as recorded. */
@Component
public class Samples {
    private final DSLContext dsl;

    Samples(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * The sample with this id.
     *
     * @throws IllegalStateException if there is none, as ids come from our own records
     */
    public Sample get(SampleId id) {
        return all(List.of(id)).stream().findFirst().orElseThrow(() -> new IllegalStateException("no sample " + id));
    }

    /** The samples with these ids, by code. */
    public List<Sample> all(Collection<SampleId> ids) {
        return load(SAMPLE.SAMPLE_ID.in(ids.stream().map(SampleId::value).toList()));
    }

    /** The sample with this code. */
    public Optional<Sample> byCode(String code) {
        return load(SAMPLE.CODE.eq(code)).stream().findFirst();
    }

    /**
     * The sample with this code.
     *
     * @throws RefusedException if there is none
     */
    public Sample require(String code) {
        return byCode(code).orElseThrow(() -> new RefusedException(RefusalType.NOT_FOUND, "sample", code));
    }

    /** The samples with these codes, by code. */
    public List<Sample> withCodes(Collection<String> codes) {
        return load(SAMPLE.CODE.in(codes));
    }

    /** The samples of a lot, by code. */
    public List<Sample> ofLot(LotId lot) {
        return load(SAMPLE.LOT_ID.eq(lot.value()));
    }

    /** The samples of these lots, by code. */
    public List<Sample> ofLots(Collection<LotId> lots) {
        return load(SAMPLE.LOT_ID.in(lots.stream().map(LotId::value).toList()));
    }

    /** What happened to a sample, oldest first. */
    public List<CustodyEvent> custody(SampleId sample) {
        return dsl.selectFrom(CUSTODY)
                .where(CUSTODY.SAMPLE_ID.eq(sample.value()))
                .orderBy(CUSTODY.SEQ)
                .fetch(row -> new CustodyEvent(
                        row.getSeq(),
                        CustodyEvent.Kind.valueOf(row.getEvent()),
                        row.getLocation(),
                        new PersonId(row.getPersonId()),
                        row.getHappenedAt()));
    }

    private List<Sample> load(Condition condition) {
        return dsl.selectFrom(SAMPLE).where(condition).orderBy(SAMPLE.CODE).fetch(Samples::sample);
    }

    private static Sample sample(SampleRecord row) {
        return new Sample(
                new SampleId(row.getSampleId()),
                row.getCode(),
                Optional.ofNullable(row.getLotId()).map(LotId::new),
                Optional.ofNullable(row.getMaterialId()).map(MaterialId::new),
                Optional.ofNullable(row.getContainerId()).map(ContainerId::new),
                SamplingPoint.valueOf(row.getSamplingPoint()),
                Purpose.valueOf(row.getPurpose()),
                new PersonId(row.getDrawnBy()),
                row.getDrawnAt());
    }
}
