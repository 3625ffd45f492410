package org.exolot.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exolot.assessment.LotAssessment.ResultLine;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.people.Access;
import org.exolot.people.Act;
import org.exolot.people.People;
import org.exolot.people.Person;
import org.exolot.release.Release;
import org.exolot.release.Standing;
import org.exolot.result.ResultWork;
import org.exolot.result.ReviewDecision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code review}: how a lot stands, exceptions first; with {@code --accept} a second person accepts what waits for one. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description =
                "Tells how a lot stands before a decision, exceptions first. With --accept (--as USER) you accept, as a second person, every result that waits for one; with --return RESULT you give one back.")
final class ReviewCommand extends RoomsCommand {
    @Parameters(index = "0", paramLabel = "LOT", description = "The lot's number.")
    private String lot;

    @Mixin
    private Identity identity;

    @Option(names = "--accept", description = "Accept what waits for a second person.")
    private boolean accept;

    @Option(names = "--return", paramLabel = "RESULT", description = "Give this result back; say --comment why.")
    private Optional<String> returned = Optional.empty();

    @Option(names = "--comment", paramLabel = "TEXT", description = "What you say about it.")
    private Optional<String> comment = Optional.empty();

    @Option(names = "--json", description = "Answers one JSON document (exolot-review/1).")
    private boolean json;

    @Override
    int run(Rooms rooms) {
        if (accept || returned.isPresent()) {
            decide(rooms);
        }
        StandingReport report = new StandingReport(standing(rooms), Locale.getDefault());
        if (json) {
            out().println(Documented.json(report.document(rooms.get(People.class))));
        } else {
            report.print(out());
            StandingReport.awaiting(standing(rooms))
                    .forEach(line -> out().println("  " + CommandWording.here().say("review.waits", inWords(line))));
        }
        out().flush();
        return ExitCode.DONE;
    }

    private Standing standing(Rooms rooms) {
        return rooms.get(Release.class)
                .standing(lot)
                .orElseThrow(() -> new RefusedException(RefusalType.NOT_FOUND, "lot", lot));
    }

    private void decide(Rooms rooms) {
        List<ResultLine> wanted = StandingReport.awaiting(standing(rooms)).stream()
                .filter(line -> returned.isEmpty()
                        || returned.get().equals(line.result().id().toString()))
                .toList();
        if (wanted.isEmpty() && returned.isPresent()) {
            throw new RefusedException(RefusalType.NOT_FOUND, "result", returned.get());
        }
        if (returned.isPresent() && comment.filter(text -> !text.isBlank()).isEmpty()) {
            throw new RefusedException(RefusalType.REASON_MISSING);
        }
        wanted.forEach(line -> err().println(inWords(line)));
        err().flush();
        Person person = identity.signIn(rooms);
        Access.require(person, Act.REVIEW_RESULT);
        ResultWork work = rooms.get(ResultWork.class);
        ReviewDecision decision = returned.isPresent() ? ReviewDecision.RETURNED : ReviewDecision.ACCEPTED;
        wanted.forEach(line -> work.review(person.id(), line.result().id(), decision, comment.orElse("")));
    }

    private static String inWords(ResultLine line) {
        return line.sampleCode() + "  " + line.result().attribute() + "  " + line.method() + "  " + line.printed() + " "
                + line.result().unit() + "  (" + line.result().id() + ")";
    }
}
