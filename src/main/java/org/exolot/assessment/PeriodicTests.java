package org.exolot.assessment;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.criterion.Criterion;
import org.exolot.criterion.Frequency;
import org.exolot.criterion.Judge;
import org.exolot.criterion.Observation;
import org.exolot.criterion.Reason;
import org.exolot.criterion.Verdict;
import org.exolot.lot.Lot;
import org.exolot.lot.Lots;
import org.exolot.result.ResultRecord;
import org.exolot.result.ResultStatus;
import org.exolot.result.Results;
import org.exolot.sample.Sample;
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

    LotAssessment.CriterionVerdict notTested(Lot lot, Criterion criterion, LotAssessment.CriterionVerdict verdict) {
        if (criterion.frequency().kind() == Frequency.Kind.EACH_LOT) {
            return verdict;
        }
        List<Lot> before = lots.ofProduct(List.of(lot.product())).stream()
                .filter(other -> !other.id().equals(lot.id()) && !other.madeOn().isAfter(lot.madeOn()))
                .sorted(Comparator.comparing(Lot::madeOn).reversed())
                .toList();
        Optional<Tested> last = lastTested(before, criterion);
        int since = last.map(tested -> before.indexOf(tested.lot())).orElse(before.size());
        boolean overAYear = last.map(
                        tested -> tested.lot().madeOn().isBefore(lot.madeOn().minusYears(1)))
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
                last.map(tested -> new LotAssessment.LastTested(tested.lot().number(), tested.on(), tested.verdict())));
    }

    private static Reason lastTested(Tested tested) {
        return new Reason(
                tested.verdict() == Verdict.PASS
                        ? Reason.Type.LAST_TESTED_CONFORMING
                        : Reason.Type.LAST_TESTED_NOT_CONFORMING,
                List.of(tested.lot().number(), tested.on().toString()));
    }

    private record Tested(Lot lot, LocalDate on, Verdict verdict) {}

    private Optional<Tested> lastTested(List<Lot> before, Criterion criterion) {
        Map<Lot, List<Sample>> bySample = new HashMap<>();
        before.forEach(lot -> bySample.put(lot, samples.ofLot(lot.id())));
        List<ResultRecord> all = results.ofSamples(bySample.values().stream()
                .flatMap(Collection::stream)
                .map(Sample::id)
                .toList());
        for (Lot lot : before) {
            for (ResultRecord result : all) {
                boolean ofLot = bySample.getOrDefault(lot, List.of()).stream()
                        .anyMatch(sample ->
                                sample.id().equals(result.sample()) && sample.samplingPoint() == criterion.point());
                if (ofLot
                        && result.status() == ResultStatus.CURRENT
                        && result.accepted()
                        && result.attribute().equals(criterion.attribute())) {
                    Verdict verdict = Judge.judge(criterion, Optional.of(Observation.of(result.value(), result.unit())))
                            .verdict();
                    return Optional.of(new Tested(
                            lot, result.formedAt().atZone(ZoneOffset.UTC).toLocalDate(), verdict));
                }
            }
        }
        return Optional.empty();
    }
}
