package org.exolot.cli;

import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusalWording;
import org.exolot.finding.RefusedException;
import org.exolot.people.People;
import org.exolot.people.Role;
import org.exolot.people.Signer;
import org.exolot.release.Disposition;
import org.exolot.release.Release;
import org.exolot.release.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A decision on a lot by QA's electronic signature: shown first, then signed. */
@Command
abstract class DecisionCommand extends RoomsCommand {
    /** Refusals that are an answer about the lot, not a fault of the call. */
    private static final Set<RefusalType> NO = EnumSet.of(
            RefusalType.RELEASE_BLOCKED,
            RefusalType.NOT_INDEPENDENT,
            RefusalType.CHANGED_SINCE_SEEN,
            RefusalType.STATE_NOT_REACHABLE);

    @Parameters(index = "0", paramLabel = "LOT", description = "The lot's number.")
    private String lot;

    @Mixin
    private Identity identity;

    @Option(names = "--json", description = "Answers one JSON document (exolot-decision/1).")
    private boolean json;

    /** Whether what stands against a release stands against this decision. */
    abstract boolean needsNothingInTheWay();

    abstract Disposition decide(Release release, Standing standing, Signer signer);

    @Override
    final int run(Rooms rooms) {
        Release release = rooms.get(Release.class);
        Standing standing =
                release.standing(lot).orElseThrow(() -> new RefusedException(RefusalType.NOT_FOUND, "lot", lot));
        StandingReport report = new StandingReport(standing, Locale.getDefault());
        report.print(json ? err() : out());
        out().flush();
        err().flush();
        if (needsNothingInTheWay() && !standing.blockers().isEmpty()) {
            return refused(rooms, standing, report);
        }
        try {
            Disposition decided = decide(release, standing, identity.signer(rooms, Role.QA));
            tell(decided);
            return ExitCode.DONE;
        } catch (RefusedException no) {
            if (!NO.contains(no.type())) {
                throw no;
            }
            RefusalWording words = RefusalWording.in(Locale.getDefault());
            err().println(words.sentence(no) + " " + words.remedy(no));
            return refused(rooms, standing, report);
        }
    }

    private int refused(Rooms rooms, Standing standing, StandingReport report) {
        if (json) {
            out().println(Documented.json(Documented.object(
                    entry("schema", "exolot-decision/1"),
                    entry("lot", lot),
                    entry("decided", false),
                    entry("standing", report.document(rooms.get(People.class))))));
        } else {
            err().println(CommandWording.here()
                    .say("decision.none", standing.lot().number()));
        }
        out().flush();
        return ExitCode.NO;
    }

    private void tell(Disposition decided) {
        CommandWording words = CommandWording.here();
        out().println(
                        json
                                ? Documented.json(Documented.object(
                                        entry("schema", "exolot-decision/1"),
                                        entry("lot", lot),
                                        entry("decided", true),
                                        entry("decision", StandingReport.decision(decided, true))))
                                : words.say(
                                        "decision.signed",
                                        lot,
                                        words.state(decided.decision().state()),
                                        decided.signature().fullName(),
                                        CommandWording.time(decided.decidedAt()),
                                        decided.contentHash()));
        out().flush();
    }
}
