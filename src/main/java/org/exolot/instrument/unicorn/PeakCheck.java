package org.exolot.instrument.unicorn;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Series;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;

/**
 * Compares the figures of a peak table with one another, and with the curve and baseline that the table names (UNICORN Evaluation Classic
 * manual, "Peak table column components"): the area lies between curve and baseline from the peak's start to its end, the height is the
 * largest distance between them, and the retention is where that is. A table whose baseline is no curve of the file is compared only with itself.
 */
final class PeakCheck {
    /** The software stores numbers of single precision and prints seven digits. */
    private static final BigDecimal PRINTED = new BigDecimal("0.00001");

    /** How far an integral over the same points may differ by how their ends are interpolated. */
    private static final BigDecimal INTEGRATED = new BigDecimal("0.005");

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final MathContext SHOWN = new MathContext(7);
    private static final List<String> SHARES = List.of("PercentOfTotalArea", "PercentOfTotalPeakArea");
    private static final Set<String> LIMITS = Set.of("BaseLine", "DropLine");

    private final Map<String, Series> curves;
    private final List<BigDecimal> injections;
    private final Function<String, Place> places;
    private final FindingLog findings;

    /**
     * @param curves by their number
     * @param injections at which volume each was made
     * @param places the place of a figure, by its name
     */
    PeakCheck(
            Map<String, Series> curves,
            List<BigDecimal> injections,
            Function<String, Place> places,
            FindingLog findings) {
        this.curves = curves;
        this.injections = injections;
        this.places = places;
        this.findings = findings;
    }

    void check(XmlNode table, List<XmlNode> peaks) {
        shares(peaks);
        for (int i = 0; i < peaks.size(); i++) {
            width(peaks.get(i), i + 1);
        }
        distance(table).ifPresent(over -> {
            BigDecimal zero = zero(table).orElse(BigDecimal.ZERO);
            for (int i = 0; i < peaks.size() && over.covers(peaks.get(i), zero, places.apply("peak " + (i + 1))); i++) {
                peak(over, peaks.get(i), i + 1, zero);
            }
        });
    }

