package org.exolot.cli;

import static java.util.Map.entry;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.exolot.assessment.AssessmentWording;
import org.exolot.assessment.LotAssessment.ResultLine;
import org.exolot.people.People;
import org.exolot.quantity.Written;
import org.exolot.release.Blocker;
import org.exolot.release.BlockerType;
import org.exolot.release.BlockerWording;
import org.exolot.release.Disposition;
import org.exolot.release.Standing;
import org.exolot.result.ResultStatus;

/** How a lot stands before QA: exceptions first, each with what to do about it. */
final class StandingReport {
    private final Standing standing;
    private final CommandWording said;
    private final BlockerWording words;
    private final AssessmentWording assessments;
    private final Written written;

    StandingReport(Standing standing, Locale reader) {
        this.standing = standing;
        this.said = CommandWording.in(reader);
        this.words = BlockerWording.in(reader);
        this.assessments = AssessmentWording.in(reader);
        this.written = Written.in(reader);
    }

    void print(PrintWriter out) {
        out.println(said.say(
                "standing.lot",
                standing.lot().number(),
                said.state(standing.lot().state()),
                assessments.summary(standing.assessment())));
        blockers(out);
        standing.last()
                .ifPresent(last -> out.println(said.say(
                        standing.covered() ? "standing.covered" : "standing.changed",
                        said.state(last.decision().state()),
                        last.signature().fullName(),
                        CommandWording.time(last.decidedAt()))));
        standing.since()
                .forEach(line -> out.println(said.say(
                        "standing.since",
                        line.sampleCode(),
                        line.method(),
                        written.term(line.result().attribute()),
                        written.figures(written.term(line.printed())),
                        written.unit(line.result().unit().code()))));
        out.println(said.say("standing.content", standing.content()));
    }

    /** Everything that stands in the way, or that nothing does. */
    void blockers(PrintWriter out) {
        if (standing.blockers().isEmpty()) {
            out.println(said.say("standing.nothing"));
        }
        for (Blocker blocker : standing.blockers()) {
            out.println("  ! " + blocker.subject() + ": " + words.sentence(blocker.type())
                    + (blocker.detail().isBlank() ? "" : " (" + detail(blocker) + ")") + " "
                    + words.remedy(blocker.type()));
        }
    }

    private String detail(Blocker blocker) {
        return blocker.type() == BlockerType.STATE
                ? said.state(standing.lot().state())
                : words.detail(blocker, standing.assessment());
    }

    /** The results that wait for a second person. */
    static List<ResultLine> awaiting(Standing standing) {
        return standing.assessment().results().stream()
                .filter(line -> line.result().status() == ResultStatus.CURRENT
                        && line.result().reviews().isEmpty())
                .toList();
    }

    Map<String, Object> document(People people) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", "exolot-review/1");
        document.put("lot", standing.lot().number());
        document.put("state", standing.lot().state().name());
        document.put("summary", assessments.summary(standing.assessment()));
        document.put(
                "blockers", standing.blockers().stream().map(this::document).toList());
        document.put(
                "awaitingReview",
                awaiting(standing).stream().map(StandingReport::document).toList());
        document.put(
                "hands",
                standing.hands().stream()
                        .map(hand -> people.get(hand).username())
                        .sorted()
                        .toList());
        document.put("content", standing.content().hex());
        standing.last().ifPresent(last -> document.put("lastDecision", decision(last, standing.covered())));
        document.put(
                "recordedSinceDecision",
                standing.since().stream().map(StandingReport::document).toList());
        return document;
    }

    private static Map<String, Object> document(ResultLine line) {
        return Documented.object(
                entry("resultId", line.result().id().toString()),
                entry("sample", line.sampleCode()),
                entry("attribute", line.result().attribute()),
                entry("method", line.method()),
                entry("value", line.printed()),
                entry("unit", line.result().unit().code()));
    }

    private Map<String, Object> document(Blocker blocker) {
        return Documented.object(
                entry("type", blocker.type().name()),
                entry("subject", blocker.subject()),
                entry("detail", blocker.detail()),
                entry("sentence", words.sentence(blocker.type())),
                entry("remedy", words.remedy(blocker.type())));
    }

    static Map<String, Object> decision(Disposition decision, boolean covered) {
        return Documented.object(
                entry("decision", decision.decision().name()),
                entry("by", decision.signature().username()),
                entry("at", decision.decidedAt().toString()),
                entry("contentSha256", decision.contentHash().hex()),
                entry("covered", covered));
    }
}
