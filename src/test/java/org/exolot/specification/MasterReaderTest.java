package org.exolot.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.exolot.criterion.Criterion;
import org.exolot.criterion.DecisionRule;
import org.exolot.criterion.Frequency;
import org.exolot.criterion.Judge;
import org.exolot.criterion.Judgement;
import org.exolot.criterion.Observation;
import org.exolot.criterion.SamplingPoint;
import org.exolot.criterion.Verdict;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusalWording;
import org.exolot.finding.RefusedException;
import org.exolot.finding.Sha256;
import org.exolot.instrument.Profiles;
import org.exolot.ledger.CanonicalJson;
import org.exolot.people.PersonId;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasterReaderTest {
    private static final String EXAMPLE = example();
    private static final MasterReader.Masters EXAMPLES = read(EXAMPLE);
    private static final Specification STARTER = specificationIn(EXAMPLES);
    private static final String SMALLEST = """
            kind: specification
            code: S-1
            version: 1
            title: Smallest
            product: X
            routes: []
            criteria:
              - id: C-1
                group: General
                attribute: pH
                method: M-1
                point: P
                frequency: E
                unit: "[pH]"
                limit: { at-least: 6.8, at-most: 7.6 }
                rounding: { decimals: 1 }
                decision: SIMPLE_ACCEPTANCE
                source: convention
            """;

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
        List<String> ids =
                specification().criteria().stream().map(Criterion::id).toList();
        assertThat(ids)
                .containsExactly(
                        "ID-01", "ID-02", "ID-03", "ID-04", "ID-05", "PU-01", "PU-02", "PU-03", "PU-04", "QT-01",
                        "QT-02", "QT-03", "QT-04", "SZ-01", "SZ-02", "PT-01", "PT-02", "SA-01", "SA-02", "SA-03",
                        "SA-04", "GE-01", "GE-02", "GE-03", "GE-04", "GE-04b");
        assertThat(specification().obstacles()).isEmpty();
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
        assertThat(specification().criteria().stream().flatMap(criterion -> criterion.methods().stream()))
                .isSubsetOf(methods);
    }

    @Test
    void aCriterionOnOneMethodNamesAnAttributeThatTheMethodYields() {
        for (Criterion criterion : specification().criteria()) {
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

    @Test
    void whatIsRecordedAsCanonicalJsonIsReadAgainAsTheSameContent() {
        for (Master master : EXAMPLES.masters()) {
            if (master instanceof Master.Controlled controlled) {
                String json = CanonicalJson.text(controlled.data());
                Content content = controlled.content();
                ControlledDocument document = new ControlledDocument(
                        new DocumentId(new UUID(0, 1)),
                        controlled.kind(),
                        content.code(),
                        content.version(),
                        content.title(),
                        json,
                        Sha256.of(json.getBytes(StandardCharsets.UTF_8)),
                        new PersonId(new UUID(0, 2)),
                        Instant.EPOCH,
                        Optional.empty());
                assertThat(MasterReader.content(document)).isEqualTo(content);
            }
        }
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: Smallest|titel: Smallest|KEY_UNKNOWN|4|1|titel",
                "title: Smallest|titel: Smallest|KEY_MISSING|1|1|no title",
                "version: 1|version: 0|FIGURE_OUT_OF_RANGE|3|1|version: 0",
                "version: 1|version: one|VALUE_UNREADABLE|3|1|version: one",
                "at-least: 6.8, at-most: 7.6|label: 7.2, within-percent: 0|FIGURE_OUT_OF_RANGE|15|26|0",
                "at-least: 6.8|label: 7.2, within-percent: 10|LIMITS_CROSSED|15|12|a label and a limit beside it",
                "    method: M-1|    # no method|KEY_MISSING|8|5|no method",
                "point: P|point: Z|CHOICE_UNKNOWN|12|5|point: Z",
                "frequency: E|frequency: weekly|CHOICE_UNKNOWN|13|5|weekly",
                "at-least: 6.8|at-least: 6.8 pH|VALUE_UNREADABLE|15|14|at-least: 6.8 pH",
                "at-least: 6.8|at-least: 6,8|KEY_UNKNOWN|15|26|8",
                "at-least: 6.8|at-least: 8.8|LIMITS_CROSSED|15|12|8.8 – 7.6",
                "at-least: 6.8|at-least: 6.85|LIMIT_FINER_THAN_ROUNDING|16|5|a limit that the rounding changes",
                "decision: SIMPLE_ACCEPTANCE|decision: QUALITATIVE|DECISION_UNFIT|17|5|QUALITATIVE with 6.8 – 7.6",
                "unit: '\"[pH]\"'|unit: furlong|UNIT_UNKNOWN|14|5|unit: furlong",
                "code: S-1|code: S-1234567890123456789012345678901234567890|TEXT_TOO_LONG|2|1|code: 42 characters",
                "code: S-1|code: [S-1]|SHAPE_WRONG|2|1|code holds a list",
                "routes: []|routes: none|SHAPE_WRONG|6|1|routes holds no list",
                "routes: []|routes: [ORAL]|CHOICE_UNKNOWN|6|1|ORAL",
                "product: X|code: S-2|KEY_REPEATED|5|1|code",
                "kind: specification|kind: specifikation|CHOICE_UNKNOWN|1|1|kind: specifikation",
                "product: X|product: *x|YAML_UNREADABLE|5|10|*x",
                "title: Smallest|title: \"Smallest|YAML_UNREADABLE|||"
            })
    void aFaultIsToldWithItsPlace(String right, String wrong, String type, Long line, Integer column, String found) {
        List<Finding> findings =
                read(SMALLEST.replace(right.replace("'", ""), wrong)).findings();
        Finding told = findings.stream()
                .filter(finding -> finding.type().name().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError(findings));
        if (line != null) {
            assertThat(told.place()).isInstanceOfSatisfying(Place.Text.class, place -> {
                assertThat(place.line()).isEqualTo(line);
                assertThat(place.column()).isEqualTo(column);
            });
            assertThat(told.found()).isEqualTo(found);
        }
    }

    @Test
    void allFaultsAreToldAtOnceAndNothingAtFaultIsGiven() {
        MasterReader.Masters masters = read(SMALLEST.replace("title: Smallest", "titel: Smallest")
                        .replace("point: P", "point: Z")
                        .replace("6.8", "six")
                + "---\n" + SMALLEST.replace("S-1", "S-2"));
        assertThat(masters.findings())
                .extracting(finding -> finding.type().name())
                .containsExactlyInAnyOrder("KEY_UNKNOWN", "KEY_MISSING", "CHOICE_UNKNOWN", "VALUE_UNREADABLE");
        assertThat(contents(masters).map(Content::code)).containsExactly("S-2");
    }

    @Test
    void anEmptyFileAndBinaryNoiseHoldNothing() {
        assertThat(read("").masters()).isEmpty();
        assertThat(read("# only a comment\n").masters()).isEmpty();
        assertThat(read("\u0000\u0001PNG").findings()).isNotEmpty();
        assertThat(read("just text").findings()).hasSize(1);
        assertThat(read("- a\n- b\n").findings()).hasSize(1);
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

    private static Specification specification() {
        return STARTER;
    }

    private static Specification specificationOf(String text) {
        return specificationIn(read(text));
    }

    private static Specification specificationIn(MasterReader.Masters masters) {
        return contents(masters)
                .filter(Specification.class::isInstance)
                .map(Specification.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Criterion criterion(String id) {
        return specification().criteria().stream()
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

    private static Stream<Content> contents(MasterReader.Masters masters) {
        return masters.masters().stream()
                .filter(Master.Controlled.class::isInstance)
                .map(master -> ((Master.Controlled) master).content());
    }

    private static MasterReader.Masters read(String text) {
        return MasterReader.read(text, new FileId("masters.yaml", Sha256.of(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static String example() {
        try (InputStream stream =
                Objects.requireNonNull(MasterReader.class.getResourceAsStream("example.yaml"), "example.yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void aProfileIsAControlledDocumentThatReadsAgainFromWhatIsRecorded() {
        MasterReader.Masters masters = read("kind: profile\n" + Profiles.text("osmometer"));
        assertThat(masters.findings()).isEmpty();
        Master.Controlled controlled = (Master.Controlled) masters.masters().getFirst();
        assertThat(controlled.kind()).isEqualTo(DocumentKind.PROFILE);
        assertThat(controlled.content().code()).isEqualTo("osmometer");
        MasterReader.Masters again = read(CanonicalJson.text(controlled.data()));
        assertThat(((Master.Controlled) again.masters().getFirst()).content()).isInstanceOf(InstrumentProfile.class);
    }

    @Test
    void aProfileThatFailsOnItsSampleIsNotRecorded() {
        MasterReader.Masters masters =
                read("kind: profile\n" + Profiles.text("osmometer").replace("value: \"289\"", "value: \"298\""));
        assertThat(masters.masters()).isEmpty();
        assertThat(masters.findings()).extracting(Finding::type).containsExactly(FindingType.PROFILE_FAILS_SAMPLE);
    }
}
