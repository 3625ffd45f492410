package org.exolot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.Sha256;
import org.exolot.intake.Intake;
import org.exolot.intake.NewSubmission;
import org.exolot.intake.Receipt;
import org.exolot.people.People;
import org.exolot.release.Release;
import org.exolot.vault.Vault;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** "Show me this number's way back to the instrument": from {@code lot --json} to the bytes in the vault. */
class WayBackTest {
    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    @Test
    void every_result_leads_to_kept_bytes_and_every_measured_one_to_lines_that_hold_figures() throws IOException {
        try (RunningLab lab = RunningLab.start()) {
            hasBeenMeasured(lab);
            LabBench bench = new LabBench(lab);
            bench.enterTheRest();
            JsonNode lot = new JsonMapper()
                    .readTree(Documented.json(LotJson.document(
                            lab.get(Release.class).standing(RunningLab.LOT).orElseThrow())));
            assertThat(lot.get("results")).isNotEmpty();
            int measured = 0;
            for (JsonNode result : lot.get("results")) {
                assertThat(result.get("from")).as("%s", result).isNotEmpty();
                for (JsonNode from : result.get("from")) {
                    leadsToBytes(lab, result, from);
                    measured += from.has("line") ? 1 : 0;
                }
            }
            assertThat(measured).as("places with a line").isGreaterThan(50);
            for (JsonNode verdict : lot.get("verdicts")) {
                verdict.path("results")
                        .forEach(id -> assertThat(lot.get("results"))
                                .anySatisfy(result ->
                                        assertThat(result.get("resultId")).isEqualTo(id)));
            }
        }
    }

    private static void hasBeenMeasured(RunningLab lab) throws IOException {
        List<NewSubmission.File> files = LabBench.exports().entrySet().stream()
                .map(file -> new NewSubmission.File(file.getKey(), () -> new ByteArrayInputStream(file.getValue())))
                .toList();
        Receipt receipt = lab.get(Intake.class)
                .submit(new NewSubmission(
                        lab.get(People.class).require("analyst").id(),
                        "command",
                        false,
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        files));
        assertThat(receipt.open()).as("%s", receipt).isFalse();
    }

    private void leadsToBytes(RunningLab lab, JsonNode result, JsonNode from) {
        String hash = from.get("sha256").asString();
        List<String> text = lines.computeIfAbsent(
                hash,
                one -> text(lab.get(Vault.class).read(new Sha256(one))).lines().toList());
        String role = from.get("role").asString();
        if (role.equals("REPORT") || role.equals("CONTROL")) {
            assertThat(text.getFirst())
                    .isEqualTo("Report: " + result.get("attribute").asString());
            return;
        }
        assertThat(from.has("line")).as("%s", from).isTrue();
        int line = from.get("line").asInt();
        assertThat(line).as("%s", from).isBetween(1, text.size());
        if (role.equals("WELL") || role.equals("STANDARD")) {
            assertThat(text.get(line - 1)).as("%s", from).containsPattern("[0-9]+\\.[0-9]+");
        } else {
            assertThat(text.get(line - 1)).as("%s", from).isNotBlank();
        }
    }

    private static String text(byte[] bytes) {
        boolean wide = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
        return new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
    }
}
