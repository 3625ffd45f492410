package org.exolot.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.exolot.finding.Bundle;
import org.exolot.finding.FileId;
import org.exolot.finding.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The starter TFF and SEC isolation, judged for the lot of the example. */
class ExampleIsolationTest {
    private static final IsolationSpecification STARTER = masters().stream()
            .flatMap(master -> master instanceof Master.Controlled controlled
                            && controlled.content() instanceof IsolationSpecification isolation
                    ? java.util.stream.Stream.of(isolation)
                    : java.util.stream.Stream.empty())
            .findFirst()
            .orElseThrow();

    static List<Master> masters() {
        try (InputStream stream = Objects.requireNonNull(MasterReader.class.getResourceAsStream("example.yaml"))) {
            byte[] bytes = stream.readAllBytes();
            MasterReader.Masters masters = MasterReader.read(
                    new String(bytes, StandardCharsets.UTF_8), new FileId("example.yaml", Sha256.of(bytes)));
            assertThat(masters.findings()).isEmpty();
            return masters.masters();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Map<String, String> recorded() {
        Map<String, String> recorded = new HashMap<>();
        for (Master master : masters()) {
            if (master instanceof Master.Other(Master.Kind kind, MasterNode node) && kind == Master.Kind.LOT) {
                node.nodes("genealogy")
                        .forEach(step -> step.data().forEach((key, value) -> {
                            if (value instanceof String text) {
                                recorded.put(key, text);
                            }
                        }));
            }
        }
        return recorded;
    }

    @Test
    void everyOneOfIts29LinesIsChecked() {
        assertThat(STARTER.lines())
                .hasSize(29)
                .allSatisfy(line -> assertThat(line.checks()).as(line.id()).isNotEmpty());
    }

    @Test
    void theLotOfTheExampleRecordsEverythingAndConforms() {
        List<IsolationRecord.Outcome> outcomes = new IsolationRecord(recorded()).judge(STARTER);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.status() == IsolationRecord.Status.OUTSIDE)
                .extracting(outcome -> outcome.line() + " " + outcome.printed())
                .isEmpty();
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.missing()).isEmpty());
        assertThat(printed(outcomes, "IS-12")).isEqualTo("0.35");
        assertThat(printed(outcomes, "IS-15")).isEqualTo("6.0");
        assertThat(printed(outcomes, "IS-22")).isEqualTo("33");
        assertThat(printed(outcomes, "IS-23")).isEqualTo("2.64E+10");
    }

    @Test
    void whatAMethodDemandsAndALotDoesNotRecordIsNamed() {
        assertThat(new IsolationRecord(recorded()).lacking(STARTER)).isEmpty();
        Map<String, String> less = new HashMap<>(recorded());
        less.remove("tff-module");
        less.put("sec-flow-ml-per-min", " ");
        assertThat(new IsolationRecord(less).lacking(STARTER))
                .containsExactly(
                        Map.entry(IsolationMethod.TANGENTIAL_FLOW_FILTRATION, List.of("tff-module")),
                        Map.entry(IsolationMethod.SIZE_EXCLUSION, List.of("sec-flow-ml-per-min")));
    }

    @ParameterizedTest
    @EnumSource(IsolationMethod.class)
    void whatEachMethodDemandsCanBeSaidInBothLanguages(IsolationMethod method) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("tr"))) {
            Bundle words = Bundle.of("org.exolot.assessment.assessment", language);
            assertThat(words.has("isolation.method." + method)).isTrue();
            assertThat(method.mandatory()).allMatch(name -> words.has("recorded." + name));
        }
    }

    @Test
    void whatIsOutsideSaysWhatFollows() {
        Map<String, String> recorded = recorded();
        recorded.put("passage", "6");
        recorded.put("tff-permeate-bar", "0.30");
        List<IsolationRecord.Outcome> outside = new IsolationRecord(recorded)
                .judge(STARTER).stream()
                        .filter(outcome -> outcome.status() == IsolationRecord.Status.OUTSIDE)
                        .toList();
        assertThat(outside)
                .extracting(outcome -> outcome.line() + " " + outcome.printed() + " " + outcome.limit() + " "
                        + outcome.check().outside())
                .containsExactly("IS-03 6 ≤ 5 STOP", "IS-12 0.10 0.20 – 0.50 DEVIATION");
    }

    private static String printed(List<IsolationRecord.Outcome> outcomes, String line) {
        return outcomes.stream()
                .filter(outcome -> outcome.line().equals(line))
                .findFirst()
                .orElseThrow()
                .printed();
    }
}
