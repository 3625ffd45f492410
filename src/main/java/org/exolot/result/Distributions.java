package org.exolot.result;

import static exolot.schema.fact.Tables.CAPTURE;
import static exolot.schema.fact.Tables.DETERMINATION;
import static exolot.schema.fact.Tables.RESULT_SOURCE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.exolot.instrument.Dilution;
import org.exolot.statistics.SizeDistribution;
import org.exolot.statistics.SizeDistributions;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The size distribution behind a result: the mean of its preparations, each the mean of its used captures, of the undiluted sample. */
@Component
class Distributions {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext dsl;

    Distributions(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<MeasuredSizes> of(ResultId result) {
        Map<UUID, List<SizeDistribution>> byRun = new LinkedHashMap<>();
        List<Optional<Integer>> tracks = new ArrayList<>();
        dsl.selectFrom(CAPTURE)
                .where(CAPTURE.USED)
                .and(CAPTURE.BINS_PACKED.isNotNull())
                .and(CAPTURE.RUN_ID.in(DSL.select(DETERMINATION.RUN_ID)
                        .from(RESULT_SOURCE)
                        .join(DETERMINATION)
                        .on(DETERMINATION.DETERMINATION_ID.eq(RESULT_SOURCE.DETERMINATION_ID))
                        .where(RESULT_SOURCE.RESULT_ID.eq(result.value()))))
                .orderBy(CAPTURE.RUN_ID, CAPTURE.ORDINAL)
                .forEach(row -> {
                    byRun.computeIfAbsent(row.getRunId(), run -> new ArrayList<>())
                            .add(undiluted(row));
                    tracks.add(tracks(row));
                });
        return SizeDistributions.merged(byRun.values().stream()
                        .map(SizeDistributions::merged)
                        .flatMap(Optional::stream)
                        .toList())
                .map(merged -> new MeasuredSizes(merged, sum(tracks), byRun.size()));
    }

    /** Of all captures; empty where one of them does not say. */
    private static Optional<Integer> sum(List<Optional<Integer>> tracks) {
        return tracks.stream().allMatch(Optional::isPresent)
                ? Optional.of(tracks.stream().mapToInt(Optional::orElseThrow).sum())
                : Optional.empty();
    }

    private static Optional<Integer> tracks(Record row) {
        JsonNode counted = JSON.readTree(row.get(CAPTURE.FIGURES)).path("tracks");
        return counted.isMissingNode() ? Optional.empty() : Optional.of(new BigDecimal(counted.asString()).intValue());
    }

    private static SizeDistribution undiluted(Record row) {
        SizeDistribution bins = BinsPacking.unpack(row.get(CAPTURE.BINS_PACKED));
        boolean corrected = row.get(CAPTURE.DILUTION_STATE).equals(Dilution.State.APPLIED.name());
        return Optional.ofNullable(row.get(CAPTURE.DILUTION_FACTOR))
                .filter(factor -> !corrected)
                .map(factor -> SizeDistributions.scaled(bins, new BigDecimal(factor).doubleValue()))
                .orElse(bins);
    }
}
