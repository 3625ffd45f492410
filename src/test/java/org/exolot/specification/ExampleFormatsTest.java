package org.exolot.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.exolot.assay.Applicability;
import org.exolot.assay.MethodRules;
import org.exolot.assay.RuleReader;
import org.exolot.assay.SuitabilityRule;
import org.exolot.finding.FileId;
import org.exolot.finding.Sha256;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Formats;
import org.junit.jupiter.api.Test;

/** A format that no reader has would leave a method without a single run, silently. */
class ExampleFormatsTest {
    private static final List<String> READ =
            Formats.shipped().ids().stream().map(FormatId::name).toList();

    @Test
    void everyFormatThatAShippedRuleNamesIsRead() {
        assertThat(RuleReader.shipped().methods()).isNotEmpty().allSatisfy(ExampleFormatsTest::namesFormatsThatAreRead);
    }

    @Test
    void everyFormatThatAMethodOfTheExampleNamesIsRead() throws IOException {
        List<MethodRules> rules =
                methods().flatMap(method -> method.rules().stream()).toList();
        assertThat(rules).isNotEmpty().allSatisfy(ExampleFormatsTest::namesFormatsThatAreRead);
    }

    private static void namesFormatsThatAreRead(MethodRules rules) {
        if (rules.applicability().formats().equals(Set.of(Applicability.BY_HAND))) {
            return;
        }
        assertThat(READ).containsAll(rules.applicability().formats());
        assertThat(READ)
                .containsAll(rules.suitability().stream()
                        .map(SuitabilityRule::formats)
                        .flatMap(java.util.Collection::stream)
                        .toList());
    }

    private static Stream<MethodVersion> methods() throws IOException {
        try (var in = Objects.requireNonNull(MasterReader.class.getResourceAsStream("example.yaml"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return MasterReader.read(text, new FileId("example.yaml", Sha256.of(new byte[0]))).masters().stream()
                    .flatMap(master -> master instanceof Master.Controlled controlled
                                    && controlled.content() instanceof MethodVersion method
                            ? Stream.of(method)
                            : Stream.empty());
        }
    }
}
