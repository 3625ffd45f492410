package org.exolot.cli.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.exolot.statistics.Calibration;
import org.exolot.statistics.CalibrationCurve;
import org.exolot.statistics.CalibrationFit;
import org.exolot.statistics.CalibrationMethod;
import org.exolot.statistics.Standard;

/**
 * Writes a BCA protein assay at 562 nm as SoftMax Pro 7 exports it: standards of bovine serum albumin from 25 to 2000 µg/mL with a zero
 * standard, up to 22 samples, all in triplicate, results from a quadratic curve through the means of the standards.
 */
public final class SoftMaxBcaExportWriter {
    /** µg/mL, as the usual kits prescribe. */
    private static final double[] STANDARDS = {2000, 1500, 1000, 750, 500, 250, 125, 25, 0};

    private static final int REPLICATES = 3;
    private static final int ROWS = 8;
    private static final int COLUMNS = 12;
    private static final int WELLS = ROWS * COLUMNS;

    /** Signal of a well of this assay: a blank, a slope that bends with the reagent's depletion. */
    private static final double BLANK = 0.092;

    private static final double SLOPE = 1.08e-3;
    private static final double BEND = -1.25e-7;
    private static final double CV = 0.012;

    private static final DateTimeFormatter SAVED = DateTimeFormatter.ofPattern("M/d/uuuu h:mm:ss a", Locale.ENGLISH);

    private final Random random;

    /** A writer whose scatter is repeatable. */
    public SoftMaxBcaExportWriter(long seed) {
        this.random = new Random(seed);
    }

    /**
     * A sample on the plate.
     *
     * @param name as the analyst typed it
     * @param concentration of the undiluted sample in µg/mL
     * @param dilution how many times it was diluted for the plate; at least 1
     */
    public record Sample(String name, double concentration, double dilution) {}

    /** The file: UTF-16 with a byte order mark, CRLF. */
    public byte[] write(String document, LocalDateTime saved, List<Sample> samples) {
        if (samples.size() > (WELLS - STANDARDS.length * REPLICATES) / REPLICATES) {
            throw new IllegalArgumentException(samples.size() + " samples do not fit on the plate");
        }
        double[] signals = new double[WELLS];
        Arrays.fill(signals, Double.NaN);
        List<Standard> standards = new ArrayList<>();
        for (int i = 0; i < WELLS; i++) {
            double concentration = concentration(i, samples);
            signals[i] = Double.isNaN(concentration) ? 0.045 + 0.002 * random.nextDouble() : signal(concentration);
            if (i < STANDARDS.length * REPLICATES) {
                standards.add(new Standard(concentration, signals[i]));
            }
        }
        String text = String.join("\r\n", lines(document, saved, samples, signals, curve(standards))) + "\r\n";
        return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
    }

    private static double concentration(int slot, List<Sample> samples) {
        int set = slot / REPLICATES;
        if (set < STANDARDS.length) {
            return STANDARDS[set];
        }
        int sample = set - STANDARDS.length;
        return sample < samples.size()
                ? samples.get(sample).concentration() / samples.get(sample).dilution()
                : Double.NaN;
    }

    private double signal(double concentration) {
        double exact = BLANK + concentration * (SLOPE + concentration * BEND);
        return Math.round((exact * (1 + CV * random.nextGaussian())) * 1e4) / 1e4;
    }

    private static CalibrationCurve curve(List<Standard> standards) {
        CalibrationMethod method = new CalibrationMethod(
                CalibrationMethod.Model.QUADRATIC, CalibrationMethod.Weight.NONE, CalibrationMethod.FittedOn.MEANS);
        if (Calibration.fit(standards, method) instanceof CalibrationFit.Fitted(CalibrationCurve curve)) {
            return curve;
        }
        throw new IllegalStateException("the standards of a demo plate always give a curve");
    }

