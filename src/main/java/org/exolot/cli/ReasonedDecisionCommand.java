package org.exolot.cli;

import org.exolot.people.Signer;
import org.exolot.release.Disposition;
import org.exolot.release.Release;
import org.exolot.release.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A decision against a lot: nothing stands in its way, and it needs a reason. */
@Command
abstract class ReasonedDecisionCommand extends DecisionCommand {
    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why; it is recorded with the decision.")
    private String reason;

    abstract Disposition decide(Release release, String lot, Signer signer, String why);

    @Override
    final boolean needsNothingInTheWay() {
        return false;
    }

    @Override
    final Disposition decide(Release release, Standing standing, Signer signer) {
        return decide(release, standing.lot().number(), signer, reason);
    }
}
