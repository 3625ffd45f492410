package org.exolot.instrument.unicorn;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Series;

/** A curve above its baseline, over the volume. */
final class PeakCurve {
    /** So many points are visited for all peaks together: far more than a table of peaks side by side needs. */
    private static final long MOST_VISITED = 20_000_000;

    private final String name;
    private final double[] x;
    private final double[] y;
    private final FindingLog findings;
    private long visited;

    private PeakCurve(String name, double[] x, double[] y, FindingLog findings) {
        this.name = name;
        this.x = x;
        this.y = y;
        this.findings = findings;
    }

    /**
     * What the curve says of a peak.
     *
     * @param area between curve and baseline
     * @param height the largest distance
     * @param top where that is, on the curve's own axis
     * @param step the largest distance between two points of the peak
     */
    record Peak(BigDecimal area, BigDecimal height, BigDecimal top, BigDecimal step) {}

    /** The distance between both; empty where one runs backwards. */
    static Optional<PeakCurve> over(Series curve, Series baseline, FindingLog findings) {
        double[] x = curve.x();
        double[] below = baseline.x();
        if (!forwards(x) || !forwards(below)) {
            return Optional.empty();
        }
        double[] y = new double[x.length];
        int at = 0;
        for (int i = 0; i < x.length; i++) {
            while (at + 1 < below.length && below[at + 1] <= x[i]) {
                at++;
            }
            y[i] = curve.y()[i] - between(below, baseline.y(), at, x[i]);
        }
        return Optional.of(new PeakCurve(curve.label(), x, y, findings));
    }

    private static boolean forwards(double[] x) {
        for (int i = 1; i < x.length; i++) {
            if (!(x[i] >= x[i - 1])) {
                return false;
            }
        }
        return x.length > 1;
    }

    /** The value at a place between this point and the next; NaN outside of the points. */
    private static double between(double[] x, double[] y, int point, double at) {
        if (at < x[0] || at > x[x.length - 1]) {
            return Double.NaN;
        }
        int next = Math.min(point + 1, x.length - 1);
        double width = x[next] - x[point];
        return width > 0 ? y[point] + (y[next] - y[point]) * (at - x[point]) / width : y[point];
    }

    String name() {
        return name;
    }

    /** Whether the points reach from the peak's start to its end, as far as these are printed; tells where they do not. */
    boolean covers(XmlNode peak, BigDecimal zero, Place place) {
        Optional<BigDecimal> start = PeakCheck.number(peak, "StartPeakRetention");
        Optional<BigDecimal> end = PeakCheck.number(peak, "EndPeakRetention");
        if (start.isEmpty() || end.isEmpty()) {
            return true;
        }
        BigDecimal from = start.get().add(zero);
        BigDecimal to = end.get().add(zero);
        BigDecimal most = PeakCheck.printed(from.max(to));
        boolean covered = x[0] <= from.add(most).doubleValue()
                && x[x.length - 1] >= to.subtract(most).doubleValue();
        if (!covered) {
            findings.add(
                    FindingType.READS_MISSING,
                    place,
                    name + " from " + x[0] + " to " + x[x.length - 1] + " mL",
                    "points from " + from.toPlainString() + " to " + to.toPlainString()
                            + " mL, where the peak table has a peak");
        }
        return covered;
    }

    /** The peak that lies between its start and end. */
    Optional<Peak> peak(XmlNode told, BigDecimal zero) {
        Optional<BigDecimal> start = PeakCheck.number(told, "StartPeakRetention");
        Optional<BigDecimal> end = PeakCheck.number(told, "EndPeakRetention");
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        double from = Math.max(x[0], start.get().add(zero).doubleValue());
        double to = Math.min(x[x.length - 1], end.get().add(zero).doubleValue());
        int first = point(from);
        int last = point(to);
        visited += last - first;
        return to > from && last - first > 1 && visited < MOST_VISITED ? peak(from, to, first, last) : Optional.empty();
    }

    private Optional<Peak> peak(double from, double to, int first, int last) {
        double area = 0;
        double height = Double.NEGATIVE_INFINITY;
        double top = from;
        double step = 0;
        double before = from;
        double valueBefore = between(x, y, Math.max(0, first), from);
        for (int i = first + 1; i <= last + 1; i++) {
            boolean behind = i > last;
            double now = behind ? to : x[i];
            double value = behind ? between(x, y, last, to) : y[i];
            area += (now - before) * (value + valueBefore) / 2;
            step = Math.max(step, now - before);
            if (!behind && value > height) {
                height = value;
                top = now;
            }
            before = now;
            valueBefore = value;
        }
        return Double.isFinite(area) && Double.isFinite(height)
                ? Optional.of(new Peak(
                        BigDecimal.valueOf(area),
                        BigDecimal.valueOf(height),
                        BigDecimal.valueOf(top),
                        BigDecimal.valueOf(step)))
                : Optional.empty();
    }

    /** The last point at or before a place; -1 before all. */
    private int point(double place) {
        int at = Arrays.binarySearch(x, place);
        return at >= 0 ? at : -at - 2;
    }
}
