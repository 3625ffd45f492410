package org.exolot.assay;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What something must meet. */
public sealed interface Condition {
    /**
     * A figure lies within limits, both included.
     *
     * @param figure which figure
     * @param atLeast the lower limit
     * @param atMost the upper limit
     */
    record Within(SuitabilityFigure figure, Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost)
            implements Condition {
        @Override
        public String inWords() {
            return atLeast.map(from -> atMost.map(to -> Shown.number(from) + " – " + Shown.number(to))
                            .orElse("≥ " + Shown.number(from)))
                    .orElseGet(() -> atMost.map(to -> "≤ " + Shown.number(to)).orElse("–"));
        }
    }

    /**
     * The vendor's software does not say one of these words of a capture.
     *
     * @param warning {@code section / key} of the warning, in the file's own words
     * @param words what it must not say
     */
    record WordIsNot(String warning, Set<String> words) implements Condition {
        public WordIsNot {
            words = Set.copyOf(words);
        }

        @Override
        public String inWords() {
            return "not " + String.join(" or ", words.stream().sorted().toList());
        }
    }

    /**
     * A figure counted by what lies within a tolerance, itself within limits: the share of calibrators within 20 % (ICH M10, 3.2).
     *
     * @param figure {@link SuitabilityFigure#CALIBRATORS_WITHIN} and its like
     * @param tolerance of the nominal value, in %
     * @param edges the same at the lowest and the highest level
     */
    record WithinTolerance(
            SuitabilityFigure figure,
            BigDecimal tolerance,
            BigDecimal edges,
            Optional<BigDecimal> atLeast,
            Optional<BigDecimal> atMost)
            implements Condition {
        @Override
        public String inWords() {
            String range = new Within(figure, atLeast, atMost).inWords();
            return tolerance.compareTo(edges) == 0
                    ? range + " (± " + Shown.number(tolerance) + " %)"
                    : range + " (± " + Shown.number(tolerance) + " %, ± " + Shown.number(edges) + " %)";
        }
    }

    /**
     * What a person states of a control, or a file under its own words, meets a word or limits.
     *
     * @param name of the control: {@code lysate lane}; {@value #RESULT} is the entered value itself
     * @param words one of which must be stated; empty for a figure
     * @param atLeast the lower limit of a figure
     * @param atMost the upper limit of a figure
     */
    record Stated(String name, List<String> words, Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost)
            implements Condition {
        /** The name by which a rule means the value that was entered. */
        public static final String RESULT = "result";

        public Stated {
            words = List.copyOf(words);
        }

        @Override
        public String inWords() {
            return words.isEmpty()
                    ? new Within(SuitabilityFigure.CONTROL_RECOVERY, atLeast, atMost).inWords()
                    : String.join(" / ", words);
        }
    }

    /** The limit as people read it: {@code 20 – 100}, {@code ≥ 3}, {@code not Unreliable}. */
    String inWords();
}
