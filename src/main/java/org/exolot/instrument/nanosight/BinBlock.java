package org.exolot.instrument.nanosight;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Statistic;
import org.exolot.instrument.Weighting;
import org.exolot.instrument.text.BinColumns;
import org.exolot.instrument.text.Entries;
import org.exolot.instrument.text.Fields;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;
import org.exolot.statistics.SizeDistribution;
import org.jspecify.annotations.Nullable;

/** One weighting of the size data while it is read: its statistics, then its bins line by line for all captures. */
final class BinBlock {
    /** More than any version writes; a file with more is not one. */
    private static final int MOST_BINS = 20_000;

    private static final int ROUND = 1_000;
    private static final double NEAR = 1e-6;

    final Weighting weighting;
    final Map<Statistic, CellRow> statistics = new EnumMap<>(Statistic.class);

    @Nullable
    CellRow names;

    @Nullable
    CellRow validTracks;

    long firstBinLine;
    boolean ended;
    boolean percentiles;

    private final int captures;
    private final BinColumns bins;
    private final BitSet broken = new BitSet();
    private double first;
    private double width = 1;
    private double lastCentre;
    private boolean misshapen;
    private double[] edges = new double[0];

    BinBlock(Weighting weighting, int captures) {
        this.weighting = weighting;
        this.captures = captures;
        this.bins = new BinColumns(captures);
    }

    /** Takes a line of bins; false where it is none, told as a finding. */
    boolean addBins(Fields fields, long line, Entries entries, FindingLog findings) {
        double centre = centre(fields);
        if (!fits(centre) || fields.count() < captures + 1) {
            misshapen = true;
            findings.add(
                    FindingType.ROW_MALFORMED,
                    entries.place(line, 0),
                    "a line of " + fields.count() + " fields, the first \"" + brief(fields.text(0)) + "\"",
                    "the bin after " + lastCentre + " with a count for each of " + captures + " captures");
            return false;
        }
        if (bins.rows() == 0) {
            first = centre;
            firstBinLine = line;
        } else if (bins.rows() == 1) {
            width = centre - first;
        }
        lastCentre = centre;
        for (int i = 0; i < captures; i++) {
            addCount(fields, i, line, entries, findings);
        }
        bins.endRow();
        return true;
    }

    int rows() {
        return bins.rows();
    }

    /** Whether the bins so far reach a thousand or a multiple of it, as every version ends them. */
    boolean endsAtRoundSize() {
        return bins.rows() >= ROUND && bins.rows() % ROUND == 0;
    }

    double lastCentre() {
        return lastCentre;
    }

    /** Ends the block: no further bins. */
    void finish() {
        bins.finish();
        edges = new double[bins.rows() + 1];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = first + (i - 0.5) * width;
        }
    }

    /** Whether the bins of a capture were read without a fault. */
    boolean readable(int capture) {
        return ended && !misshapen && bins.rows() > 1 && capture < captures && !broken.get(capture);
    }

    boolean empty(int capture) {
        return bins.empty(capture);
    }

    /** What all bins of a capture hold together. */
    double sum(int capture) {
        return bins.sum(capture);
    }

    SizeDistribution distribution(int capture) {
        return new SizeDistribution(edges, bins.counts(capture));
    }

    private boolean fits(double centre) {
        int row = bins.rows();
        if (row == 0) {
            return Double.isFinite(centre);
        }
        return row < MOST_BINS && (row == 1 ? centre > first : Math.abs(first + row * width - centre) < NEAR * row);
    }

    private void addCount(Fields fields, int capture, long line, Entries entries, FindingLog findings) {
        long whole = fields.whole(capture + 1);
        if (whole >= 0) {
            bins.add(capture, whole);
            return;
        }
        double simple = fields.simple(capture + 1, '.');
        if (simple >= 0) {
            bins.addExact(capture, simple);
            return;
        }
        String text = fields.text(capture + 1);
        Optional<Double> exact = number(text);
        if (exact.isPresent() && exact.get() >= 0 && Double.isFinite(exact.get())) {
            bins.addExact(capture, exact.get());
            return;
        }
        broken.set(capture);
        bins.add(capture, 0);
        FindingType type = exact.isPresent() ? FindingType.VALUE_NEGATIVE : FindingType.VALUE_UNREADABLE;
        findings.add(type, entries.place(line, capture + 2), brief(text), "a count of 0 or more");
    }

    /** The centre of the line's bin; NaN where there is none. */
    private static double centre(Fields fields) {
        double simple = fields.simple(0, '.');
        return Double.isNaN(simple) ? number(fields.text(0)).orElse(Double.NaN) : simple;
    }

    private static Optional<Double> number(String text) {
        return ValueReader.read(text, DecimalSign.POINT) instanceof Value.Measured measured
                ? Optional.of(measured.number().doubleValue())
                : Optional.empty();
    }

    private static String brief(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
