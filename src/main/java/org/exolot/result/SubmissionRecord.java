package org.exolot.result;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.lot.MaterialKind;
import org.exolot.people.PersonId;

/**
 * A submission as recorded.
 *
 * @param lot the lot as the person stated it, known or not
 * @param outcome empty while it is not finished
 * @param findings all, those about a file and those about the whole
 * @param answers what the person said about the files
 */
public record SubmissionRecord(
        SubmissionId id,
        PersonId by,
        Instant receivedAt,
        String channel,
        boolean preview,
        Optional<String> lot,
        Optional<FileOutcome> outcome,
        Optional<String> reason,
        List<FileRecord> files,
        List<Finding> findings,
        List<AnswerRecord> answers) {
    public SubmissionRecord {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        answers = List.copyOf(answers);
    }

    /** Whether a lot is named by the person, in an answer, or in the name of a file. What a file itself says is known only once it is recorded. */
    public boolean names(String lotNumber) {
        Pattern named = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(lotNumber) + "(?![\\p{L}\\p{N}])");
        return Stream.of(
                        lot.stream(),
                        answers.stream().map(AnswerRecord::answer),
                        files.stream().map(kept -> kept.file().name()))
                .flatMap(texts -> texts)
                .anyMatch(text -> named.matcher(text).find());
    }

    /** The materials that were stated, as they were. */
    public List<StatedMaterial> materials() {
        return answers.stream()
                .filter(answer -> answer.question().equals(SubmissionBook.MATERIAL))
                .flatMap(answer ->
                        MaterialKind.read(answer.place())
                                .map(role -> new StatedMaterial(role, answer.answer()))
                                .stream())
                .toList();
    }

    /**
     * A file of it.
     *
     * @param outcome empty while it is not finished
     * @param lines what became of its lines; empty while it is not finished
     */
    public record FileRecord(
            FileId file, long size, Optional<String> format, Optional<FileOutcome> outcome, Optional<Lines> lines) {}

    /**
     * What became of a file's lines.
     *
     * @param used how many went into the export
     * @param ignored how many were left out on purpose
     * @param ignoredFor the same by the reason; empty where only their number was recorded
     */
    public record Lines(long total, long used, long ignored, Map<String, Long> ignoredFor) {
        public Lines {
            ignoredFor = Collections.unmodifiableMap(new LinkedHashMap<>(ignoredFor));
        }
    }

    /**
     * An answer.
     *
     * @param place {@code FILE#PLACE}; empty for one that holds for the whole submission
     * @param critical whether a second person must confirm it
     * @param confirmedBy who did
     */
    public record AnswerRecord(
            AnswerId id,
            String place,
            String question,
            String answer,
            boolean critical,
            Optional<PersonId> confirmedBy) {}
}
