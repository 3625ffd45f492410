package org.exolot.criterion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.exolot.quantity.Rounding;
import org.exolot.quantity.Term;

/** What a value must meet. Limits are exact (USP General Notices 7.20): they have no further digits than are written. */
public sealed interface Limit {
    /** A limit on a number. */
    sealed interface Numeric extends Limit {
        /** The values that conform. */
        Interval conforming();
    }

    /** At least, or more than where not included. */
    record Lower(BigDecimal limit, boolean included) implements Numeric {
        @Override
        public Interval conforming() {
            return new Interval(Optional.of(new Interval.Bound(limit, included)), Optional.empty());
        }

        @Override
        public String print(Rounding rounding) {
            return (included ? "≥ " : "> ") + rounding.print(limit);
        }
    }

    /** At most, or less than where not included. */
    record Upper(BigDecimal limit, boolean included) implements Numeric {
        @Override
        public Interval conforming() {
            return new Interval(Optional.empty(), Optional.of(new Interval.Bound(limit, included)));
        }

        @Override
        public String print(Rounding rounding) {
            return (included ? "≤ " : "< ") + rounding.print(limit);
        }
    }

    /** Both. */
    record Range(Lower lower, Upper upper) implements Numeric {
        public Range {
            int order = lower.limit().compareTo(upper.limit());
            if (order > 0 || (order == 0 && !(lower.included() && upper.included()))) {
                throw new IllegalArgumentException(
                        "nothing lies between the limits " + lower.limit() + " and " + upper.limit());
            }
        }

        /** From and to, both included. */
        public static Range closed(BigDecimal from, BigDecimal to) {
            return new Range(new Lower(from, true), new Upper(to, true));
        }

        @Override
        public Interval conforming() {
            return new Interval(
                    Optional.of(new Interval.Bound(lower.limit(), lower.included())),
                    Optional.of(new Interval.Bound(upper.limit(), upper.included())));
        }

        @Override
        public String print(Rounding rounding) {
            if (lower.limit().compareTo(upper.limit()) == 0) {
                return rounding.print(lower.limit());
            }
            return lower.included() && upper.included()
                    ? rounding.print(lower.limit()) + " – " + rounding.print(upper.limit())
                    : lower.print(rounding) + ", " + upper.print(rounding);
        }
    }

    /**
     * One of the terms that conform; the attribute's closed list is these and the others.
     *
     * @param conforming at least one
     * @param others what else may be found
     */
    record OneOf(List<String> conforming, List<String> others) implements Limit {
        public OneOf {
            conforming = List.copyOf(conforming);
            others = List.copyOf(others);
            if (conforming.isEmpty() || conforming.stream().anyMatch(others::contains)) {
                throw new IllegalArgumentException("at least one term conforms, and none both conforms and does not");
            }
        }

        /** The term of the closed list that is meant, whatever its case and spacing. */
        public Optional<String> find(String written) {
            return Term.find(written, conforming).or(() -> Term.find(written, others));
        }

        @Override
        public String print(Rounding rounding) {
            return String.join(" / ", conforming);
        }
    }

    /** None. */
    record ReportOnly() implements Limit {
        @Override
        public String print(Rounding rounding) {
            return "report";
        }
    }

    /** The limit as it is printed beside a value that is rounded so. */
    String print(Rounding rounding);
}
