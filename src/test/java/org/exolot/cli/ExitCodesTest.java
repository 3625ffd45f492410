package org.exolot.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.exolot.cli.demo.SoftMaxBcaExportWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What each command's exit code says: 0 done, 2 the call or the input is at fault or a question is open, 3 the answer is "no". */
class ExitCodesTest extends CommandsOnALab {
    private static final String NOTHING = new UUID(0, 1).toString();

    /** Asked in tests of their own: they serve until stopped, or only prepare the start of others. */
    private static final Set<String> ELSEWHERE = Set.of("demo", "serve", "warm");

    private final Set<String> asked = new TreeSet<>();
    private final SoftAssertions all = new SoftAssertions();

    private void exits(int code, String... call) {
        all.assertThat(run(call))
                .as(() -> "exolot %s said:%n%s%s".formatted(String.join(" ", call), said, told))
                .isEqualTo(code);
        if (call.length > 0) {
            asked.add(call[0]);
        }
    }

    @Test
    void say_what_the_contract_says() throws IOException {
        String lot = RunningLab.LOT;
        Map.Entry<String, byte[]> good =
                LabBench.exports().entrySet().iterator().next();
        String export = file(good.getKey(), good.getValue());
        String pdf = file("report.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        String wrong = file("wrong", "no such password".getBytes(StandardCharsets.US_ASCII));
        String unnamed = file(
                "unnamed.txt",
                new SoftMaxBcaExportWriter(3)
                        .write(
                                "unnamed",
                                LocalDateTime.of(2026, 11, 17, 9, 0),
                                List.of(new SoftMaxBcaExportWriter.Sample("somebody", 60, 1))));

        exits(2);
        exits(2, "no-such-command");
        exits(0, "help");
        exits(0, "--version");
        exits(0, "inspect", export);
        exits(2, "inspect", pdf);
        exits(2, "inspect", folder().resolve("absent.csv").toString());

        exits(0, "asm", export, "--out", folder().resolve("export.json").toString());
        exits(2, "asm", pdf);
        exits(2, "impact", "NO-SUCH-SPECIFICATION");
        exits(0, "containers", "MSC-EV-HAIR", "--filled", "96");
        exits(2, "containers", "NO-SUCH-PRODUCT", "--filled", "96");
        exits(0, "invalid-runs");

        exits(0, "import", "--example");
        exits(
                2,
                as(
                        "quality",
                        "import",
                        file("bad.yaml", "kind: lot\nno-such-key: 1\n".getBytes(StandardCharsets.UTF_8))));
        exits(0, as("admin", "account", "list"));
        exits(2, as("admin", "account", "add", "quality", "--name", "Again", "--role", "QA", "--reason", "again"));
        exits(2, as("analyst", "account", "lock", "quality", "--reason", "not mine to do"));
        exits(2, "password", "--as", "analyst", "--password-file", wrong, "--new-password-file", wrong);
        exits(2, as("quality", "approve", "NO-SUCH-DOCUMENT"));

        exits(0, as("analyst", "sample", "list", lot));
        exits(2, as("analyst", "sample", "list", "NO-SUCH-LOT"));
        exits(0, as("analyst", "order", "list"));
        exits(2, as("analyst", "order", "add", lot + "/P", "NO-SUCH-METHOD"));

        exits(0, as("analyst", "ingest", "--dry-run", export));
        exits(0, as("analyst", "ingest", export));
        exits(0, as("analyst", "ingest", export));
        exits(2, as("analyst", "ingest", pdf));
        exits(2, as("analyst", "ingest", unnamed));
        exits(2, as("analyst", "ingest", "--material", "kit=NO-SUCH-LOT", unnamed));
        exits(2, as("analyst", "ingest", "--material", "spoon=1", export));
        exits(2, as("reviewer", "ingest", export));
        exits(2, "ingest", "--as", "analyst", "--password-file", wrong, export);
        exits(0, "upload", "list");

        exits(
                2,
                as(
                        "analyst",
                        "result",
                        "enter",
                        "--order",
                        "NONE",
                        "--attribute",
                        "pH",
                        "--value",
                        "7.2",
                        "--report",
                        pdf));
        exits(2, as("reviewer", "result", "confirm", NOTHING));
        exits(2, as("reviewer", "result", "confirm-answer", NOTHING));
        exits(2, as("analyst", "correct", NOTHING, "--value", "7.2", "--report", pdf, "--reason", "typing error"));
        exits(2, as("analyst", "correct", NOTHING, "--value", "7.2", "--report", pdf));

        exits(0, "lot", lot);
        exits(0, "lot", lot, "--json");
        exits(2, "lot", "NO-SUCH-LOT");
        exits(0, "hold", "list", lot);
        exits(2, as("analyst", "hold", "place", "--lot", lot, "--reason", "not mine to do"));
        exits(2, as("quality", "ship", lot, "--to", "CLINIC-001", "NO-SUCH-VIAL"));
        exits(0, as("reviewer", "review", lot));
        exits(2, as("reviewer", "review", "NO-SUCH-LOT"));
        exits(3, as("quality", "release", lot));
        exits(2, as("quality", "release", "NO-SUCH-LOT"));
        exits(3, as("quality", "recall", lot, "--reason", "was never supplied"));

        exits(
                0,
                "certificate",
                lot,
                "--draft",
                "--out",
                folder().resolve("draft.pdf").toString());
        exits(3, "certificate", lot, "--out", folder().resolve("none.pdf").toString());
        exits(2, "certificate", lot);
        exits(2, as("quality", "certificate", lot, "--withdraw"));
        exits(2, as("quality", "certificate", lot, "--withdraw", "--reason", "there is none"));
        exits(3, "verify", folder().resolve("draft.pdf").toString());
        exits(3, "verify", pdf);
        exits(3, "verify", "--code", "https://lab.example/v/COA-2026-999999?lot=" + lot);
        exits(2, "verify");
        exits(2, "verify", folder().resolve("absent.pdf").toString());

        exits(0, as("quality", "reject", lot, "--reason", "the lot of this test"));
        exits(3, as("quality", "reject", lot, "--reason", "once more"));
        exits(0, "ledger", "checkpoint");
        exits(0, "ledger", "verify");

        Set<String> commands = new TreeSet<>(
                new CommandLine(new RootCommand()).getSubcommands().keySet());
        commands.removeAll(ELSEWHERE);
        all.assertThat(asked).as("every command is asked").containsAll(commands);
        all.assertAll();
    }
}
