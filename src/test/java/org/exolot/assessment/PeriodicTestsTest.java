package org.exolot.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.exolot.criterion.Criterion;
import org.exolot.criterion.DecisionRule;
import org.exolot.criterion.Frequency;
import org.exolot.criterion.LabelClaim;
import org.exolot.criterion.Limit;
import org.exolot.criterion.Reason;
import org.exolot.criterion.SamplingPoint;
import org.exolot.criterion.Verdict;
import org.exolot.lot.Lot;
import org.exolot.lot.LotId;
import org.exolot.lot.LotState;
import org.exolot.people.PersonId;
import org.exolot.quantity.Rounding;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.exolot.result.ResultBasis;
import org.exolot.result.ResultId;
import org.exolot.result.ResultRecord;
import org.exolot.result.ResultStatus;
import org.exolot.result.ReviewDecision;
import org.exolot.sample.Purpose;
import org.exolot.sample.Sample;
import org.exolot.sample.SampleId;
import org.exolot.sample.TestOrderId;
import org.exolot.specification.DocumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starter specification, section 0: the first ten lots, then one in ten and at least yearly; never a dash, never "conforms". */
class PeriodicTestsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    /** Past midnight in the zone of the lots' site. */
    private static final Instant FORMED = Instant.parse("2026-02-28T22:30:00Z");

    private static final PersonId PERSON = new PersonId(UUID.randomUUID());
    private static final DocumentId DOCUMENT = new DocumentId(UUID.randomUUID());
    private static final Unit PER_CONTAINER = new Unit("{particles}/{container}");

    private static final Criterion SUBVISIBLE = new Criterion(
            "GE-04",
            "particles >= 10 um per container",
            "USP-787",
            SamplingPoint.FINAL_CONTAINER,
            Frequency.P10,
            PER_CONTAINER,
            new Limit.Upper(new BigDecimal("6000"), true),
            Optional.empty(),
            new Rounding.Decimals(0),
            DecisionRule.SIMPLE_ACCEPTANCE,
            false);

    private static Lot lot(int number, int daysApart, LotState state) {
        LocalDate made = FIRST.plusDays((long) number * daysApart);
        return new Lot(
                new LotId(UUID.randomUUID()),
                "EV26-%03d".formatted(number),
                DOCUMENT,
                made,
                made.plusMonths(3),
                ZoneId.of("Europe/Istanbul"),
                new LabelClaim(new BigDecimal("1.00E11"), "NTA-01"),
                96,
                state);
    }

    private static Sample sample(Lot lot) {
        return new Sample(
                new SampleId(UUID.randomUUID()),
                lot.number() + "/P",
                Optional.of(lot.id()),
                Optional.empty(),
                Optional.empty(),
                SamplingPoint.FINAL_CONTAINER,
                Purpose.RELEASE,
                PERSON,
                Instant.EPOCH);
    }

    private static ResultRecord result(Sample sample, String value, boolean accepted) {
        return new ResultRecord(
                new ResultId(UUID.randomUUID()),
                new TestOrderId(UUID.randomUUID()),
                sample.id(),
                DOCUMENT,
                SUBVISIBLE.attribute(),
                0,
                1,
                ResultStatus.CURRENT,
                ResultBasis.ENTERED,
                new Value.Measured(new BigDecimal(value)),
                PER_CONTAINER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PERSON,
                FORMED,
                Set.of(PERSON),
                List.of(),
                List.of(),
                List.of(),
                accepted
                        ? List.of(new ResultRecord.Review(ReviewDecision.ACCEPTED, "", PERSON, Instant.EPOCH))
                        : List.of());
    }

    /** The verdict on lot {@code number} (from 0) where these lots before it were tested. */
    private static LotAssessment.CriterionVerdict notTested(
            int number, int daysApart, Map<Integer, String> tested, boolean accepted) {
        return notTested(number, daysApart, tested, accepted, LotState.RELEASED);
    }

    /** @param earlier how the lots before stand */
    private static LotAssessment.CriterionVerdict notTested(
            int number, int daysApart, Map<Integer, String> tested, boolean accepted, LotState earlier) {
        List<Lot> before = IntStream.range(0, number)
                .mapToObj(i -> lot(number - 1 - i, daysApart, earlier))
                .toList();
        Map<SampleId, Sample> drawn = new HashMap<>();
        Map<LotId, List<ResultRecord>> results = new HashMap<>();
        for (Lot lot : before) {
            String value = tested.get(Integer.parseInt(lot.number().substring(5)));
            if (value != null) {
                Sample sample = sample(lot);
                drawn.put(sample.id(), sample);
                results.put(lot.id(), List.of(result(sample, value, accepted)));
            }
        }
        return new PeriodicTests.History(lot(number, daysApart, LotState.IN_TESTING), before, drawn, results)
                .notTested(SUBVISIBLE, untested());
    }

    private static LotAssessment.CriterionVerdict untested() {
        return new LotAssessment.CriterionVerdict(
                "GE-04",
                "General",
                SUBVISIBLE.attribute(),
                "USP-787",
                "FINAL_CONTAINER",
                Verdict.NOT_TESTED,
                "",
                PER_CONTAINER.code(),
                "≤ 6000",
                new Reason(Reason.Type.NOT_TESTED, List.of("≤ 6000")),
                true,
                false,
                List.of(),
                Optional.empty());
    }

    @Test
    void aLotOnWhichItIsNotDueNamesTheLotOnWhichItWasLastDone() {
        LotAssessment.CriterionVerdict verdict = notTested(14, 7, Map.of(9, "310", 11, "280"), true);
        assertThat(verdict.due()).isFalse();
        assertThat(verdict.outcome()).isEqualTo(Verdict.NOT_TESTED);
        assertThat(verdict.lastTested())
                .contains(new LotAssessment.LastTested(
                        "EV26-011", LocalDate.of(2026, 3, 1), Verdict.PASS, LotState.RELEASED));
        assertThat(verdict.why(Locale.ENGLISH)).contains("EV26-011", "2026-03-01");
        assertThat(verdict.why(Locale.forLanguageTag("tr"))).contains("EV26-011", "2026-03-01");
    }

    /** Whoever reads of a lot that conformed may want to know that it was rejected for something else. */
    @Test
    void aLotThatWasRejectedIsNamedAsRejected() {
        Map<Integer, String> tested = Map.of(11, "280");
        assertThat(notTested(14, 7, tested, true).lastTested())
                .hasValueSatisfying(last -> assertThat(last.ended()).isFalse());
        assertThat(notTested(14, 7, tested, true, LotState.REJECTED).lastTested())
                .hasValueSatisfying(last -> assertThat(last)
                        .returns(LotState.REJECTED, LotAssessment.LastTested::state)
                        .returns(true, LotAssessment.LastTested::ended));
    }

    @Test
    void aLastTestThatFailedIsNotSaidToConform() {
        LotAssessment.CriterionVerdict verdict = notTested(14, 7, Map.of(11, "6001"), true);
        assertThat(verdict.lastTested().orElseThrow().outcome()).isEqualTo(Verdict.FAIL);
        assertThat(verdict.why()).returns(Reason.Type.LAST_TESTED_NOT_CONFORMING, Reason::type);
    }

    @Test
    void whatNobodyAcceptedDoesNotCountAsTested() {
        assertThat(notTested(14, 7, Map.of(11, "310"), false).lastTested()).isEmpty();
    }

    /** Lot 10 is the eleventh. Tested on lot 9: not due on 10 to 18, due on 19; with 40 days between lots also once a year is over. */
    @ParameterizedTest
    @CsvSource({
        "5,7,4,true",
        "10,7,9,false",
        "18,7,9,false",
        "19,7,9,true",
        "18,40,9,false",
        "19,40,9,true",
        "14,80,9,true"
    })
    void theFirstTenThenOneInTenAndAtLeastYearlyAreDue(int number, int daysApart, int tested, boolean due) {
        assertThat(notTested(number, daysApart, Map.of(tested, "310"), true).due())
                .isEqualTo(due);
    }
}
