package org.exolot.assay;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.Place;

/**
 * Whether a run's values count, decided before any of them is looked at.
 *
 * @param verdict the outcome
 * @param rules each rule with the figure that decided it, in the method's order
 */
public record Suitability(Verdict verdict, List<Outcome> rules) {
    public Suitability {
        rules = List.copyOf(rules);
    }

    /** Whether a run's values count. */
    public enum Verdict {
        VALID,
        VALID_WITH_WARNINGS,
        /** No value counts; the run may be repeated. Not an out-of-specification result. */
        INVALID
    }

    /**
     * What became of one rule.
     *
     * @param rule the rule
     * @param figure the figure; the worst where several captures or wells have one; empty for words and where it is not known
     * @param shown the figure or word as people read it; {@code not known} where the file does not tell it
     * @param status met or not
     * @param of what the figure is of: a capture's name, a standard; empty for the run
     * @param place where it stands or rests on
     */
    public record Outcome(
            SuitabilityRule rule,
            Optional<BigDecimal> figure,
            String shown,
            Status status,
            Optional<String> of,
            Place place) {}

    /** Whether a rule is met. */
    public enum Status {
        MET,
        WARNING,
        FAILED,
        /** The file does not tell the figure. */
        NOT_ASSESSED
    }

    /** Whether any rule could be held against what the file tells; where none was, nothing speaks for the run or against it. */
    public boolean assessed() {
        return rules.stream().anyMatch(rule -> rule.status() != Status.NOT_ASSESSED);
    }

    /** Whether the run's values count. */
    public boolean valid() {
        return verdict != Verdict.INVALID;
    }
}
