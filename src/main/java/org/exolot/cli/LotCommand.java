package org.exolot.cli;

import java.util.Locale;
import org.exolot.assessment.LotStatement;
import org.exolot.assessment.LotStatements;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.release.Release;
import org.exolot.release.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lot}: how a lot stands by what is recorded. */
@Command(
        name = "lot",
        description =
                "Tells how a lot stands: verdicts, what stands against a decision, samples, runs, and what the lot says. With --json also each result with its way back to the files.")
final class LotCommand extends RoomsCommand {
    @Parameters(index = "0", paramLabel = "LOT")
    private String lot;

    @Option(names = "--json", description = "Answers one JSON document (exolot-lot/1).")
    private boolean json;

    @Override
    int run(Rooms rooms) {
        Standing standing = rooms.get(Release.class)
                .standing(lot)
                .orElseThrow(() -> new RefusedException(RefusalType.NOT_FOUND, "lot", lot));
        LotStatement statement = rooms.get(LotStatements.class).of(standing.assessment());
        if (json) {
            out().println(Documented.json(LotJson.document(standing, statement)));
        } else {
            LotText.of(standing, Locale.getDefault()).forEach(out()::println);
            StatementText.of(statement, Locale.getDefault()).forEach(out()::println);
        }
        out().flush();
        return ExitCode.DONE;
    }
}
