package org.exolot.assay;

import java.util.List;
import org.exolot.instrument.Export;

/** Evaluates submissions. Pure: the same exports, answers and rules give the same evaluation. */
public final class Evaluator {
    private final RuleSet rules;

    public Evaluator(RuleSet rules) {
        this.rules = rules;
    }

    /** Evaluates the files of one submission together. */
    public Evaluation evaluate(List<Export> exports, Answers answers) {
        return new Submission(rules, answers).evaluate(exports);
    }
}
