package org.exolot.cli.demo;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/** Writes a size distribution in the layout of ZetaView 8.06, and its table of positions, of a measurement that never was. */
public final class ZetaViewExportWriter {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LINEAR = 1_200;
    private static final int LOGARITHMIC = 200;
    private static final double WIDTH = 5;
    private static final double FIRST_LOGARITHMIC = 4.683;
    private static final double RATIO = 1.0366;
    private static final int POSITIONS = 11;

    /** Particles per mL for each particle in a frame: of one real instrument. */
    private static final double PER_FRAME = 429_090;

    private final Measurement measurement;
    private final double[] linear = new double[LINEAR];
    private final double[] logarithmic = new double[LOGARITHMIC];

    /** A measurement whose traces are drawn from its population. */
    public ZetaViewExportWriter(Measurement measurement) {
        this.measurement = measurement;
        Random random = new Random(measurement.seed);
        for (int i = 0; i < measurement.traces; i++) {
            double nm = Math.min(measurement.population.diameter(random.nextGaussian()), 5_990);
            linear[(int) (nm / WIDTH)]++;
            double step = Math.log(nm / FIRST_LOGARITHMIC) / Math.log(RATIO);
            logarithmic[(int) Math.max(0, Math.min(LOGARITHMIC - 1, Math.round(step)))]++;
        }
    }

