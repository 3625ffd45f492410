package org.exolot.instrument.zetaview;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.Fields;
import org.exolot.instrument.text.HeaderText;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;
import org.exolot.statistics.SizeDistribution;

/**
 * The table of a size file: bins of equal width, a line of -1, and, without a heading, the same particles in logarithmic bins. Sizes are
 * printed with four digits, so that the centres of the equal bins are made anew from the first.
 */
final class BinTable {
    static final String TITLE = "Size Distribution";

    private static final List<String> COLUMNS =
            List.of("Size / nm", "Number", "Concentration / cm-3", "Volume / nm^3", "Area / nm^2");
    private static final int SIZE = 0;
    private static final int NUMBER = 1;
    private static final int CONCENTRATION = 2;
    private static final int VOLUME = 3;
    private static final int AREA = 4;
    private static final int MOST_BINS = 20_000;
    private static final int LOGARITHMIC_BINS = 200;

    /** Half a unit of the fourth digit, for any leading digit, and a little. */
    private static final double FOUR_DIGITS = 6e-4;

    private final ZetaViewText text;
    private final FindingLog findings;
    private final Accounting accounting;
    private final int[] columns = new int[COLUMNS.size()];
    private final double[][] values = new double[COLUMNS.size()][64];
    private int bins;
    private int logarithmicBins;
    private double logarithmicNumber;
    private double firstCentre;
    private long firstBinLine;
    private boolean sentinel;
    private boolean faulty;
    private boolean another;
    private boolean exponents;

    BinTable(ZetaViewText text, FindingLog findings, Accounting accounting) {
        this.text = text;
        this.findings = findings;
        this.accounting = accounting;
    }

    /** Reads to the end of the file. */
    void read() throws IOException {
        if (!text.next() || !heading()) {
            return;
        }
        while (text.next()) {
            Fields fields = text.fields();
            if (fields.filled() == 0) {
                accounting.ignored("blank line");
            } else if (another || begins(fields)) {
                accounting.unread(text.entries().place(text.line(), 0), "a line of another file below the first");
            } else if (!sentinel && text.fields().simple(columns[SIZE], text.decimalSign()) == -1) {
                sentinel = true;
                accounting.used();
            } else if (sentinel) {
                logarithmic(fields);
            } else {
                bin(fields);
            }
        }
    }

    /** Whether another measurement begins on this line: somebody put two files into one. */
    private boolean begins(Fields fields) {
        another = fields.begins(0, "Original File:");
        if (another) {
            findings.add(
                    FindingType.SEVERAL_RUNS,
                    text.entries().place(text.line(), 1),
                    "a second line \"Original File:\"",
                    "one measurement");
        }
        return another;
    }

    int bins() {
        return bins;
    }

    long firstBinLine() {
        return firstBinLine;
    }

    /** Whether the first sizes are written without the exponent that the software always writes. */
    boolean plainSizes() {
        return bins > 0 && !exponents;
    }

    int concentrationColumn() {
        return columns[CONCENTRATION] + 1;
    }

    boolean readable() {
        return bins > 0 && !faulty;
    }

    /** Whether the table reached the end that the software gives it; an aborted measurement has no bins at all. */
    boolean complete() {
        return sentinel && (bins == 0 || logarithmicBins >= LOGARITHMIC_BINS);
    }

    String reached() {
        return bins + " bins of equal width and " + logarithmicBins + " logarithmic ones";
    }

    double particles() {
        return sum(NUMBER);
    }

    double logarithmicParticles() {
        return logarithmicNumber;
    }

    SizeDistribution concentration() {
        return distribution(CONCENTRATION);
    }

    SizeDistribution volume() {
        return distribution(VOLUME);
    }

    SizeDistribution area() {
        return distribution(AREA);
    }

    private double sum(int column) {
        double sum = 0;
        for (int bin = 0; bin < bins; bin++) {
            sum += values[column][bin];
        }
        return sum;
    }

