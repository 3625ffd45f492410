package org.exolot.cli.demo;

import java.util.Arrays;

/** The statistics that a vendor's software prints of its bins; percentiles are shifted as each product does. */
final class Bins {
    private final double[] counts;
    private final double width;
    private final double shift;
    private final double total;

    /** Bins of this width from 0 nm on; percentiles are printed this much below those between the edges. */
    Bins(double[] counts, double width, double shift) {
        this.counts = counts;
        this.width = width;
        this.shift = shift;
        this.total = Arrays.stream(counts).sum();
    }

    double total() {
        return total;
    }

    double mean() {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i] * (i + 0.5) * width;
        }
        return total == 0 ? 0 : sum / total;
    }

    double sd() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double off = (i + 0.5) * width - mean;
            sum += counts[i] * off * off;
        }
        return total == 0 ? 0 : Math.sqrt(sum / total);
    }

    double mode() {
        int top = 0;
        for (int i = 1; i < counts.length; i++) {
            top = counts[i] > counts[top] ? i : top;
        }
        return total == 0 ? 0 : (top + 0.5) * width;
    }

    double percentile(double share) {
        double wanted = share * total;
        double before = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0 && before + counts[i] >= wanted) {
                return (i + (wanted - before) / counts[i]) * width - shift;
            }
            before += counts[i];
        }
        return 0;
    }
}
