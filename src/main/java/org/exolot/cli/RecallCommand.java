package org.exolot.cli;

import org.exolot.people.Signer;
import org.exolot.release.Disposition;
import org.exolot.release.Release;
import picocli.CommandLine.Command;

/** {@code recall}. */
@Command(
        name = "recall",
        mixinStandardHelpOptions = true,
        description = "Recalls a released lot by QA's electronic signature; its certificates say so from then on.")
final class RecallCommand extends ReasonedDecisionCommand {
    @Override
    Disposition decide(Release release, String lot, Signer signer, String why) {
        return release.recall(lot, signer, why);
    }
}
