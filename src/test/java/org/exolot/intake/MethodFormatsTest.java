package org.exolot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.exolot.assay.MethodRules;
import org.exolot.finding.FileId;
import org.exolot.finding.Sha256;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Formats;
import org.exolot.specification.Master;
import org.exolot.specification.MasterReader;
import org.exolot.specification.MethodVersion;
import org.junit.jupiter.api.Test;

class MethodFormatsTest {
    private static Map<String, Set<String>> formatsByMethod() throws IOException {
        try (InputStream yaml = Objects.requireNonNull(MasterReader.class.getResourceAsStream("example.yaml"))) {
            byte[] bytes = yaml.readAllBytes();
            Map<String, Set<String>> formats = new HashMap<>();
            for (Master master : MasterReader.read(
                            new String(bytes, StandardCharsets.UTF_8), new FileId("example.yaml", Sha256.of(bytes)))
                    .masters()) {
                if (master instanceof Master.Controlled document
                        && document.content() instanceof MethodVersion method) {
                    method.rules()
                            .map(MethodRules::applicability)
                            .ifPresent(applies -> formats.put(method.code(), applies.formats()));
                }
            }
            return formats;
        }
    }

    @Test
    void each_format_that_a_method_of_the_example_names_is_read_by_the_program() throws IOException {
        List<String> known =
                Formats.shipped().ids().stream().map(FormatId::name).toList();
        assertThat(formatsByMethod())
                .isNotEmpty()
                .allSatisfy((method, formats) ->
                        assertThat(known).describedAs(method).containsAll(formats));
    }

    @Test
    void each_instrument_of_the_main_job_has_a_method_of_its_own() throws IOException {
        assertThat(formatsByMethod())
                .containsEntry("NTA-01", Set.of("nanosight-experiment-summary"))
                .containsEntry("ORTH-01", Set.of("zetaview-size"))
                .containsEntry("BCA-01", Set.of("softmax-pro-text"))
                .containsEntry("FLUOR-01", Set.of("qubit"));
    }
}
