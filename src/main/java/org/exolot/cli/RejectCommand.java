package org.exolot.cli;

import org.exolot.people.Signer;
import org.exolot.release.Disposition;
import org.exolot.release.Release;
import org.exolot.release.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code reject}. */
@Command(
        name = "reject",
        mixinStandardHelpOptions = true,
        description = "Rejects a lot for good by QA's electronic signature.")
final class RejectCommand extends DecisionCommand {
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
        return release.reject(standing.lot().number(), signer, reason);
    }
}
