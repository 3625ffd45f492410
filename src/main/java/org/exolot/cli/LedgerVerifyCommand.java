package org.exolot.cli;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.exolot.ledger.Checkpoint;
import org.exolot.ledger.Checkpoints;
import org.exolot.ledger.LedgerReport;
import org.exolot.ledger.LedgerVerification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code ledger verify}: computes the whole ledger again and compares every fact with it; exit code 3 where anything differs. */
@Command(
        name = "verify",
        description =
                "Computes the whole ledger again and compares every fact with it. Exit code 3 where anything differs.")
final class LedgerVerifyCommand extends RoomsCommand {
    @Option(names = "--json", description = "Answers one JSON document (exolot-ledger-verify/1).")
    private boolean json;

    @Override
    int run(Rooms rooms) {
        var report = rooms.get(LedgerVerification.class).verify();
        Optional<Long> provable = report.intact()
                ? Optional.of(rooms.get(Checkpoints.class)
                        .newest()
                        .map(Checkpoint::treeSize)
                        .orElse(0L))
                : Optional.empty();
        if (json) {
            out().println(JsonMapper.shared().writeValueAsString(document(report, provable)));
        } else {
            print(report, provable);
        }
        out().flush();
        return report.intact() ? ExitCode.DONE : ExitCode.NO;
    }

    private static Map<String, Object> document(LedgerReport report, Optional<Long> provable) {
        return Documented.object(
                entry("schema", "exolot-ledger-verify/1"),
                entry("intact", report.intact()),
                entry("entries", report.entries()),
                entry("rows", report.rows()),
                entry("unsealed", report.unsealed()),
                entry("treeSize", report.treeSize()),
                entry("rootHash", report.rootHash().hex()),
                entry("checkpoints", report.checkpoints()),
                entry("underCheckpoint", provable.orElse(0L)),
                entry("differenceCount", report.differenceCount()),
                entry(
                        "differences",
                        report.differences().stream()
                                .map(LedgerVerifyCommand::difference)
                                .toList()));
    }

    private static Map<String, Object> difference(LedgerReport.Difference difference) {
        return Documented.object(
                entry("what", difference.what().name()),
                entry("table", difference.table()),
                entry("row", difference.row()),
                entry("fields", List.copyOf(difference.fields())),
                entry("text", difference.text(Locale.getDefault())));
    }

    private void print(LedgerReport report, Optional<Long> provable) {
        CommandWording words = CommandWording.here();
        report.differences().forEach(difference -> out().println(difference.text(Locale.getDefault())));
        if (report.differenceCount() > report.differences().size()) {
            out().println(words.say(
                    "ledger.more",
                    report.differenceCount() - report.differences().size()));
        }
        out().println(words.say(
                "ledger.size",
                report.entries(),
                report.rows(),
                report.checkpoints(),
                report.treeSize(),
                report.rootHash()));
        provable.ifPresent(under -> out().println(
                        under == 0
                                ? words.say("ledger.no-checkpoint", report.entries())
                                : words.say("ledger.under-checkpoint", under, report.entries())));
        if (report.unsealed() > 0) {
            out().println(words.say("ledger.unsealed", report.unsealed()));
        }
        out().println(
                        report.intact()
                                ? words.say("ledger.intact")
                                : words.say("ledger.differs", report.differenceCount()));
    }
}
