package org.exolot.instrument.zetaview;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.Entry;
import org.exolot.quantity.Value;

/** What there is to say about a size file once it is read. */
final class SizeChecks {
    /** Counts are printed with four digits, so a sum of them is good to about that. */
    private static final double ROUNDING = 1e-3;

    private final FileId file;
    private final ZetaViewText text;
    private final BinTable table;
    private final FindingLog findings;

    SizeChecks(FileId file, ZetaViewText text, BinTable table, FindingLog findings) {
        this.file = file;
        this.text = text;
        this.table = table;
        this.findings = findings;
    }

    void check() {
        if (!text.tableBegan() || !table.complete()) {
            findings.add(
                    FindingType.FILE_TRUNCATED,
                    text.entries().place(Math.max(1, text.line()), 0),
                    text.tableBegan()
                            ? "the file ends after " + table.reached()
                            : "the file ends before its size distribution",
                    "1200 bins of equal width, a line of -1, and 200 logarithmic bins");
        }
        if (text.firstNul() > 0) {
            findings.add(
                    FindingType.NUL_IN_TEXT, text.entries().place(text.firstNul(), 0), "a NUL character", "text only");
        }
        checkResave();
        checkMedian();
        checkTraces();
        checkDilution();
        checkFigure(SizeFormat.PARTICLES_PER_FRAME);
        if (table.readable() && differ(table.particles(), table.logarithmicParticles())) {
            findings.add(
                    FindingType.VENDOR_STATISTIC_DIFFERS,
                    text.entries().place(table.firstBinLine(), 0),
                    shown(table.logarithmicParticles()) + " particles in the logarithmic bins",
                    shown(table.particles()) + " as in the bins of equal width");
        }
    }

    /** A spreadsheet fills each line up to the width of the widest, and writes the table's 1.025E+2 in plain digits. */
    private void checkResave() {
        if (text.paddedLines() > 10 || table.plainSizes()) {
            findings.add(
                    FindingType.RESAVED_BY_SPREADSHEET,
                    text.entries().place(table.plainSizes() ? table.firstBinLine() : 1, 0),
                    table.plainSizes() ? "sizes in plain digits" : text.paddedLines() + " lines filled up with tabs",
                    "the file as ZetaView wrote it, with sizes like 1.025E+2");
        }
    }

    /** The median is within the bins; a thousand times beyond, its decimal sign was lost. */
    private void checkMedian() {
        text.header().get("Median Number (D50)").ifPresent(entry -> {
            double largest = table.bins() * 5.0;
            if (table.readable()
                    && entry.value() instanceof Value.Measured measured
                    && measured.number().doubleValue() > largest) {
                findings.add(
                        FindingType.FIGURE_THOUSANDFOLD,
                        entry.place(),
                        entry.raw(),
                        "at most " + shown(largest) + " nm, the end of the last bin");
            }
        });
    }

    private void checkTraces() {
        Optional<Entry> traces = checkFigure(SizeFormat.TRACES);
        if (traces.isEmpty() || !(traces.get().value() instanceof Value.Measured measured)) {
            return;
        }
        if (measured.number().signum() == 0) {
            findings.add(
                    FindingType.RUN_ABORTED, traces.get().place(), "0 traces", "a measurement that tracked particles");
        } else if (table.readable()
                && differ(table.particles(), measured.number().doubleValue())) {
            findings.add(
                    FindingType.VENDOR_STATISTIC_DIFFERS,
                    traces.get().place(),
                    traces.get().raw() + " traces",
                    shown(table.particles()) + " as in the bins");
        }
    }

    private void checkDilution() {
        Dilution dilution = SizeFormat.dilution(text.header(), text);
        Optional<Entry> said = text.header().get("Dilution");
        if (dilution.factor().isEmpty()) {
            findings.add(
                    said.isPresent() ? FindingType.DILUTION_INVALID : FindingType.DILUTION_NOT_RECORDED,
                    dilution.place(),
                    said.map(Entry::raw).orElse("no \"Dilution::\""),
                    "a factor of 1 or more");
        }
        text.header()
                .get("Concentration Correction Factor")
                .filter(entry -> !(entry.value() instanceof Value.Measured measured)
                        || measured.number().compareTo(BigDecimal.ONE) != 0)
                .ifPresent(entry -> findings.add(
                        FindingType.DILUTION_INVALID,
                        entry.place(),
                        "a concentration correction factor of " + entry.raw(),
                        "1; whether the bins contain any other is not known"));
    }

    /** Tells a figure that is missing or unreadable. */
    private Optional<Entry> checkFigure(String key) {
        Optional<Entry> entry = text.header().get(key);
        if (entry.isEmpty()) {
            findings.add(
                    FindingType.FIELD_MISSING, new Place.Whole(file), "no \"" + key + ":\"", "that line with a figure");
        } else if (!(entry.get().value() instanceof Value.Measured measured)) {
            findings.add(
                    FindingType.VALUE_UNREADABLE,
                    entry.get().place(),
                    entry.get().raw(),
                    "a figure of 0 or more");
        } else if (measured.number().signum() < 0) {
            findings.add(
                    FindingType.VALUE_NEGATIVE, entry.get().place(), entry.get().raw(), "a figure of 0 or more");
        }
        return entry;
    }

    private static boolean differ(double one, double another) {
        return Math.abs(one - another) > ROUNDING * Math.max(Math.abs(one), Math.abs(another));
    }

    private static String shown(double figure) {
        return String.format(Locale.ROOT, "%.0f", figure);
    }
}