    private static List<String> lines(
            String document, LocalDateTime saved, List<Sample> samples, double[] signals, CalibrationCurve curve) {
        List<String> lines = new ArrayList<>();
        lines.add("##BLOCKS= 4");
        lines.addAll(List.of(
                "Note: ",
                "BCA protein assay, 562 nm. Standards: bovine serum albumin. Curve: quadratic, unweighted, on means.",
                tabs(
                        "Rsquared",
                        "R2 of standard curve =",
                        number(curve.quality().r2OfMeans(), 4),
                        "RSquared(Std@StandardCurve)",
                        "4 decimal places",
                        "Numeric Notation "),
                "~End"));
        plate(lines, signals);
        standards(lines, signals, curve);
        unknowns(lines, samples, signals, curve);
        lines.add("Original Filename: " + document + "; Date Last Saved: " + SAVED.format(saved));
        return lines;
    }

    private static void plate(List<String> lines, double[] signals) {
        lines.add(
                "Plate:\tPlate1\t1.3\tPlateFormat\tEndpoint\tAbsorbance\tRaw\tFALSE\t1\t\t\t\t\t\t1\t562 \t1\t12\t96\t1\t8\tNone\t");
        StringBuilder columns = new StringBuilder();
        for (int c = 1; c <= COLUMNS; c++) {
            columns.append(c).append('\t');
        }
        lines.add("\tTemperature(\u00B0C)\t" + columns);
        grid(lines, signals, "24.60");
        lines.add("");
        lines.add("\t\t" + columns);
        grid(lines, signals, "");
        lines.add("~End");
    }

    private static void grid(List<String> lines, double[] signals, String temperature) {
        for (int r = 0; r < ROWS; r++) {
            StringBuilder row = new StringBuilder(r == 0 ? "\t" + temperature + "\t" : "\t\t");
            for (int c = 0; c < COLUMNS; c++) {
                row.append(number(signals[slot(r, c)], 4)).append('\t');
            }
            lines.add(row.toString());
        }
    }

    /** Triplicates stand side by side, sets run down the plate. */
    private static int slot(int row, int column) {
        return (column / REPLICATES * ROWS + row) * REPLICATES + column % REPLICATES;
    }

    private static String well(int slot) {
        int set = slot / REPLICATES;
        return (char) ('A' + set % ROWS) + String.valueOf(set / ROWS * REPLICATES + slot % REPLICATES + 1);
    }

    private static void standards(List<String> lines, double[] signals, CalibrationCurve curve) {
        lines.add("Group: Standards");
        lines.add("Sample\tConcentration ug/mL\tBackCalcConc\tWells\tValue\tMeanValue\tStd.Dev.\tCV%\t");
        for (int set = 0; set < STANDARDS.length; set++) {
            for (int n = 0; n < REPLICATES; n++) {
                int slot = set * REPLICATES + n;
                boolean first = n == 0;
                lines.add(tabs(
                        first ? String.format(Locale.ROOT, "%02d", set + 1) : " ",
                        first ? number(STANDARDS[set], 3) : " ",
                        result(curve, signals[slot]),
                        well(slot),
                        number(signals[slot], 3),
                        first ? number(mean(signals, set), 3) : " ",
                        first ? number(sd(signals, set), 3) : " ",
                        first ? number(100 * sd(signals, set) / mean(signals, set), 1) : " "));
            }
        }
        lines.addAll(List.of(
                "",
                "Group Column\tFormula Name\tFormula\tPrecision\tNotation",
                "1\tSample\t!SampleNames\t2 decimal places\tNumeric",
                "2\tConcentration\t!SampleDescriptor\t3 decimal places\tNumeric",
                "3\tBackCalcConc\tInterpX(Std@StandardCurve,Value)\t3 decimal places\tNumeric",
                "4\tWells\t!WellIDs\t2 decimal places\tNumeric",
                "5\tValue\t!WellValues\t3 decimal places\tNumeric",
                "6\tMeanValue\tAverage(Value)\t3 decimal places\tNumeric",
                "7\tStd.Dev.\tStdev(Value)\t3 decimal places\tNumeric",
                "8\tCV%\tCv(Value)\t1 decimal places\tNumeric",
                "",
                "Group Summaries",
                tabs(
                        "MinStd",
                        "Smallest standard value:",
                        number(mean(signals, STANDARDS.length - 1), 3),
                        "Min(MeanValue)",
                        "3 decimal places",
                        "Numeric Notation "),
                tabs(
                        "MaxStd",
                        "Largest standard value:",
                        number(mean(signals, 0), 3),
                        "Max(MeanValue)",
                        "3 decimal places",
                        "Numeric Notation "),
                "~End "));
    }

