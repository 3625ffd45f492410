package org.exolot.assay;

import java.util.List;
import java.util.Optional;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.instrument.Export;

/**
 * One file of a submission.
 *
 * @param export what the file says
 * @param companionOf the file whose run this one belongs to, where it is a companion and that file was handed in with it
 * @param runs its runs
 * @param findings all that there is to say about it: the reader's findings without the answered questions, and the evaluation's
 */
public record FileEvaluation(
        Export export, Optional<FileId> companionOf, List<RunEvaluation> runs, List<Finding> findings) {
    public FileEvaluation {
        runs = List.copyOf(runs);
        findings = List.copyOf(findings);
    }

    /** Whether it has an error or an open question: then neither a run nor a result may be recorded from it. */
    public boolean blocks() {
        return findings.stream().anyMatch(finding -> finding.severity().blocks());
    }
}
