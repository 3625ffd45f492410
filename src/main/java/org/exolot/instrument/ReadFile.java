package org.exolot.instrument;

import java.util.List;
import java.util.Optional;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.finding.Severity;

/**
 * The answer to one file handed in.
 *
 * @param file which
 * @param recognitions what each known format says of it, the surest first; empty where the file is no export of any kind
 * @param export what it says; empty where no format fits, or where two fit alike
 * @param findings all there is to say about it, those of the export included
 */
public record ReadFile(FileId file, List<Recognition> recognitions, Optional<Export> export, List<Finding> findings) {
    public ReadFile {
        recognitions = List.copyOf(recognitions);
        findings = List.copyOf(findings);
    }

    /** Whether something stands against recording anything from the file. */
    public boolean blocked() {
        return findings.stream().map(Finding::severity).anyMatch(Severity::blocks);
    }
}