    /** Shares of one area are in the ratio of the areas, and those of the peaks no more than the whole. */
    private void shares(List<XmlNode> peaks) {
        int largest = -1;
        for (int i = 0; i < peaks.size(); i++) {
            Optional<BigDecimal> area = number(peaks.get(i), "Area");
            if (area.isPresent()
                    && area.get().signum() > 0
                    && (largest < 0
                            || area.get()
                                            .compareTo(number(peaks.get(largest), "Area")
                                                    .orElse(BigDecimal.ZERO))
                                    > 0)) {
                largest = i;
            }
        }
        for (String share : largest < 0 ? List.<String>of() : SHARES) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < peaks.size(); i++) {
                sum = sum.add(number(peaks.get(i), share).orElse(BigDecimal.ZERO));
                share(share, peaks.get(largest), peaks.get(i), i + 1);
            }
            if (sum.compareTo(WHOLE.add(WHOLE.multiply(PRINTED))) > 0) {
                tell("peaks, " + share, sum.round(SHOWN).toPlainString() + " % in all", "at most 100 %");
            }
        }
    }

    private void share(String name, XmlNode largest, XmlNode peak, int number) {
        Optional<BigDecimal> whole = number(largest, name);
        Optional<BigDecimal> area = number(peak, "Area");
        Optional<BigDecimal> printed = number(peak, name);
        if (whole.isEmpty() || area.isEmpty() || printed.isEmpty()) {
            return;
        }
        BigDecimal expected = whole.get()
                .multiply(area.get())
                .divide(number(largest, "Area").orElse(BigDecimal.ONE), MathContext.DECIMAL64);
        BigDecimal most = expected.abs().multiply(PRINTED).add(whole.get().multiply(new BigDecimal("0.0000001")));
        if (printed.get().subtract(expected).abs().compareTo(most) > 0) {
            tell(
                    "peak " + number + ", " + name,
                    printed.get().toPlainString() + " %",
                    expected.round(SHOWN).toPlainString() + " %, by the areas of the table");
        }
    }

    private void width(XmlNode peak, int number) {
        Optional<BigDecimal> start = number(peak, "StartPeakRetention");
        Optional<BigDecimal> end = number(peak, "EndPeakRetention");
        Optional<BigDecimal> width = number(peak, "Width");
        if (start.isPresent() && end.isPresent() && width.isPresent()) {
            BigDecimal expected = end.get().subtract(start.get());
            BigDecimal most = printed(start.get().abs().max(end.get().abs()));
            if (width.get().subtract(expected).abs().compareTo(most) > 0) {
                tell(
                        "peak " + number + ", Width",
                        width.get().toPlainString(),
                        expected.toPlainString() + ", from the peak's start to its end");
            }
        }
    }

    /** The distance between the table's curve and its baseline; empty where the file does not hold both, or the figures are not along the volume. */
    private Optional<PeakCurve> distance(XmlNode table) {
        Series curve = curves.get(table.text("DataCurve", "CurveNumber"));
        Series baseline = curves.get(table.text("BaseLine", "CurveNumber"));
        boolean told = table.text("CalculationRetention").equals("Volume")
                && table.text("PeakUnit", "RetentionUnit").equals("ml")
                && zero(table).isPresent();
        if (curve == null || baseline == null || !told) {
            return Optional.empty();
        }
        String unit = table.text("PeakUnit", "HeightUnit");
        boolean alike = curve.label().endsWith(" (" + unit + ")")
                && table.text("PeakUnit", "AreaUnit").equals("ml*" + unit);
        return alike ? PeakCurve.over(curve, baseline, findings) : Optional.empty();
    }

    /** Where the table's retentions begin, on the curve's axis: at the injection that it names. */
    private Optional<BigDecimal> zero(XmlNode table) {
        String named = table.text("ZeroAdjustedToInjectionNumber");
        if (named.isEmpty() || named.equals("0")) {
            return Optional.of(BigDecimal.ZERO);
        }
        int number = named.matches("[0-9]{1,3}") ? Integer.parseInt(named) : 0;
        return number >= 1 && number <= injections.size() ? Optional.of(injections.get(number - 1)) : Optional.empty();
    }

    private void peak(PeakCurve over, XmlNode peak, int number, BigDecimal zero) {
        boolean plain =
                LIMITS.contains(peak.text("StartPeakLimitType")) && LIMITS.contains(peak.text("EndPeakLimitType"));
        Optional<PeakCurve.Peak> found = plain ? over.peak(peak, zero) : Optional.empty();
        if (found.isEmpty()) {
            return;
        }
        String of = "peak " + number + ", ";
        String curve = ", recomputed from the curve " + over.name();
        PeakCurve.Peak its = found.get();
        compare(of + "Area", number(peak, "Area"), its.area(), its.area().abs().multiply(INTEGRATED), curve);
        compare(
                of + "Height",
                number(peak, "Height"),
                its.height(),
                its.height().abs().multiply(INTEGRATED),
                curve);
        compare(
                of + "MaxPeakRetention",
                number(peak, "MaxPeakRetention"),
                its.top().subtract(zero),
                its.step(),
                curve);
    }

    private void compare(String of, Optional<BigDecimal> printed, BigDecimal expected, BigDecimal most, String how) {
        if (printed.isPresent() && printed.get().subtract(expected).abs().compareTo(most) > 0) {
            tell(of, printed.get().toPlainString(), expected.round(SHOWN).toPlainString() + how);
        }
    }

    private void tell(String what, String found, String expected) {
        findings.add(FindingType.VENDOR_STATISTIC_DIFFERS, places.apply(what), found, expected);
    }

    /** How far a figure of this size may differ by how it is stored and printed. */
    static BigDecimal printed(BigDecimal size) {
        return size.abs().multiply(PRINTED);
    }

    /** A figure of a peak, where it has one. */
    static Optional<BigDecimal> number(XmlNode peak, String figure) {
        return ValueReader.read(peak.text(figure), DecimalSign.POINT) instanceof Value.Measured measured
                ? Optional.of(measured.number())
                : Optional.empty();
    }
}
