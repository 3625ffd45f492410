package org.exolot.cli;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.exolot.finding.Finding;
import org.exolot.finding.Wording;
import org.exolot.people.People;
import org.exolot.result.SubmissionRecord;
import org.exolot.result.Submissions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code upload}: what was handed in. */
@Command(name = "upload", description = "Tells what was handed in.", subcommands = UploadCommand.Listing.class)
final class UploadCommand extends CommandGroup {
    /** {@code upload list}: submissions with outcome and findings, newest first. */
    @Command(name = "list", description = "Lists submissions with outcome and findings, newest first.")
    static final class Listing extends RoomsCommand {
        @Option(names = "--at-most", paramLabel = "N", defaultValue = "50", description = "Default: ${DEFAULT-VALUE}.")
        private int atMost;

        @Option(names = "--json", description = "Answers one JSON document (exolot-uploads/1).")
        private boolean json;

        @Override
        int run(Rooms rooms) {
            List<SubmissionRecord> submissions = rooms.get(Submissions.class).newest(atMost);
            People people = rooms.get(People.class);
            if (json) {
                out().println(Documented.json(Documented.object(
                        entry("schema", "exolot-uploads/1"),
                        entry(
                                "submissions",
                                submissions.stream()
                                        .map(one -> document(one, people))
                                        .toList()))));
            } else {
                submissions.forEach(one -> print(one, people));
            }
            out().flush();
            return ExitCode.DONE;
        }

        private static Map<String, Object> document(SubmissionRecord submission, People people) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("submission", submission.id().toString());
            json.put("by", people.get(submission.by()).username());
            json.put("receivedAt", submission.receivedAt().toString());
            json.put("channel", submission.channel());
            json.put("preview", submission.preview());
            submission.outcome().ifPresent(outcome -> json.put("outcome", outcome.name()));
            json.put(
                    "files",
                    submission.files().stream()
                            .map(file -> Documented.object(
                                    entry("file", file.file().name()),
                                    entry("sha256", file.file().sha256().hex()),
                                    entry(
                                            "outcome",
                                            file.outcome().map(Enum::name).orElse(""))))
                            .toList());
            json.put("findings", IngestJson.findings(submission.findings(), Wording.in(Locale.ENGLISH)));
            json.put(
                    "answers",
                    submission.answers().stream()
                            .map(answer -> Documented.object(
                                    entry("answerId", answer.id().toString()),
                                    entry("place", answer.place()),
                                    entry("answer", answer.answer()),
                                    entry("critical", answer.critical()),
                                    entry("confirmed", answer.confirmedBy().isPresent())))
                            .toList());
            return json;
        }

        private void print(SubmissionRecord submission, People people) {
            CommandWording words = CommandWording.here();
            out().println(CommandWording.time(submission.receivedAt()) + "  " + submission.id() + "  "
                    + people.get(submission.by()).username() + "  "
                    + submission
                            .outcome()
                            .map(outcome -> words.word(outcome.name()))
                            .orElseGet(() -> words.say("upload.unfinished"))
                    + (submission.preview() ? "  " + words.say("upload.preview") : ""));
            submission
                    .files()
                    .forEach(file -> out().println("  " + file.file().name() + "  "
                            + file.outcome()
                                    .map(outcome -> words.word(outcome.name()))
                                    .orElse("")));
            FindingText text = FindingText.in(Locale.getDefault());
            for (Finding finding : submission.findings()) {
                out().println("    " + text.sentence(finding) + " " + text.place(finding.place(), ""));
            }
        }
    }
}
