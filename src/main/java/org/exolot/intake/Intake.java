package org.exolot.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.exolot.result.SubmissionId;

/** The one door for files: page, command, watch folder and demo alike. */
public interface Intake {
    /**
     * Keeps the files, runs the ingest job on them and tells what became of them. Once this has returned or a kill has ended it after the
     * files were kept, the submission is recorded exactly once, by this process or a later one.
     *
     * @throws org.exolot.finding.RefusedException where what the person said is too long to be recorded; then nothing is recorded
     * @throws IOException where the files cannot be read or kept; then nothing is recorded
     */
    Receipt submit(NewSubmission submission) throws IOException;

    /** What became of an earlier submission; empty where it is unknown or not finished. */
    Optional<Receipt> receipt(SubmissionId submission);

    /** Finishes submissions that a process left unfinished when it died; each exactly once, whoever else tries. Returns which. */
    List<SubmissionId> takeUp();
}