    /**
     * What is measured.
     *
     * @param number of the measurement on its day
     * @param stock particles per mL of the undiluted sample
     * @param dilution the factor by which it was diluted
     * @param traces how many particles were tracked; 0 for an aborted measurement
     * @param decimalComma whether the computer writes decimal commas
     */
    public record Measurement(
            String sample,
            String operator,
            LocalDateTime at,
            int number,
            LogNormal population,
            double stock,
            double dilution,
            int traces,
            boolean decimalComma,
            long seed) {
        /** The name that ZetaView gives to the size file. */
        public String fileName() {
            return stem() + ".txt";
        }

        /** The name that ZetaView gives to the table of positions. */
        public String positionsFileName() {
            return stem() + "_11pos.txt";
        }

        private String stem() {
            return experiment() + "_" + sample + "_size_488";
        }

        private String experiment() {
            return DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.from(at))
                    + String.format(Locale.ROOT, "_%04d", number);
        }
    }

    /** The size file. */
    public byte[] bytes() {
        StringBuilder to = new StringBuilder(70_000);
        header(to);
        line(to, "Size Distribution");
        line(to, "Size / nm\tNumber\tConcentration / cm-3\tVolume / nm^3\tArea / nm^2");
        for (int i = 0; measurement.traces > 0 && i < LINEAR; i++) {
            bin(to, (i + 0.5) * WIDTH, linear[i]);
        }
        line(to, sign("-1.000E+0\t-1.000E+0\t-1.000E+0\t-1.000E+0\t0.000E+0"));
        for (int i = 0; measurement.traces > 0 && i < LOGARITHMIC; i++) {
            bin(to, FIRST_LOGARITHMIC * Math.pow(RATIO, i), logarithmic[i]);
        }
        return to.toString().getBytes(WINDOWS);
    }

    /** The table of positions. */
    public byte[] positions() {
        StringBuilder to = new StringBuilder();
        line(
                to,
                "Use\tPosition\tMean Int.\tAv. No of Particles\tConc. (p./mL)\tOrig. Conc. (p./cm^3)\tNo. of Traces\tX50 (nm)"
                        + "\tPeak µ (nm)\tSpan\tDrift (µm/s)\tRemoval");
        int left = measurement.traces;
        String[] depths = {"0.10", "0.15", "0.20", "0.30", "0.40", "0.50", "0.60", "0.70", "0.80", "0.85", "0.90"};
        for (int i = 0; i < POSITIONS; i++) {
            int here = left / (POSITIONS - i);
            left -= here;
            boolean used = measurement.traces > 0;
            line(
                    to,
                    sign(String.join(
                            "\t",
                            used ? "X" : "",
                            depths[i],
                            "12.0",
                            tenth(perFrame()),
                            two(measured()),
                            two(measured() * measurement.dilution),
                            String.valueOf(here),
                            used ? tenth(median()) : "5997.5",
                            used ? tenth(median() - 5) : "0.0",
                            "1.1",
                            "1.5",
                            used ? "" : "MIN_TRACES")));
        }
        summary(to, "Mean", perFrame(), measured());
        summary(to, "St.Dev.", 0, 0);
        summary(to, "Rel.St.Dev.", 0, 0);
        return to.toString().getBytes(WINDOWS);
    }

    private void summary(StringBuilder to, String name, double particles, double concentration) {
        line(
                to,
                sign(String.join(
                        "\t",
                        "",
                        name,
                        "12.0",
                        tenth(particles),
                        two(concentration),
                        two(concentration * measurement.dilution),
                        tenth(measurement.traces / (double) POSITIONS),
                        tenth(measurement.traces > 0 ? median() : 0),
                        "0.0",
                        "1.1",
                        "1.5",
                        "")));
    }

    private void header(StringBuilder to) {
        Measurement m = measurement;
        line(to, sign("Original File:\tD:\\" + m.stem() + ".avi\tSection:\t0.09999 [0]"));
        line(to, "Operator:\t" + m.operator);
        line(to, "Experiment:\t" + m.experiment());
        line(to, "ZetaView S/N:\t00-0000");
        line(to, "Cell S/N:\t000-000-00-000-000-0");
        line(to, "Software:\tZetaView (version 8.06.01 SP1)\tAnalyze:\t8.06.01 SP1");
        line(to, "SOP:\tEV_488");
        line(to, "Sample:\t" + m.sample);
        line(to, "Electrolyte:\tPBS");
        line(to, sign("pH:\t7.000000\tentered"));
        line(to, sign((m.traces > 0 ? "Conductivity: " : "Conductivity:\t") + "14912.000000\tsensed"));
        line(to, sign("TempControl:\t1"));
        line(to, sign("SetTemperature:\t25.000000"));
        line(to, sign("Temperature:\t25.130000\tsensed"));
        line(to, sign("Viscosity:\t0.897194"));
        line(to, "Date:\t" + DateTimeFormatter.ISO_LOCAL_DATE.format(m.at));
        line(
                to,
                "Time:\t" + DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(m.at));
        line(to, "General Remarks:\t");
        line(to, "Remarks:\t");
        line(to, "Sample Info 3:");
        line(to, "Particle Drift Checked:\t1904-01-01 01:00:00");
        line(to, "Particle Drift Check Result:\ttoo high");
        line(to, "Cell Checked:\t" + DateTimeFormatter.ISO_LOCAL_DATE.format(m.at) + " 08:15:00");
        line(to, "Cell Check Result:\tVery Good");
        line(to, "Type of Measurement:\tSize Distribution");
        line(to, "Positions:\t11");
        line(
                to,
                sign("Number of Traces:\t" + m.traces + "\t(at 0.099990)\tAverage Number of Particles:\t"
                        + six(m.traces > 0 ? perFrame() : 0) + "\tDilution::\t" + six(m.dilution)));
        line(to, sign("Concentration Correction Factor:\t1.000000"));
        line(to, "Minimum Brightness:\t30");
        line(to, "Maximum Area:\t1000");
        line(to, sign("Camera:\tFpSec 30 #Cycles 1 FRate 30.000000"));
        line(to, sign("Sensitivity:\t80.000000"));
        line(to, sign("Shutter:\t100.000000"));
        line(to, "Gamma:\tNaN");
        line(to, sign("Laser Wavelength nm:\t488.000000"));
        line(to, "Filter Wavelength nm:\tScatter");
        line(to, sign("ZP Factor:\t12.779925 (Smoluchowski)"));
        line(to, sign("Results (Pos 0.099993):"));
        double median = m.traces > 0 ? median() : 0;
        line(to, sign("Median Number (D50):\t" + six(median)));
        line(to, sign("Median Concentration (D50):\t" + six(median)));
        line(to, sign("Median Volume (D50):\t" + six(m.traces > 0 ? volumes().percentile(0.5) : 0)));
    }

    private void bin(StringBuilder to, double centre, double number) {
        double concentration = measurement.traces == 0 ? 0 : number / measurement.traces * measured();
        line(
                to,
                sign(String.join(
                        "\t",
                        four(centre),
                        four(number),
                        four(concentration),
                        four(number * Math.PI / 6 * centre * centre * centre),
                        four(number * Math.PI * centre * centre))));
    }

    private double measured() {
        return measurement.traces == 0 ? 0 : measurement.stock / measurement.dilution;
    }

    private double perFrame() {
        return measured() / PER_FRAME;
    }

    private double median() {
        return new Bins(linear, WIDTH, WIDTH / 2).percentile(0.5);
    }

    private Bins volumes() {
        double[] volumes = new double[LINEAR];
        for (int i = 0; i < LINEAR; i++) {
            double centre = (i + 0.5) * WIDTH;
            volumes[i] = linear[i] * centre * centre * centre;
        }
        return new Bins(volumes, WIDTH, WIDTH / 2);
    }

    private String sign(String text) {
        return measurement.decimalComma
                ? text.replaceAll("(\\d)\\.(\\d)", "$1,$2").replace("8,06,01", "8.06.01")
                : text;
    }

    private static String tenth(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }

    private static String six(double figure) {
        return String.format(Locale.ROOT, "%.6f", figure);
    }

    private static String two(double figure) {
        return exponent(String.format(Locale.ROOT, "%.1E", figure));
    }

    private static String four(double figure) {
        return exponent(String.format(Locale.ROOT, "%.3E", figure));
    }

    /** LabVIEW writes exponents without leading zeros. */
    private static String exponent(String text) {
        return text.replaceFirst("E([+-])0(\\d)$", "E$1$2");
    }

    private static void line(StringBuilder to, String text) {
        to.append(text).append("\r\n");
    }
}
