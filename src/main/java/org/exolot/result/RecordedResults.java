package org.exolot.result;

import static exolot.schema.fact.Tables.RESULT;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.exolot.lot.LotId;
import org.exolot.people.PersonId;
import org.exolot.quantity.Unit;
import org.exolot.sample.SampleId;
import org.exolot.sample.TestOrderId;
import org.exolot.specification.DocumentId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Reads results with a fixed number of queries. */
@Component
class RecordedResults implements Results {
    private final DSLContext dsl;
    private final ResultParts parts;
    private final RecordedRuns runs;
    private final Distributions distributions;

    RecordedResults(DSLContext dsl, ResultParts parts, RecordedRuns runs, Distributions distributions) {
        this.dsl = dsl;
        this.parts = parts;
        this.runs = runs;
        this.distributions = distributions;
    }

    @Override
    public List<ResultRecord> ofSamples(Collection<SampleId> samples) {
        return load(RESULT.SAMPLE_ID.in(samples.stream().map(SampleId::value).toList()));
    }

    @Override
    public List<ResultRecord> ofSamples(Collection<SampleId> samples, Collection<String> attributes) {
        return load(RESULT.SAMPLE_ID
                .in(samples.stream().map(SampleId::value).toList())
                .and(RESULT.ATTRIBUTE.in(attributes)));
    }

    @Override
    public Optional<ResultRecord> find(ResultId id) {
        return load(RESULT.RESULT_ID.eq(id.value())).stream().findFirst();
    }

    @Override
    public List<RunRecord> runs(LotId lot, Collection<SampleId> samples) {
        return runs.of(lot, samples);
    }

    @Override
    public Optional<MeasuredSizes> sizes(ResultId id) {
        return distributions.of(id);
    }

    private List<ResultRecord> load(Condition condition) {
        var rows = dsl.selectFrom(RESULT)
                .where(condition)
                .orderBy(RESULT.TEST_ORDER_ID, RESULT.ATTRIBUTE, RESULT.REPLICATE, RESULT.REVISION)
                .fetch();
        Set<UUID> ids = rows.intoSet(RESULT.RESULT_ID);
        ResultParts.Loaded loaded = parts.load(ids);
        Set<UUID> superseded = new HashSet<>(dsl.select(RESULT.SUPERSEDES_ID)
                .from(RESULT)
                .where(RESULT.SUPERSEDES_ID.in(ids))
                .fetchSet(RESULT.SUPERSEDES_ID));
        return rows.map(row -> result(row, loaded, superseded));
    }

    private static ResultRecord result(Record row, ResultParts.Loaded loaded, Set<UUID> superseded) {
        UUID id = row.get(RESULT.RESULT_ID);
        PersonId formedBy = new PersonId(row.get(RESULT.FORMED_BY));
        Set<PersonId> measuredBy = new HashSet<>(loaded.measuredBy().getOrDefault(id, Set.of()));
        measuredBy.add(formedBy);
        return new ResultRecord(
                new ResultId(id),
                new TestOrderId(row.get(RESULT.TEST_ORDER_ID)),
                new SampleId(row.get(RESULT.SAMPLE_ID)),
                new DocumentId(row.get(RESULT.METHOD_DOCUMENT_ID)),
                row.get(RESULT.ATTRIBUTE),
                row.get(RESULT.REPLICATE),
                row.get(RESULT.REVISION),
                status(id, loaded, superseded),
                ResultBasis.valueOf(row.get(RESULT.BASIS)),
                StoredValue.read(row.get(RESULT.KIND), row.get(RESULT.VALUE_TEXT)),
                new Unit(row.get(RESULT.UNIT)),
                Optional.ofNullable(row.get(RESULT.UNCERTAINTY)),
                Optional.ofNullable(row.get(RESULT.DETAIL)),
                Optional.ofNullable(row.get(RESULT.REASON)),
                formedBy,
                row.get(RESULT.FORMED_AT),
                measuredBy,
                loaded.individuals().getOrDefault(id, List.of()),
                loaded.places().getOrDefault(id, List.of()),
                loaded.unconfirmed().getOrDefault(id, List.of()),
                loaded.reviews().getOrDefault(id, List.of()));
    }

    private static ResultStatus status(UUID id, ResultParts.Loaded loaded, Set<UUID> superseded) {
        if (superseded.contains(id)) {
            return ResultStatus.SUPERSEDED;
        }
        return loaded.correctedRun().getOrDefault(id, ResultStatus.CURRENT);
    }
}
