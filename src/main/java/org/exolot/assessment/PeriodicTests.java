package org.exolot.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.exolot.criterion.Criterion;
import org.exolot.criterion.Judge;
import org.exolot.criterion.Observation;
import org.exolot.criterion.Reason;
import org.exolot.criterion.Verdict;
import org.exolot.lot.Lot;
import org.exolot.lot.LotId;
import org.exolot.lot.Lots;
import org.exolot.result.ResultRecord;
import org.exolot.result.ResultStatus;
import org.exolot.result.Results;
import org.exolot.sample.Sample;
import org.exolot.sample.SampleId;
import org.exolot.sample.Samples;
import org.springframework.stereotype.Component;

/** Whether a test that was not done on a lot is due for it, and on which lot it was done last. */
@Component
class PeriodicTests {
    private final Lots lots;
    private final Samples samples;
    private final Results results;

    PeriodicTests(Lots lots, Samples samples, Results results) {
        this.lots = lots;
        this.samples = samples;
        this.results = results;
    }

    /**
     * What was tested of these criteria on lots of the product made before each lot. A fixed number of queries, however many lots there are; none
     * where no lot is asked for.
     */
    Map<LotId, History> histories(Map<Lot, List<Criterion>> criteria) {
        if (criteria.isEmpty()) {
            return Map.of();
        }
        List<Lot> made = lots.ofProduct(
                criteria.keySet().stream().map(Lot::product).distinct().toList());
        Map<SampleId, Sample> drawn = samples.ofLots(made.stream().map(Lot::id).toList()).stream()
                .collect(Collectors.toMap(Sample::id, Function.identity()));
        Map<LotId, List<ResultRecord>> byLot = new HashMap<>();
        results.ofSamples(
                        drawn.keySet(),
                        criteria.values().stream()
                                .flatMap(List::stream)
                                .map(Criterion::attribute)
                                .collect(Collectors.toSet()))
                .forEach(result -> Optional.ofNullable(drawn.get(result.sample()))
                        .flatMap(Sample::lot)
                        .ifPresent(of -> byLot.computeIfAbsent(of, id -> new ArrayList<>())
                                .add(result)));
        return criteria.keySet().stream()
                .collect(Collectors.toMap(Lot::id, lot -> new History(lot, before(lot, made), drawn, byLot)));
    }

    private static List<Lot> before(Lot lot, List<Lot> made) {
        return made.stream()
                .filter(other -> other.product().equals(lot.product()))
                .filter(other -> !other.id().equals(lot.id()) && !other.madeOn().isAfter(lot.madeOn()))
                .sorted(Comparator.comparing(Lot::madeOn).reversed())
                .toList();
    }

    /** What was tested before. */
    record History(Lot lot, List<Lot> before, Map<SampleId, Sample> drawn, Map<LotId, List<ResultRecord>> byLot) {
        /** The verdict on a criterion that was not tested on the lot: whether it is due, and on which lot it was tested last. */
        LotAssessment.CriterionVerdict notTested(Criterion criterion, LotAssessment.CriterionVerdict verdict) {
            Optional<Tested> last = lastTested(criterion);
            int since = last.map(tested -> before.indexOf(tested.lot())).orElse(before.size());
            boolean overAYear = last.map(tested ->
                            tested.lot().madeOn().isBefore(lot.madeOn().minusYears(1)))
                    .orElse(true);
            boolean due = criterion.frequency().due(before.size(), since, overAYear);
            Reason why = last.map(PeriodicTests::lastTested).orElse(new Reason(Reason.Type.NEVER_TESTED, List.of()));
            return new LotAssessment.CriterionVerdict(
                    verdict.criterion(),
                    verdict.group(),
                    verdict.attribute(),
                    verdict.method(),
                    verdict.samplingPoint(),
                    verdict.outcome(),
                    verdict.printed(),
                    verdict.unit(),
                    verdict.limit(),
                    why,
                    due,
                    false,
                    verdict.results(),
                    last.map(tested -> new LotAssessment.LastTested(
                            tested.lot().number(),
                            tested.on(),
                            tested.verdict(),
                            tested.lot().state())));
        }

        private Optional<Tested> lastTested(Criterion criterion) {
            for (Lot earlier : before) {
                for (ResultRecord result : byLot.getOrDefault(earlier.id(), List.of())) {
                    boolean there = Optional.ofNullable(drawn.get(result.sample()))
                            .filter(sample -> sample.samplingPoint() == criterion.point())
                            .isPresent();
                    if (there
                            && result.status() == ResultStatus.CURRENT
                            && result.accepted()
                            && result.attribute().equals(criterion.attribute())) {
                        Verdict verdict = Judge.judge(
                                        criterion, Optional.of(Observation.of(result.value(), result.unit())))
                                .verdict();
                        return Optional.of(new Tested(
                                earlier,
                                result.formedAt().atZone(earlier.siteZone()).toLocalDate(),
                                verdict));
                    }
                }
            }
            return Optional.empty();
        }
    }

    private static Reason lastTested(Tested tested) {
        return new Reason(
                tested.verdict() == Verdict.PASS
                        ? Reason.Type.LAST_TESTED_CONFORMING
                        : Reason.Type.LAST_TESTED_NOT_CONFORMING,
                List.of(tested.lot().number(), tested.on().toString()));
    }

    private record Tested(Lot lot, LocalDate on, Verdict verdict) {}
}
