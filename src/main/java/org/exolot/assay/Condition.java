package org.exolot.assay;

import java.math.BigDecimal;
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

    /** The limit as people read it: {@code 20 – 100}, {@code ≥ 3}, {@code not Unreliable}. */
    String inWords();
}
