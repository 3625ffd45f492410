package org.exolot.instrument.plate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Entry;
import org.exolot.quantity.Value;

/** Checks the concentrations of a series of standards for the damage that spreadsheets do: {@code 215.625} read as {@code 215 625}. */
public final class DilutionSeries {
    private static final BigDecimal LOWEST = new BigDecimal(300);
    private static final BigDecimal HIGHEST = new BigDecimal(3_000);
    private static final int LEAST = 4;

    private DilutionSeries() {}

    /**
     * Tells each number that is about a thousand times (300 to 3,000) what each of its neighbours and the series' usual step say; a series
     * of fewer than {@value #LEAST} levels says too little.
     *
     * @param levels in the file's order, which rises or falls
     */
    public static void check(List<Entry> levels, FindingLog findings) {
        List<Entry> positive = levels.stream()
                .filter(level -> level.value() instanceof Value.Measured measured
                        && measured.number().signum() > 0)
                .toList();
        if (positive.size() < LEAST) {
            return;
        }
        BigDecimal step = usualStep(positive);
        for (int i = 0; i < positive.size(); i++) {
            BigDecimal number = number(positive.get(i));
            BigDecimal expected =
                    i > 0 ? times(number(positive.get(i - 1)), step) : over(number(positive.get(1)), step);
            boolean afterToo =
                    i == 0 || i == positive.size() - 1 || thousandfold(number, over(number(positive.get(i + 1)), step));
            if (thousandfold(number, expected) && afterToo) {
                findings.add(
                        FindingType.STANDARD_THOUSANDFOLD,
                        positive.get(i).place(),
                        positive.get(i).raw(),
                        "about " + expected.round(new MathContext(3)).toPlainString());
            }
        }
    }

    /** The median of the ratios of neighbours: one damaged level makes one ratio too high and one too low, and leaves it. */
    private static BigDecimal usualStep(List<Entry> levels) {
        List<BigDecimal> steps = new ArrayList<>();
        for (int i = 1; i < levels.size(); i++) {
            steps.add(over(number(levels.get(i)), number(levels.get(i - 1))));
        }
        steps.sort(null);
        return steps.get(steps.size() / 2);
    }

    private static boolean thousandfold(BigDecimal number, BigDecimal expected) {
        BigDecimal ratio = over(number, expected);
        return ratio.compareTo(LOWEST) > 0 && ratio.compareTo(HIGHEST) < 0;
    }

    private static BigDecimal times(BigDecimal a, BigDecimal b) {
        return a.multiply(b, MathContext.DECIMAL64);
    }

    private static BigDecimal over(BigDecimal a, BigDecimal b) {
        return a.divide(b, MathContext.DECIMAL64);
    }

    private static BigDecimal number(Entry level) {
        return ((Value.Measured) level.value()).number();
    }
}
