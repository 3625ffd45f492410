package org.exolot.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exolot.criterion.StarterCriteria.atLeast;
import static org.exolot.criterion.StarterCriteria.atMost;
import static org.exolot.criterion.StarterCriteria.byId;
import static org.exolot.criterion.StarterCriteria.criterion;
import static org.exolot.criterion.StarterCriteria.judge;
import static org.exolot.criterion.StarterCriteria.range;
import static org.exolot.criterion.StarterCriteria.simple;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Rounding;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTest {
    /** What the limits of the starter specification MSC-EV-HAIR do to values at their edges. */
    @ParameterizedTest
    @CsvSource({
        "QT-01,7.95E10,0.80E11,PASS,true",
        "QT-01,7.949E10,0.79E11,FAIL,false",
        "QT-01,9.66E10,0.97E11,PASS,false",
        "QT-01,1.2049E11,1.20E11,PASS,true",
        "QT-01,1.205E11,1.21E11,FAIL,false",
        "PU-01,1.95E9,2.0E9,PASS,true",
        "PU-01,1.949E9,1.9E9,FAIL,false",
        "PU-01,2.34E10,23.4E9,PASS,false",
        "PU-01,>4.0E9,>4.0E+9,PASS,true",
        "PU-01,>1.0E9,>1.0E+9,CANNOT_DECIDE,false",
        "SZ-01,90.04,90.0,FAIL,false",
        "SZ-01,90.05,90.1,PASS,false",
        "SZ-02,199.4,199,PASS,true",
        "SZ-02,199.5,200,FAIL,false",
        "SZ-02,120,120,PASS,false",
        "SA-02,<0.05,<0.05,PASS,false",
        "SA-02,0.244,0.24,PASS,false",
        "SA-02,0.245,0.25,FAIL,false",
        "SA-02,<0.25,<0.25,PASS,false",
        "SA-02,≤0.25,≤0.25,CANNOT_DECIDE,false",
        "SA-02,<0.5,<0.5,CANNOT_DECIDE,false",
        "SA-02,>0.5,>0.5,FAIL,false",
        "GE-02,7.65,7.7,FAIL,false",
        "GE-02,6.75,6.8,PASS,false",
        "PT-01,49.5,50,PASS,false",
        "PT-01,200.5,201,FAIL,false",
        "ID-03,not detected,not detected,PASS,false",
        "ID-03,Not  Detected,not detected,PASS,false",
        "ID-03,detected,detected,FAIL,false",
        "ID-03,ND,ND,CANNOT_DECIDE,false",
        "SA-01,'pending, day 7 of 14','pending, day 7 of 14',NOT_TESTED,false",
        "SA-01,'sürüyor, 7. gün / 14','sürüyor, 7. gün / 14',NOT_TESTED,false",
        "SA-01,no growth,no growth,PASS,false",
        "SA-01,growth,growth,FAIL,false"
    })
    void theStarterSpecificationJudgesAtItsEdges(
            String criterion, String value, String printed, Verdict verdict, boolean internalExceeded) {
        Judgement judgement = judge(byId(criterion), value);
        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.printed()).isEqualTo(printed);
        assertThat(judgement.internalExceeded()).isEqualTo(internalExceeded);
    }

    /** USP General Notices 7.20, and the same rule in the limit's exponent. */
    @ParameterizedTest
    @CsvSource({
        "ge,98.0,1,97.96,PASS",
        "ge,98.0,1,97.92,FAIL",
        "ge,98.0,1,97.95,PASS",
        "ge,98.0,1,97.949999,FAIL",
        "le,101.5,1,101.55,FAIL",
        "le,101.5,1,101.46,PASS",
        "le,101.5,1,101.45,PASS",
        "le,0.02,2,0.025,FAIL",
        "le,0.02,2,0.015,PASS",
        "le,0.02,2,0.027,FAIL"
    })
    void aRoundedValueIsComparedWithTheExactLimit(
            String side, String limit, int decimals, String value, Verdict verdict) {
        Limit bound = side.equals("ge") ? atLeast(limit) : atMost(limit);
        Criterion criterion = simple("X", bound, Optional.empty(), new Rounding.Decimals(decimals));
        assertThat(judge(criterion, value).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"9.49E9,0.9E10,FAIL", "9.50E9,1.0E10,PASS"})
    void aCountIsRoundedInTheExponentOfItsLimit(String value, String printed, Verdict verdict) {
        Criterion criterion = simple("X", atLeast("1.0E10"), Optional.empty(), new Rounding.InExponent(10, 1));
        assertThat(judge(criterion, value)).returns(verdict, Judgement::verdict).returns(printed, Judgement::printed);
    }

    @ParameterizedTest
    @CsvSource({
        "0.19,PASS",
        "0.20,PASS",
        "0.201,CONDITIONAL_PASS",
        "0.23,CONDITIONAL_PASS",
        "0.25,CONDITIONAL_PASS",
        "0.251,CONDITIONAL_FAIL",
        "0.30,CONDITIONAL_FAIL",
        "0.301,FAIL"
    })
    void theGuardBandIsTheExpandedUncertainty(BigDecimal value, Verdict verdict) {
        Criterion criterion =
                criterion("X", atMost("0.25"), Optional.empty(), new Rounding.Unrounded(), DecisionRule.GUARD_BAND);
        Observation observation =
                new Observation(new Value.Measured(value), Unit.ONE, Optional.of(new BigDecimal("0.025")));
        assertThat(Judge.judge(criterion, Optional.of(observation)).verdict()).isEqualTo(verdict);
    }

    @Test
    void aGuardBandWiderThanTheRangeLeavesNothingToPassWithoutCondition() {
        Criterion criterion = criterion(
                "X", range("0.80", "1.20"), Optional.empty(), new Rounding.Unrounded(), DecisionRule.GUARD_BAND);
        Observation observation =
                new Observation(new Value.Measured(BigDecimal.ONE), Unit.ONE, Optional.of(new BigDecimal("0.13")));
        assertThat(Judge.judge(criterion, Optional.of(observation)).verdict()).isEqualTo(Verdict.CONDITIONAL_PASS);
    }

    @Test
    void aGuardBandWithoutAnUncertaintyDecidesNothing() {
        Criterion criterion =
                criterion("X", atMost("0.25"), Optional.empty(), new Rounding.Unrounded(), DecisionRule.GUARD_BAND);
        assertThat(judge(criterion, "0.01").why().type()).isEqualTo(Reason.Type.UNCERTAINTY_UNKNOWN);
        assertThat(judge(criterion, "0.01").verdict()).isEqualTo(Verdict.CANNOT_DECIDE);
    }

    @Test
    void whatIsOnlyReportedIsNotJudgedAndTellsOfItsAlert() {
        Criterion criterion = criterion(
                "QT-02",
                new Limit.ReportOnly(),
                Optional.of(range("0.50", "2.00")),
                new Rounding.Decimals(2),
                DecisionRule.REPORT);
        assertThat(judge(criterion, "1.234"))
                .returns(Verdict.NOT_JUDGED, Judgement::verdict)
                .returns("1.23", Judgement::printed)
                .returns(false, Judgement::internalExceeded);
        assertThat(judge(criterion, "2.005"))
                .returns(Verdict.NOT_JUDGED, Judgement::verdict)
                .returns("2.01", Judgement::printed)
                .returns(true, Judgement::internalExceeded);
    }

    @Test
    void withoutAResultTheCriterionIsNotTested() {
        assertThat(Judge.judge(byId("SA-02"), Optional.empty()))
                .returns(Verdict.NOT_TESTED, Judgement::verdict)
                .returns("", Judgement::printed)
                .returns("< 0.25", Judgement::limit);
    }

    @ParameterizedTest
    @EnumSource(MissingReason.class)
    void aMissingValueDecidesNothingWhateverItsReason(MissingReason reason) {
        for (Criterion criterion : List.of(byId("SA-02"), byId("ID-03"))) {
            Judgement judgement = judge(criterion, new Value.Missing(reason, "raw"));
            boolean noResult = reason == MissingReason.PENDING || reason == MissingReason.INVALID_RUN;
            assertThat(judgement.verdict()).isEqualTo(noResult ? Verdict.NOT_TESTED : Verdict.CANNOT_DECIDE);
            assertThat(judgement.verdict().allowsRelease()).isFalse();
            assertThat(judgement.why().type().name()).isEqualTo("MISSING_" + reason);
        }
    }

    /** {@code ID-03}: "not detected" beside an empty lysate lane is nothing at all. */
    @Test
    void anInvalidRunIsNoResultAndNoFailure() {
        Value read = new Value.Missing(MissingReason.INVALID_RUN, "not detected; lysate lane: no band");
        assertThat(judge(byId("ID-03"), read))
                .returns(Verdict.NOT_TESTED, Judgement::verdict)
                .returns("not detected; lysate lane: no band", Judgement::printed)
                .returns(
                        Reason.Type.MISSING_INVALID_RUN,
                        judgement -> judgement.why().type());
    }

    @Test
    void aTermAndANumberDoNotStandForOneAnother() {
        assertThat(judge(byId("SA-02"), "OK").why().type()).isEqualTo(Reason.Type.TERM_FOR_A_NUMBER);
        assertThat(judge(byId("ID-03"), "0").why().type()).isEqualTo(Reason.Type.NUMBER_FOR_A_TERM);
        assertThat(judge(byId("ID-03"), "neg").why().type()).isEqualTo(Reason.Type.TERM_NOT_IN_LIST);
        assertThat(judge(byId("ID-03"), "neg").verdict()).isEqualTo(Verdict.CANNOT_DECIDE);
    }

    @Test
    void aValueIsJudgedInTheUnitOfTheCriterion() {
        Criterion protein = new Criterion(
                "X",
                "protein concentration",
                "BCA-01",
                SamplingPoint.BULK,
                Frequency.EACH_LOT,
                new Unit("ug/mL"),
                atMost("1500"),
                Optional.empty(),
                new Rounding.Decimals(0),
                DecisionRule.SIMPLE_ACCEPTANCE,
                false);
        Value value = new Value.Measured(new BigDecimal("1.4996"));
        assertThat(Judge.judge(protein, Optional.of(Observation.of(value, new Unit("mg/mL")))))
                .returns(Verdict.PASS, Judgement::verdict)
                .returns("1500", Judgement::printed);
        assertThat(Judge.judge(protein, Optional.of(Observation.of(value, new Unit("{EU}/mL")))))
                .returns(Verdict.CANNOT_DECIDE, Judgement::verdict)
                .returns(
                        Reason.Type.UNIT_DOES_NOT_CONVERT,
                        judgement -> judgement.why().type());
    }

    @Test
    void ofSeveralIndividualValuesTheWorstIsTheVerdict() {
        Criterion volume = simple("QT-04", atLeast("1.00"), Optional.empty(), new Rounding.Decimals(2));
        assertThat(Judge.judgeEach(volume, observations("1.05", "0.994", "1.02")))
                .returns(Verdict.FAIL, Judgement::verdict)
                .returns("0.99", Judgement::printed);
        assertThat(Judge.judgeEach(volume, observations("1.05", "0.995")).verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(Judge.judgeEach(volume, List.of()).verdict()).isEqualTo(Verdict.NOT_TESTED);
    }

    @ParameterizedTest
    @CsvSource({
        "2.0E10,5,4E+9",
        "2.0E10,<5,>4.0E+9",
        "2.0E10,≤5,≥4.0E+9",
        ">2.0E10,5,>4E+9",
        "<2.0E10,5,<4E+9",
        ">2.0E10,<5,>4E+9",
        "<2.0E10,>5,<4E+9",
        "≤2.0E10,≥5,≤4E+9",
        "1,<3,>0.3333",
        "1,>3,<0.3334"
    })
    void aRatioOfCensoredValuesSaysNoMoreThanItsParts(String over, String under, String ratio) {
        Value expected = StarterCriteria.value(ratio);
        Value found = Derived.ratio(StarterCriteria.value(over), StarterCriteria.value(under));
        assertThat(found.getClass()).isEqualTo(expected.getClass());
        assertThat(Interval.of(found)
                        .orElseThrow()
                        .disjoint(Interval.of(expected).orElseThrow()))
                .isFalse();
        assertThat(StarterCriteria.number(found)).isEqualByComparingTo(StarterCriteria.number(expected));
        assertThat(StarterCriteria.orEqual(found)).isEqualTo(StarterCriteria.orEqual(expected));
    }

    @ParameterizedTest
    @CsvSource({"<2E10,<5", ">2E10,>5", "2E10,0", "2E10,-1", "-1,5", "ND,5", "2E10,ND", "0,<5", "<0,5", "neg,5"})
    void aRatioThatSaysNothingIsNotComputed(String over, String under) {
        assertThat(Derived.ratio(StarterCriteria.value(over), StarterCriteria.value(under)))
                .isInstanceOfSatisfying(
                        Value.Missing.class,
                        missing -> assertThat(missing.reason()).isEqualTo(MissingReason.NOT_COMPUTED));
    }

    /** Starter specification, QT-03: 1E11 per mL at 1E10 per µg is 10 µg/mL, below the 20 µg/mL from which BCA-01 measures. */
    @Test
    void aFinalContainerHasTooLittleProteinForTheAssayOfTheBulk() {
        Value protein = Derived.ratio(StarterCriteria.value("1E11"), StarterCriteria.value("1E10"));
        assertThat(protein)
                .isInstanceOfSatisfying(
                        Value.Measured.class,
                        measured -> assertThat(measured.number())
                                .isEqualByComparingTo("10")
                                .isLessThan(new BigDecimal("20")));
    }

    @Test
    void proteinBelowTheRangeStillDecidesParticlesPerMicrogram() {
        Value particles = StarterCriteria.value("9.20E10");
        assertThat(judge(byId("PU-01"), Derived.ratio(particles, StarterCriteria.value("<20")))
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(judge(byId("PU-01"), Derived.ratio(particles, StarterCriteria.value("<92")))
                        .verdict())
                .isEqualTo(Verdict.CANNOT_DECIDE);
    }

    @Test
    void aVialHoldsWhatCanBeTakenOutOfIt() {
        Value content = LabelClaim.perContainer(StarterCriteria.value("9.20E10"), StarterCriteria.value("1.05"));
        assertThat(StarterCriteria.number(content)).isEqualByComparingTo("9.66E10");
        LabelClaim claim = new LabelClaim(new BigDecimal("1.00E11"), "NTA-01");
        assertThat(StarterCriteria.number(claim.percentOf(content))).isEqualByComparingTo("96.6");
    }

    @Test
    void theReasonIsSaidInTheReadersLanguage() {
        Reason why = judge(byId("SA-02"), "<0.5").why();
        assertThat(why.in(Locale.ENGLISH)).startsWith("<0.5 can be within or outside the limit < 0.25.");
        assertThat(why.in(Locale.forLanguageTag("tr")))
                .startsWith("<0.5, < 0.25 limitinin içinde de dışında da olabilir.");
    }

    @ParameterizedTest
    @EnumSource(Reason.Type.class)
    void eachReasonHasASentenceInBothLanguages(Reason.Type type) {
        Reason reason = new Reason(type, List.of("VALUE", "LIMIT", "THIRD", "FOURTH"));
        assertThat(reason.in(Locale.ENGLISH)).doesNotContain("{").isNotEqualTo(reason.in(Locale.forLanguageTag("tr")));
    }

    private static List<Observation> observations(String... values) {
        return Arrays.stream(values)
                .map(value -> Observation.of(StarterCriteria.value(value), Unit.ONE))
                .toList();
    }
}