    private static void unknowns(List<String> lines, List<Sample> samples, double[] signals, CalibrationCurve curve) {
        lines.add("Group: Unknowns");
        lines.add("Sample\tDilution\tWells\tValue\tR\tResult\tMeanResult\tStd.Dev.\tCV%\tAdjResult\t");
        for (int s = 0; s < samples.size(); s++) {
            int set = STANDARDS.length + s;
            for (int n = 0; n < REPLICATES; n++) {
                lines.add(unknown(samples.get(s), set, n, signals, curve));
            }
        }
        lines.addAll(List.of(
                "",
                "Group Column\tFormula Name\tFormula\tPrecision\tNotation",
                "1\tSample\t!SampleNames\t2 decimal places\tNumeric",
                "2\tDilution\t!SampleDescriptor\t3 decimal places\tNumeric",
                "3\tWells\t!WellIDs\t2 decimal places\tNumeric",
                "4\tValue\t!WellValues\t3 decimal places\tNumeric",
                "5\tR\tIf (Value>=MinStd@Standards and Value<=MaxStd@Standards,\"\",\"R\")\t3 decimal places\tNumeric",
                "6\tResult\tInterpX(Std@StandardCurve,Value)\t3 decimal places\tNumeric",
                "7\tMeanResult\tAverage(Result)\t3 decimal places\tNumeric",
                "8\tStd.Dev.\tStdev(Result)\t3 decimal places\tNumeric",
                "9\tCV%\tCv(Result)\t1 decimal places\tNumeric",
                "10\tAdjResult\tMeanResult*Dilution\t3 decimal places\tNumeric",
                "",
                "Group Summaries",
                "InRange\tR - Outside standard range\t\t\t0 decimal places\tNumeric Notation ",
                "~End "));
    }

    private static String unknown(Sample sample, int set, int n, double[] signals, CalibrationCurve curve) {
        int slot = set * REPLICATES + n;
        double[] results = new double[REPLICATES];
        for (int i = 0; i < REPLICATES; i++) {
            results[i] = curve.inverse(signals[set * REPLICATES + i]).orElse(Double.NaN);
        }
        boolean outside = signals[slot] < mean(signals, STANDARDS.length - 1) || signals[slot] > mean(signals, 0);
        boolean first = n == 0;
        double mean = Arrays.stream(results).average().orElse(Double.NaN);
        double sd = sd(results, mean);
        return tabs(
                first ? sample.name() : " ",
                first ? number(sample.dilution(), 3) : " ",
                well(slot),
                number(signals[slot], 3),
                outside ? "R" : "",
                result(curve, signals[slot]),
                first ? number(mean, 3) : " ",
                first ? number(sd, 3) : " ",
                first ? number(100 * sd / mean, 1) : " ",
                first ? number(mean * sample.dilution(), 3) : " ");
    }

    private static String result(CalibrationCurve curve, double signal) {
        return curve.inverse(signal).isPresent() ? number(curve.inverse(signal).getAsDouble(), 3) : "Range?";
    }

    private static double mean(double[] signals, int set) {
        return Arrays.stream(signals, set * REPLICATES, (set + 1) * REPLICATES)
                .average()
                .orElseThrow();
    }

    private static double sd(double[] signals, int set) {
        return sd(Arrays.copyOfRange(signals, set * REPLICATES, (set + 1) * REPLICATES), mean(signals, set));
    }

    private static double sd(double[] values, double mean) {
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.length - 1));
    }

    private static String number(double value, int decimals) {
        return Double.isNaN(value) ? "Range?" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static String tabs(String... fields) {
        return Arrays.stream(fields).collect(Collectors.joining("\t")) + "\t";
    }
}
