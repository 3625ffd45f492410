package org.exolot.instrument.qpcr;

import java.util.Arrays;
import java.util.Optional;
import org.exolot.finding.Place;
import org.exolot.instrument.Series;
import org.exolot.instrument.plate.TableRow;

/** The growing columns of curves that share an axis, fed point by point. */
final class CurvePoints {
    /** Most amplifications have 40 or 45 cycles. */
    private static final int FIRST = 48;

    private final String[] labels;
    private final Place[] firsts;
    private double[] x = new double[FIRST];
    private final double[][] y;
    private int points;

    /** Curves of these labels. */
    CurvePoints(String... labels) {
        this.labels = labels;
        this.firsts = new Place[labels.length];
        this.y = new double[labels.length][FIRST];
    }

    /**
     * The next point of all curves.
     *
     * @param values NaN where a curve has none
     * @param row which the point stands in
     * @param columns in which column each curve stands; -1 where the table does not have it
     */
    void add(double at, double[] values, TableRow row, int[] columns) {
        if (points == x.length) {
            x = Arrays.copyOf(x, 2 * points);
            for (int i = 0; i < y.length; i++) {
                y[i] = Arrays.copyOf(y[i], 2 * points);
            }
        }
        if (points == 0) {
            for (int i = 0; i < firsts.length; i++) {
                firsts[i] = ResultDraft.place(row, columns[i]);
            }
        }
        x[points] = at;
        for (int i = 0; i < y.length; i++) {
            y[i][points] = values[i];
        }
        points++;
    }

    /** How many points. */
    int points() {
        return points;
    }

    /** Where the first point of the first curve stands. */
    Place place() {
        return firsts[0];
    }

    /** How many curves. */
    int curves() {
        return labels.length;
    }

    /** One of them; empty where it has no number at all. */
    Optional<Series> series(int curve, Series.Axis axis, boolean reduced) {
        double[] values = Arrays.copyOf(y[curve], points);
        if (Arrays.stream(values).allMatch(Double::isNaN)) {
            return Optional.empty();
        }
        return Optional.of(new Series(
                labels[curve], axis, Arrays.copyOf(x, points), values, Optional.empty(), reduced, firsts[curve], 1));
    }
}
