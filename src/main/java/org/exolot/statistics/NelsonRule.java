package org.exolot.statistics;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The tests for special causes on a control chart (L. S. Nelson, J. Qual. Technol. 1984;16:237). Each further rule adds false alarms: a lab
 * chooses few.
 */
public enum NelsonRule {
    /** A point beyond 3 standard deviations. */
    ONE_BEYOND_3_SIGMA(1, 1) {
        @Override
        boolean holds(double[] z, int from) {
            return Math.abs(z[from]) > 3;
        }
    },
    /** Nine points in a row on one side of the centre. */
    NINE_ON_ONE_SIDE(2, 9) {
        @Override
        boolean holds(double[] z, int from) {
            return beyond(z, from, 9, 0) >= 9;
        }
    },
    /** Six points in a row, all rising or all falling. */
    SIX_IN_A_TREND(3, 6) {
        @Override
        boolean holds(double[] z, int from) {
            return IntStream.range(from + 1, from + 6).allMatch(i -> z[i] > z[i - 1])
                    || IntStream.range(from + 1, from + 6).allMatch(i -> z[i] < z[i - 1]);
        }
    },
    /** Fourteen points in a row, rising and falling by turns. */
    FOURTEEN_ALTERNATING(4, 14) {
        @Override
        boolean holds(double[] z, int from) {
            return IntStream.range(from + 2, from + 14).allMatch(i -> (z[i] - z[i - 1]) * (z[i - 1] - z[i - 2]) < 0);
        }
    },
    /** Two of three points beyond 2 standard deviations on one side, the last of them one of the two. */
    TWO_OF_THREE_BEYOND_2_SIGMA(5, 3) {
        @Override
        boolean holds(double[] z, int from) {
            return mostWithLast(z, from, 3, 2) >= 2;
        }
    },
    /** Four of five points beyond 1 standard deviation on one side, the last of them one of the four. */
    FOUR_OF_FIVE_BEYOND_1_SIGMA(6, 5) {
        @Override
        boolean holds(double[] z, int from) {
            return mostWithLast(z, from, 5, 1) >= 4;
        }
    },
    /** Fifteen points in a row within 1 standard deviation. */
    FIFTEEN_WITHIN_1_SIGMA(7, 15) {
        @Override
        boolean holds(double[] z, int from) {
            return IntStream.range(from, from + 15).allMatch(i -> Math.abs(z[i]) < 1);
        }
    },
    /** Eight points in a row beyond 1 standard deviation, on either side. */
    EIGHT_BEYOND_1_SIGMA(8, 8) {
        @Override
        boolean holds(double[] z, int from) {
            return IntStream.range(from, from + 8).allMatch(i -> Math.abs(z[i]) > 1);
        }
    };

    /** The rules that are on where nobody chose: 1, 2, 3 and 5. */
    public static final Set<NelsonRule> DEFAULT =
            Set.copyOf(EnumSet.of(ONE_BEYOND_3_SIGMA, NINE_ON_ONE_SIDE, SIX_IN_A_TREND, TWO_OF_THREE_BEYOND_2_SIGMA));

    private final int number;
    private final int length;

    NelsonRule(int number, int length) {
        this.number = number;
        this.length = length;
    }

    /**
     * A rule that a chart breaks.
     *
     * @param points the points of the pattern, from 0, in order; the last is the one at which it was complete
     */
    public record Violation(NelsonRule rule, List<Integer> points) {
        public Violation {
            points = List.copyOf(points);
        }

        /** The point at which the pattern was complete. */
        public int point() {
            return points.getLast();
        }
    }

    /** Its number in Nelson's list. */
    public int number() {
        return number;
    }

    /** What a chart breaks, by rule and then by point: one violation for each point at which a pattern is complete. */
    public static List<Violation> violations(double[] values, double centre, double sigma, Set<NelsonRule> rules) {
        if (!(sigma > 0)) {
            throw new IllegalArgumentException("a chart without spread: " + sigma);
        }
        double[] z = new double[values.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = (values[i] - centre) / sigma;
        }
        List<Violation> violations = new ArrayList<>();
        for (NelsonRule rule : NelsonRule.values()) {
            for (int from = 0; rules.contains(rule) && from + rule.length <= z.length; from++) {
                if (rule.holds(z, from)) {
                    violations.add(new Violation(
                            rule,
                            IntStream.range(from, from + rule.length).boxed().toList()));
                }
            }
        }
        return violations;
    }

    abstract boolean holds(double[] z, int from);

    private static long beyond(double[] z, int from, int length, double limit) {
        long above =
                IntStream.range(from, from + length).filter(i -> z[i] > limit).count();
        long below =
                IntStream.range(from, from + length).filter(i -> z[i] < -limit).count();
        return Math.max(above, below);
    }

    private static long mostWithLast(double[] z, int from, int length, double limit) {
        double last = z[from + length - 1];
        if (Math.abs(last) <= limit) {
            return 0;
        }
        return IntStream.range(from, from + length)
                .filter(i -> z[i] * Math.signum(last) > limit)
                .count();
    }
}
