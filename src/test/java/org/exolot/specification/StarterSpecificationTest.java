package org.exolot.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exolot.specification.ExampleMasters.EXAMPLE;
import static org.exolot.specification.ExampleMasters.EXAMPLES;
import static org.exolot.specification.ExampleMasters.contents;
import static org.exolot.specification.ExampleMasters.read;
import static org.exolot.specification.ExampleMasters.specificationIn;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.exolot.criterion.Criterion;
import org.exolot.criterion.DecisionRule;
import org.exolot.criterion.Frequency;
import org.exolot.criterion.Judge;
import org.exolot.criterion.Judgement;
import org.exolot.criterion.Observation;
import org.exolot.criterion.SamplingPoint;
import org.exolot.criterion.Verdict;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusalWording;
import org.exolot.finding.RefusedException;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The starter product as its example holds it: its criteria, limits, methods, and what would keep it from approval. */
class StarterSpecificationTest {
    private static final Specification STARTER = specificationIn(EXAMPLES);

    @Test
    void theExampleIsRightAndHoldsEachKind() {
        MasterReader.Masters masters = EXAMPLES;
        assertThat(masters.findings()).isEmpty();
        assertThat(masters.masters().stream()
                        .filter(Master.Other.class::isInstance)
                        .map(master -> ((Master.Other) master).kind())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        Master.Kind.LOT,
                        Master.Kind.ACCOUNT,
                        Master.Kind.MATERIAL,
                        Master.Kind.EQUIPMENT,
                        Master.Kind.CLINIC);
        assertThat(contents(masters).map(Content::code).toList())
                .contains(
                        "MSC-EV-HAIR",
                        "NTA-01",
                        "BCA-01",
                        "USP-697",
                        "PBA-01",
                        "SPEC-MSC-EV-HAIR-01",
                        "ISO-MSC-EV-HAIR-TFF-SEC");
    }

    @Test
    void theStarterSpecificationHasItsTwentyFiveCriteriaInTheirOrder() {
        List<String> ids = STARTER.criteria().stream().map(Criterion::id).toList();
        assertThat(ids)
                .containsExactly(
                        "ID-01", "ID-02", "ID-03", "ID-04", "ID-05", "PU-01", "PU-02", "PU-03", "PU-04", "QT-01",
                        "QT-02", "QT-03", "QT-04", "SZ-01", "SZ-02", "PT-01", "PT-02", "SA-01", "SA-02", "SA-03",
                        "SA-04", "GE-01", "GE-02", "GE-03", "GE-04", "GE-04b");
        assertThat(STARTER.obstacles()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PU-01|B|E|≥ 2.0E9|≥ 10.0E9",
                "PU-02|B|E|≤ 50|",
                "PU-03|B|E|≤ 10|",
                "PU-04|B|E|≥ 80|",
                "QT-01|P|E|0.80E11 – 1.20E11|0.90E11 – 1.10E11",
                "QT-02|P|E|report|0.50 – 2.00",
                "QT-03|B|E|report|",
                "QT-04|P|E|≥ 1.00|",
                "SZ-01|P|E|> 90.0|",
                "SZ-02|P|E|< 200|80 – 160",
                "PT-01|P|E|50 – 200|",
                "PT-02|P|E|50 – 200|",
                "SA-02|P|E|< 0.25|",
                "SA-03|H|E|not detected|",
                "SA-04|H|BK|not detected|",
                "ID-05|B|P10|round or cup-shaped, membrane-bound, not agglomerated|",
                "GE-02|P|E|6.8 – 7.6|",
                "GE-03|P|E|270 – 330|",
                "GE-04|P|P10|≤ 6000|",
                "GE-04b|P|P10|≤ 600|"
            })
    void itsLimitsArePrintedAsTheyWereSigned(String id, String point, String frequency, String limit, String internal) {
        Criterion criterion = criterion(id);
        assertThat(criterion.point().code()).isEqualTo(point);
        assertThat(criterion.frequency().code()).isEqualTo(frequency);
        assertThat(criterion.printedLimit()).isEqualTo(limit);
        assertThat(criterion.internal().map(tighter -> tighter.print(criterion.rounding())))
                .isEqualTo(Optional.ofNullable(internal));
    }

