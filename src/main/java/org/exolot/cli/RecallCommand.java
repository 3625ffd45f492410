package org.exolot.cli;

import org.exolot.people.Signer;
import org.exolot.release.Disposition;
import org.exolot.release.Release;
import org.exolot.release.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code recall}. */
@Command(
        name = "recall",
        mixinStandardHelpOptions = true,
        description = "Recalls a released lot by QA's electronic signature; its certificates say so from then on.")
final class RecallCommand extends DecisionCommand {
    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why; it is recorded with the decision.")
    @SuppressWarnings("NullAway.Init")
    private String reason;

    @Override
    boolean needsNothingInTheWay() {
        return false;
    }

    @Override
    Disposition decide(Release release, Standing standing, Signer signer) {
        return release.recall(standing.lot().number(), signer, reason);
    }
}
