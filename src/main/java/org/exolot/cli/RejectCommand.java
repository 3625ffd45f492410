package org.exolot.cli;

import org.exolot.people.Signer;
import org.exolot.release.Disposition;
import org.exolot.release.Release;
import picocli.CommandLine.Command;

/** {@code reject}. */
@Command(
        name = "reject",
        mixinStandardHelpOptions = true,
        description = "Rejects a lot for good by QA's electronic signature.")
final class RejectCommand extends ReasonedDecisionCommand {
    @Override
    Disposition decide(Release release, String lot, Signer signer, String why) {
        return release.reject(lot, signer, why);
    }
}
