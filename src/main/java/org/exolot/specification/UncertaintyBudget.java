package org.exolot.specification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.exolot.statistics.RelativeUncertainty;

/**
 * What makes a method's values uncertain, as two figures that are never one. <em>Within the method</em> stands what can differ between a lot
 * and its label, which is defined by the same method and calibration: it goes with verdicts and comparisons of lots. <em>Reported</em> stands
 * everything, for the reader (k = 2).
 */
public record UncertaintyBudget(List<Influence> within, List<Influence> reported) {
    private static final int COVERAGE = 2;
    private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);

    public UncertaintyBudget {
        within = List.copyOf(within);
        reported = List.copyOf(reported);
    }

    /**
     * One influence.
     *
     * @param percent its relative standard uncertainty for one performance
     * @param each by what it is divided, as far as that was really repeated
     */
    public record Influence(String name, BigDecimal percent, Each each) {}

    /** What repeats an influence. */
    public enum Each {
        /** Nothing: what all values share. */
        ONCE,
        /** Each independent preparation. */
        PREPARATION,
        /** Each reading of one preparation; for what differs between readings and nothing else. */
        READING
    }

    /** The relative standard uncertainty within the method, as a fraction. */
    public BigDecimal within(int preparations, int readings) {
        return new BigDecimal(combined(within, preparations, readings).combined(), DIGITS);
    }

    /** The relative expanded uncertainty that is reported, k = 2, as a fraction. */
    public BigDecimal reported(int preparations, int readings) {
        return new BigDecimal(combined(reported, preparations, readings).expanded(COVERAGE), DIGITS);
    }

    private static RelativeUncertainty combined(List<Influence> influences, int preparations, int readings) {
        return new RelativeUncertainty(influences.stream()
                .map(one -> new RelativeUncertainty.Term(
                        one.name(),
                        one.percent().doubleValue() / 100,
                        switch (one.each()) {
                            case ONCE -> 1;
                            case PREPARATION -> preparations;
                            case READING -> readings;
                        }))
                .toList());
    }
}
