package org.exolot.result;

import java.util.List;
import java.util.Optional;
import org.exolot.finding.Sha256;

/** Reads submissions, newest first. */
public interface Submissions {
    /** The newest submissions, at most so many. */
    List<SubmissionRecord> newest(int atMost);

    /**
     * The newest submissions of which a file waits for an answer, at most so many: no previews, and none whose file was recorded or handed in again
     * since.
     */
    List<SubmissionRecord> awaitingAnswers(int atMost);

    /** One submission. */
    Optional<SubmissionRecord> find(SubmissionId id);

    /** What a file of these bytes was called when it was last handed in, or attached to a result; empty where neither was. */
    Optional<String> nameOf(Sha256 bytes);

    /** The runs recorded from a submission's files, and from files before it that one of its files completes; three queries. */
    List<SubmittedRun> runs(SubmissionId id);
}
