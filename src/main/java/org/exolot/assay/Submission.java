package org.exolot.assay;

import java.util.ArrayList;
import java.util.List;
import org.exolot.instrument.Export;

/** One submission under evaluation. */
final class Submission {
    private final RuleSet rules;
    private final Answers answers;

    Submission(RuleSet rules, Answers answers) {
        this.rules = rules;
        this.answers = answers;
    }

    Evaluation evaluate(List<Export> exports) {
        List<FileEvaluation> files = new ArrayList<>();
        for (Export export : exports) {
            files.add(new FileEvaluation(export, java.util.Optional.empty(), List.of(), export.findings()));
        }
        return new Evaluation(rules.id(), files, List.of());
    }
}