    private SizeDistribution distribution(int column) {
        return SizeDistribution.ofEqualBins(0, 2 * firstCentre, Arrays.copyOf(values[column], bins));
    }

    private boolean heading() {
        List<String> names = List.copyOf(text.fields().texts());
        boolean all = true;
        for (int i = 0; i < columns.length; i++) {
            OptionalInt column = HeaderText.column(names, COLUMNS.get(i));
            all &= column.isPresent();
            columns[i] = column.orElse(i);
        }
        if (all) {
            accounting.used();
        } else {
            fault("the columns " + String.join(", ", names), "the columns " + String.join(", ", COLUMNS));
        }
        return all;
    }

    private void bin(Fields fields) {
        Optional<Double> size = number(fields, SIZE);
        boolean fits = size.isPresent()
                && bins < MOST_BINS
                && (bins == 0 ? size.get() > 0 : near(size.get(), firstCentre * (2 * bins + 1)));
        if (!fits) {
            fault(
                    "a size of \"" + fields.text(columns[SIZE]) + "\"",
                    bins == 0 ? "the centre of the first bin" : "about " + firstCentre * (2 * bins + 1) + " nm");
            return;
        }
        if (bins == 0) {
            firstCentre = size.get();
            firstBinLine = text.line();
            exponents = fields.text(columns[SIZE]).toUpperCase(Locale.ROOT).indexOf('E') >= 0;
        }
        if (bins == values[SIZE].length) {
            for (int i = 0; i < values.length; i++) {
                values[i] = Arrays.copyOf(values[i], 2 * bins);
            }
        }
        for (int i = NUMBER; i < columns.length; i++) {
            values[i][bins] = count(fields, i);
        }
        bins++;
        accounting.used();
    }

    private void logarithmic(Fields fields) {
        if (logarithmicBins == MOST_BINS || number(fields, SIZE).isEmpty()) {
            fault("a size of \"" + fields.text(columns[SIZE]) + "\"", "the centre of a logarithmic bin");
            return;
        }
        logarithmicNumber += count(fields, NUMBER);
        logarithmicBins++;
        accounting.used();
    }

    /** A count of a bin; what is none makes the table unreadable, and is told. */
    private double count(Fields fields, int column) {
        double simple = fields.simple(columns[column], text.decimalSign());
        if (simple >= 0) {
            return simple;
        }
        Optional<Double> number = number(fields, column);
        if (number.isPresent() && number.get() >= 0) {
            return number.get();
        }
        faulty = true;
        findings.add(
                unreadable(fields, column, number.isPresent()),
                text.entries().place(text.line(), columns[column] + 1),
                fields.text(columns[column]),
                "a figure of 0 or more with a decimal " + (text.decimalSign() == ',' ? "comma" : "point"));
        return 0;
    }

    private FindingType unreadable(Fields fields, int column, boolean number) {
        char other = text.decimalSign() == ',' ? '.' : ',';
        if (fields.simple(columns[column], other) >= 0) {
            return FindingType.DECIMAL_SIGN_MIXED;
        }
        return number ? FindingType.VALUE_NEGATIVE : FindingType.VALUE_UNREADABLE;
    }

    private Optional<Double> number(Fields fields, int column) {
        double simple = fields.simple(columns[column], text.decimalSign());
        if (!Double.isNaN(simple)) {
            return Optional.of(simple);
        }
        DecimalSign sign = text.sign();
        return ValueReader.read(fields.text(columns[column]), sign) instanceof Value.Measured measured
                ? Optional.of(measured.number().doubleValue()).filter(Double::isFinite)
                : Optional.empty();
    }

    private void fault(String found, String expected) {
        faulty = true;
        findings.add(FindingType.ROW_MALFORMED, text.entries().place(text.line(), 0), found, expected);
        accounting.unread(text.entries().place(text.line(), 0), found);
    }

    private static boolean near(double printed, double exact) {
        return Math.abs(printed - exact) <= FOUR_DIGITS * exact;
    }
}
