package org.exolot.assay;

import java.util.List;
import org.exolot.finding.Finding;

/**
 * What a submission says, judged by the rules of its methods. A pure function of the exports, the answers and the rules.
 *
 * <p>Figures leave as decimals of at most {@value #DIGITS} significant digits, rounded half to even from binary arithmetic: more than any
 * instrument resolves, and few enough to be the same on every machine.
 *
 * @param rules the rules' id
 * @param files one for each export, in the order handed in
 * @param findings about the submission as a whole, for instance an answer that answers nothing
 */
public record Evaluation(String rules, List<FileEvaluation> files, List<Finding> findings) {
    /** The most significant digits of a computed figure. */
    public static final int DIGITS = 10;

    public Evaluation {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }

    /** Whether any file has an error or an open question, so that nothing may be recorded from the submission. */
    public boolean blocks() {
        return files.stream().anyMatch(FileEvaluation::blocks)
                || findings.stream().anyMatch(finding -> finding.severity().blocks());
    }
}
