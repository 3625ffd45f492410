package org.exolot.instrument.nanosight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Weighting;
import org.exolot.instrument.text.Entries;
import org.exolot.quantity.Value;

/**
 * Tells figures that a spreadsheet made a thousand times too high or too low when it took a decimal sign for a thousands separator: the
 * concentration held against the sum of its bins, and the concentration for one particle per frame, undiluted, against that of the other
 * captures, as camera and cell make it one constant of the instrument however far the sample was diluted.
 */
final class DecimalDamage {
    /** The sum of the bins is the concentration to about 1 %. */
    private static final double SUM = 1.1;

    /** The constant varies by some 30 % between captures of one instrument. */
    private static final double CONSTANT = 3;

    private static final int ENOUGH = 3;

    private final Summary summary;
    private final SummaryCaptures captures;
    private final Entries entries;
    private final FindingLog findings;

    DecimalDamage(Summary summary, SummaryCaptures captures, Entries entries, FindingLog findings) {
        this.summary = summary;
        this.captures = captures;
        this.entries = entries;
        this.findings = findings;
    }

    void check() {
        againstBins();
        againstEachOther();
    }

    private void againstBins() {
        BinBlock sizes = summary.blocks.get(Weighting.NUMBER);
        for (int i = 0; sizes != null && i < captures.size(); i++) {
            Optional<Entry> concentration = positive(Keys.CONCENTRATION, i);
            if (concentration.isPresent() && sizes.readable(i)) {
                double sum = sizes.sum(i);
                if (thousandfold(number(concentration.get()), sum, SUM)) {
                    tell(concentration.get(), sum, "as the bins add up to");
                }
            }
        }
    }

    private void againstEachOther() {
        List<Integer> with = new ArrayList<>();
        List<Double> constants = new ArrayList<>();
        for (int i = 0; i < captures.size(); i++) {
            Optional<Entry> concentration = positive(Keys.CONCENTRATION, i);
            Optional<Entry> perFrame = positive(Keys.PARTICLES_PER_FRAME, i);
            if (concentration.isPresent() && perFrame.isPresent()) {
                double factor = captures.dilution(i)
                        .factor()
                        .map(BigDecimal::doubleValue)
                        .orElse(1.0);
                with.add(i);
                constants.add(number(concentration.get()) / factor / number(perFrame.get()));
            }
        }
        if (with.size() < ENOUGH) {
            return;
        }
        double usual = constants.stream()
                .sorted()
                .skip(constants.size() / 2)
                .findFirst()
                .orElseThrow();
        for (int n = 0; n < with.size(); n++) {
            if (thousandfold(constants.get(n), usual, CONSTANT)) {
                Entry concentration = positive(Keys.CONCENTRATION, with.get(n)).orElseThrow();
                tell(
                        concentration,
                        number(concentration) * usual / constants.get(n),
                        "as the other captures' particles per frame and dilution say; or one of these is damaged");
            }
        }
    }

    private void tell(Entry concentration, double expected, String why) {
        findings.add(
                FindingType.FIGURE_THOUSANDFOLD,
                concentration.place(),
                concentration.raw(),
                "about " + String.format(Locale.ROOT, "%.2e", expected) + ", " + why);
    }

    private Optional<Entry> positive(String key, int capture) {
        return summary.row(Keys.RESULTS, key)
                .map(row -> row.number(entries, capture))
                .filter(entry -> entry.value() instanceof Value.Measured measured
                        && measured.number().signum() > 0);
    }

    private static double number(Entry entry) {
        return ((Value.Measured) entry.value()).number().doubleValue();
    }

    /** Whether one figure is a thousand times another or a thousandth of it, within this factor. */
    private static boolean thousandfold(double one, double another, double within) {
        double ratio = Math.max(one, another) / Math.min(one, another);
        return ratio > 1000 / within && ratio < 1000 * within;
    }
}
