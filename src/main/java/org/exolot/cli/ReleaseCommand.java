package org.exolot.cli;

import org.exolot.people.Signer;
import org.exolot.release.Disposition;
import org.exolot.release.Release;
import org.exolot.release.Standing;
import picocli.CommandLine.Command;

/** {@code release}: a lot may be supplied from now on. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description =
                "Releases a lot by QA's electronic signature, if nothing stands against it; else tells everything that does, and what to do about it (exit code 3).")
final class ReleaseCommand extends DecisionCommand {
    @Override
    boolean needsNothingInTheWay() {
        return true;
    }

    @Override
    Disposition decide(Release release, Standing standing, Signer signer) {
        return release.release(standing.lot().number(), signer, standing.content());
    }
}