    @ParameterizedTest
    @CsvSource({
        "QT-01,7.95E10,0.80E11,PASS,true",
        "QT-01,7.949E10,0.79E11,FAIL,false",
        "QT-01,1.205E11,1.21E11,FAIL,false",
        "PU-01,1.949E9,1.9E9,FAIL,false",
        "PU-01,>4.0E9,>4.0E+9,PASS,true",
        "SZ-01,90.04,90.0,FAIL,false",
        "SZ-02,199.5,200,FAIL,false",
        "SA-02,<0.25,<0.25,PASS,false",
        "SA-02,<0.5,<0.5,CANNOT_DECIDE,false",
        "GE-02,6.75,6.8,PASS,false",
        "PT-01,200.5,201,FAIL,false",
        "QT-03,123.456,123,NOT_JUDGED,false",
        "SA-01,No growth,no growth,PASS,false",
        "ID-04,cd45 detected,CD45 detected,FAIL,false"
    })
    void itJudgesAtItsEdges(String id, String value, String printed, Verdict verdict, boolean internalExceeded) {
        Criterion criterion = criterion(id);
        var read = ValueReader.read(value, DecimalSign.POINT);
        var term = criterion.decision() == DecisionRule.QUALITATIVE ? new Value.Qualitative(value) : read;
        Judgement judgement = Judge.judge(criterion, Optional.of(Observation.of(term, criterion.unit())));
        assertThat(judgement)
                .returns(verdict, Judgement::verdict)
                .returns(printed, Judgement::printed)
                .returns(internalExceeded, Judgement::internalExceeded);
    }

    @Test
    void everyMethodOfACriterionIsThereAndYieldsSomething() {
        List<String> methods = contents(EXAMPLES)
                .filter(MethodVersion.class::isInstance)
                .map(Content::code)
                .toList();
        assertThat(STARTER.criteria().stream().flatMap(criterion -> criterion.methods().stream()))
                .isSubsetOf(methods);
    }

    @Test
    void aCriterionOnOneMethodNamesAnAttributeThatTheMethodYields() {
        for (Criterion criterion : STARTER.criteria()) {
            if (criterion.methods().size() == 1) {
                assertThat(method(criterion.methods().getFirst()).yields())
                        .as(criterion.id())
                        .extracting(MethodVersion.Yield::attribute)
                        .contains(criterion.attribute());
            }
        }
    }

    @Test
    void particleTrackingNeedsThreePreparationsOnTwoDaysAndSaysHowARunIsJudged() {
        MethodVersion method = method("NTA-01");
        assertThat(method.plan())
                .isEqualTo(new MethodVersion.ReplicatePlan(3, 5, 2, Optional.of(new BigDecimal("15"))));
        assertThat(method.rules()).hasValueSatisfying(rules -> {
            assertThat(rules.id()).isEqualTo("NTA-01/1");
            assertThat(rules.suitability()).isNotEmpty();
        });
    }

