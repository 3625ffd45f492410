package org.exolot.intake;

import java.util.List;
import org.exolot.result.SubmissionId;

/** The program failed on a submission. Its files are kept and it is taken up again at the next start; nothing of it is half recorded. */
public final class IngestFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IngestFailedException(SubmissionId submission, List<Throwable> causes) {
        super(
                "submission " + submission + " failed; its files are kept and it is taken up again at the next start",
                causes.isEmpty() ? null : causes.getFirst());
        causes.stream().skip(1).forEach(this::addSuppressed);
    }
}
