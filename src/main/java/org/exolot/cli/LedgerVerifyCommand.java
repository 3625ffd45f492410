package org.exolot.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        if (json) {
            out().println(JsonMapper.shared().writeValueAsString(document(report)));
        } else {
            print(report);
        }
        out().flush();
        return report.intact() ? ExitCode.DONE : ExitCode.NO;
    }

    private static Map<String, Object> document(LedgerReport report) {
        return Map.of(
                "schema", "exolot-ledger-verify/1",
                "intact", report.intact(),
                "entries", report.entries(),
                "rows", report.rows(),
                "unsealed", report.unsealed(),
                "treeSize", report.treeSize(),
                "rootHash", report.rootHash().hex(),
                "checkpoints", report.checkpoints(),
                "differenceCount", report.differenceCount(),
                "differences",
                        report.differences().stream()
                                .map(LedgerVerifyCommand::difference)
                                .toList());
    }

    private static Map<String, Object> difference(LedgerReport.Difference difference) {
        return Map.of(
                "what", difference.what().name(),
                "table", difference.table(),
                "row", difference.row(),
                "fields", List.copyOf(difference.fields()),
                "text", difference.text(Locale.getDefault()));
    }

    private void print(LedgerReport report) {
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
        if (report.unsealed() > 0) {
            out().println(words.say("ledger.unsealed", report.unsealed()));
        }
        out().println(
                        report.intact()
                                ? words.say("ledger.intact")
                                : words.say("ledger.differs", report.differenceCount()));
    }
}