    @Test
    void theIsolationSpecificationHasItsTwentyNineLines() {
        IsolationSpecification isolation = contents(EXAMPLES)
                .filter(IsolationSpecification.class::isInstance)
                .map(IsolationSpecification.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(isolation.lines())
                .extracting(IsolationSpecification.Line::id)
                .isEqualTo(IntStream.rangeClosed(1, 29)
                        .mapToObj(number -> String.format(Locale.ROOT, "IS-%02d", number))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "STERILITY,SA-01,NO_STERILITY",
        "ENDOTOXIN,SA-02,NO_ENDOTOXIN",
        "MYCOPLASMA,SA-03,NO_MYCOPLASMA",
        "IDENTITY,ID-01,NO_IDENTITY"
    })
    void withoutASafetyCriterionNothingPassesTheSkin(String coverage, String id, Obstacle obstacle) {
        Specification lacking = specificationOf(EXAMPLE.replace("    covers: " + coverage + "\n", ""));
        assertThat(lacking.criteria()).extracting(Criterion::id).contains(id);
        assertThat(lacking.obstacles()).containsExactly(obstacle);
        Specification onIntactSkin = specificationOf(EXAMPLE.replace("    covers: " + coverage + "\n", "")
                .replace("TOPICAL_AFTER_MICRONEEDLING", "TOPICAL_INTACT_SKIN"));
        assertThat(onIntactSkin.obstacles()).isEmpty();
    }

    @Test
    void aPeriodicSafetyTestDoesNotCoverEveryLot() {
        String sterility = "method: USP-71\n    point: P\n    frequency: ";
        Specification periodic = specificationOf(EXAMPLE.replace(sterility + "E", sterility + "P10"));
        assertThat(periodic.obstacles()).containsExactly(Obstacle.NO_STERILITY);
    }

    /** ILAC-G8's conditional words are for test reports; at release the guard band is the internal limit. */
    @Test
    void aGuardBandDecidesNoRelease() {
        String endotoxins = "rounding: { decimals: 2 }\n    decision: SIMPLE_ACCEPTANCE\n    covers: ENDOTOXIN";
        assertThat(EXAMPLE).contains(endotoxins);
        Specification guarded =
                specificationOf(EXAMPLE.replace(endotoxins, endotoxins.replace("SIMPLE_ACCEPTANCE", "GUARD_BAND")));
        assertThat(guarded.obstacles()).containsExactly(Obstacle.GUARD_BAND);
        assertThat(STARTER.criteria())
                .as("internal limits stand beside simple acceptance")
                .anyMatch(criterion -> criterion.internal().isPresent());
    }

    @Test
    void eachObstacleIsSaidInBothLanguages() {
        RefusalWording english = RefusalWording.in(Locale.ENGLISH);
        RefusalWording turkish = RefusalWording.in(Locale.forLanguageTag("tr"));
        for (Obstacle obstacle : Obstacle.values()) {
            assertThat(english.name(obstacle.name())).contains(" criterion");
            assertThat(turkish.name(obstacle.name())).contains(" ölçüt");
        }
        RefusedException refused = new RefusedException(
                RefusalType.OBSTACLE_TO_APPROVAL,
                "S-1",
                "2",
                RefusedException.list(List.of(Obstacle.NO_STERILITY, Obstacle.NO_ENDOTOXIN)));
        assertThat(turkish.sentence(refused))
                .startsWith("S-1 ")
                .contains(turkish.name("NO_STERILITY") + "; " + turkish.name("NO_ENDOTOXIN"));
    }

    @Test
    void samplingPointsAndFrequenciesAreThoseOfTheField() {
        assertThat(SamplingPoint.ofCode("P")).contains(SamplingPoint.FINAL_CONTAINER);
        assertThat(Frequency.P10.due(9, 0, false)).isTrue();
        assertThat(Frequency.P10.due(10, 0, false)).isFalse();
        assertThat(Frequency.P10.due(19, 9, false)).isTrue();
        assertThat(Frequency.P10.due(12, 2, true)).isTrue();
        assertThat(Frequency.EACH_LOT.due(500, 0, false)).isTrue();
    }

    private static Specification specificationOf(String text) {
        return specificationIn(read(text));
    }

    private static Criterion criterion(String id) {
        return STARTER.criteria().stream()
                .filter(criterion -> criterion.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static MethodVersion method(String code) {
        return contents(EXAMPLES)
                .filter(content ->
                        content instanceof MethodVersion && content.code().equals(code))
                .map(MethodVersion.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
