package org.exolot.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.instrument.Account;
import org.exolot.result.FileOutcome;
import org.exolot.result.RunId;
import org.exolot.result.SubmissionId;

/**
 * What became of a submission.
 *
 * @param submission which
 * @param preview whether it was only looked at
 * @param outcome of the whole: {@code RECORDED} where any file was, else the gravest of its files
 * @param files in the order handed in
 * @param findings about the submission as a whole
 * @param lots the numbers of the lots whose samples it measured
 */
public record Receipt(
        SubmissionId submission,
        boolean preview,
        FileOutcome outcome,
        List<FileReceipt> files,
        List<Finding> findings,
        List<String> lots) {
    public Receipt {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        lots = List.copyOf(lots);
    }

    /** Whether something is wrong or must be answered. */
    public boolean open() {
        return outcome == FileOutcome.REJECTED
                || outcome == FileOutcome.QUESTION
                || files.stream()
                        .anyMatch(file ->
                                file.outcome() == FileOutcome.REJECTED || file.outcome() == FileOutcome.QUESTION)
                || findings.stream().anyMatch(finding -> finding.severity().blocks());
    }

    /**
     * What became of one file.
     *
     * @param file which
     * @param outcome what
     * @param format what it is, where it is known
     * @param first when and by which submission the same bytes were first recorded, where they were before
     * @param runs the runs recorded from it, or before from the same bytes
     * @param findings all there is to say about it; those of severity QUESTION can be answered
     * @param account what became of each line
     */
    public record FileReceipt(
            FileId file,
            FileOutcome outcome,
            Optional<String> format,
            Optional<First> first,
            List<RunReceipt> runs,
            List<Finding> findings,
            Account account) {
        public FileReceipt {
            runs = List.copyOf(runs);
            findings = List.copyOf(findings);
        }
    }

    /** The first time that the same bytes were recorded. */
    public record First(SubmissionId submission, Instant at) {}

    /**
     * One run of a file.
     *
     * @param run its id; empty in a preview
     * @param key what makes it the same run in another file
     * @param revision from 1; above where it corrects a known run
     * @param validity {@code VALID}, {@code VALID_WITH_WARNINGS} or {@code INVALID}
     * @param fills which sample and order each name in the file stands for
     */
    public record RunReceipt(
            Optional<RunId> run, String key, String name, int revision, String validity, List<Fills> fills) {
        public RunReceipt {
            fills = List.copyOf(fills);
        }
    }

    /**
     * What a name in a file stands for.
     *
     * @param order the number of the test order that it fills; empty where it fills none
     * @param results the attributes of the results that were formed now
     */
    public record Fills(
            String nameInFile, Optional<String> sample, Optional<String> order, int preparation, List<String> results) {
        public Fills {
            results = List.copyOf(results);
        }
    }
}
