package org.exolot.assay;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ReportedCurve;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellRole;
import org.exolot.statistics.RegressionRounding;

/**
 * What software prints of a standard curve of quantitative PCR and of its quantities, held against the curve fitted here. A figure may differ by
 * one unit of its last digit, as some software cuts and does not round, and by what the printed digits of the cycles leave open, at the most that
 * each of them can be off by half a digit.
 */
final class AmplificationComparison {
    /** Software computes quantities with the slope as it prints it, of four decimals. */
    private static final BigDecimal ROUNDED_SLOPE = new BigDecimal("0.001");

    /** Figures leave the numerics at ten significant digits. */
    private static final BigDecimal COMPUTED = new BigDecimal("0.000000001");

    private static final MathContext SHOWN = new MathContext(2);

    /** How software heads the quantity of a well. */
    private static final Set<String> QUANTITIES =
            Set.of("quantity", "qty", "sq", "starting quantity (sq)", "starting quantity");

    private final PlateCurve curve;
    private final Observations findings;
    private final BigDecimal digit;
    private final RegressionRounding rounding;

    AmplificationComparison(PlateCurve curve, Observations findings) {
        this.curve = curve;
        this.findings = findings;
        int scale = curve.wells().stream()
                .mapToInt(each -> each.signal().scale())
                .max()
                .orElse(0);
        digit = BigDecimal.ONE.scaleByPowerOfTen(-scale);
        rounding = RegressionRounding.of(
                curve.wells().stream()
                        .mapToDouble(each -> Math.log10(each.nominal().doubleValue()))
                        .toArray(),
                curve.wells().stream()
                        .mapToDouble(each -> each.signal().doubleValue())
                        .toArray(),
                digit.doubleValue(),
                curve.r2().doubleValue());
    }

    /** What is printed of the curve. */
    void compare(ReportedCurve reported) {
        double efficiency = curve.slope()
                .map(slope -> rounding.efficiency(slope.doubleValue()))
                .orElse(Double.NaN);
        compare(reported, "slope", curve.slope(), rounding.slope());
        compare(reported, "intercept", curve.intercept(), rounding.intercept());
        compare(reported, "efficiency", curve.efficiency(), efficiency);
        reported.r2().ifPresent(printed -> compare("R²", printed, Optional.of(curve.r2()), rounding.r2()));
    }

    private void compare(ReportedCurve reported, String name, Optional<BigDecimal> own, double off) {
        Optional.ofNullable(reported.parameters().get(name)).ifPresent(printed -> compare(name, printed, own, off));
    }

    private void compare(String name, Entry printed, Optional<BigDecimal> own, double off) {
        Optional<BigDecimal> number = Decimals.number(printed);
        if (number.isPresent() && own.isPresent()) {
            BigDecimal allowed = BigDecimal.ONE
                    .scaleByPowerOfTen(-number.get().scale())
                    .add(Decimals.of(off))
                    .add(own.get().abs().multiply(COMPUTED));
            if (number.get().subtract(own.get()).abs().compareTo(allowed) > 0) {
                findings.add(
                        FindingType.VENDOR_STATISTIC_DIFFERS,
                        printed.place(),
                        curve.group() + " " + name + " " + printed.raw(),
                        own.get().toPlainString() + " ± " + shown(allowed));
            }
        }
    }

    private static String shown(BigDecimal allowed) {
        return allowed.round(SHOWN).toPlainString();
    }

    /** The quantity that is printed for a well. */
    void compare(Well well, BigDecimal cycle) {
        if (well.role() == WellRole.STANDARD) {
            return;
        }
        Optional<BigDecimal> number = well.reported().stream()
                .filter(each -> QUANTITIES.contains(each.name().strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .flatMap(each -> Decimals.number(each.amount().entry()));
        Optional<BigDecimal> own = curve.inverse(cycle);
        Optional<BigDecimal> beside = curve.inverse(cycle.add(digit));
        if (number.isPresent() && own.isPresent() && beside.isPresent()) {
            BigDecimal allowed = own.get()
                    .multiply(ROUNDED_SLOPE)
                    .add(own.get().subtract(beside.get()).abs())
                    .add(BigDecimal.ONE.scaleByPowerOfTen(-number.get().scale()));
            if (number.get().subtract(own.get()).abs().compareTo(allowed) > 0) {
                findings.add(
                        FindingType.VENDOR_STATISTIC_DIFFERS,
                        well.place(),
                        curve.group() + " " + well.id() + " " + number.get().toPlainString(),
                        own.get().toPlainString() + " ± " + shown(allowed));
            }
        }
    }
}
