package org.exolot.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exolot.specification.ExampleMasters.EXAMPLES;
import static org.exolot.specification.ExampleMasters.contents;
import static org.exolot.specification.ExampleMasters.read;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.finding.Sha256;
import org.exolot.instrument.Profiles;
import org.exolot.ledger.CanonicalJson;
import org.exolot.people.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Masters are read whole or not at all, and each fault is told with its place. */
class MasterReaderTest {
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
