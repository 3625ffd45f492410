package org.exolot.cli.demo;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;

/** Writes an experiment summary in the layout of NanoSight NTA, number weighted, of captures that never were. */
public final class NanoSightExportWriter {
    private static final int BINS = 1_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final DateTimeFormatter CAPTURED = DateTimeFormatter.ofPattern("HH:mm:ss  dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH-mm-ss", Locale.ROOT);

    /** Particles per mL in the cell for each particle in a frame: the median of real captures. */
    private static final double PER_FRAME = 6.8e6;

    private final Experiment experiment;
    private final List<Video> videos;
    private final String comma;

    /** An experiment with its captures. */
    public NanoSightExportWriter(Experiment experiment, List<Video> videos) {
        this.experiment = experiment;
        this.videos = List.copyOf(videos);
        this.comma = experiment.version == Version.NTA_3_2 ? "" : ",";
    }

    /** The versions whose layouts are known. */
    public enum Version {
        NTA_3_2("NTA 3.2 Dev Build 3.2.16"),
        NTA_3_3("NTA 3.3 - Sample Assistant Dev Build 3.3.203"),
        NTA_3_4("NTA 3.4 Build 3.4.003");

        private final String text;

        Version(String text) {
            this.text = text;
        }
    }

    /**
     * What all captures share.
     *
     * @param name the experiment's, without the time that NTA adds
     * @param dilution the factor that the operator recorded; empty for {@code Not recorded}
     */
    public record Experiment(
            Version version,
            String name,
            String sample,
            String operator,
            LocalDateTime captured,
            String diluent,
            OptionalDouble dilution) {
        /** The name that NTA gives to the file. */
        public String fileName() {
            return fullName() + "-ExperimentSummary.csv";
        }

        private String fullName() {
            return name + " " + STAMP.format(captured);
        }
    }

    /**
     * One capture.
     *
     * @param counts particles per mL in bins of 1 nm from 0 nm on, as printed: of the undiluted sample where a dilution is recorded
     * @param frames analysed; 0 where the capture failed
     */
    public record Video(double[] counts, int frames, boolean calibrated) {
        /** A capture of a population at this concentration, with the scatter of a count of about 1500 tracks. */
        public static Video of(LogNormal population, double perMl, long seed) {
            Random random = new Random(seed);
            double[] counts = new double[BINS];
            double scale = perMl * (1 + 0.04 * random.nextGaussian());
            double ripple = 0;
            for (int i = 0; i < BINS; i++) {
                ripple = 0.8 * ripple + 0.06 * random.nextGaussian();
                counts[i] = Math.floor(
                        Math.max(0, scale * (population.below(i + 1.0) - population.below(i)) * (1 + ripple)));
            }
            return new Video(counts, 1_498, true);
        }

        /** A capture that failed: no frame, no particle. */
        public static Video failed() {
            return new Video(new double[BINS], 0, true);
        }
    }

    /** The file. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Writes the file; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        Writer to = new BufferedWriter(new OutputStreamWriter(out, WINDOWS), 1 << 16);
        top(to);
        settings(to);
        results(to);
        warnings(to);
        sizes(to);
        to.flush();
    }

    private void top(Writer to) throws IOException {
        line(to, "NTA Experiment Summary File" + comma);
        line(to, "Created with " + experiment.version.text + comma);
        line(to, comma);
        line(to, "[Experiment Details]" + comma + comma);
        line(to, "Software Version," + experiment.version.text + comma);
        line(to, "Experiment Name," + experiment.fullName() + ".nano" + comma);
        boolean quotes = experiment.version == Version.NTA_3_2;
        if (quotes) {
            line(to, "Sample Name," + text(experiment.sample));
        }
        line(to, "Operator Name," + text(experiment.operator) + comma);
        line(to, "Time Captured," + CAPTURED.format(experiment.captured) + comma);
        if (!quotes) {
            line(to, "Sample Description," + experiment.sample + comma);
        }
        line(to, "Pre-treatment," + text("") + comma);
        line(to, "Diluent," + text(experiment.diluent) + comma);
        line(to, "Remarks," + text("") + comma);
        line(to, comma);
        row(to, "Filename:", i -> name(i));
        if (experiment.version == Version.NTA_3_4) {
            row(to, "Processed", i -> "Yes");
        }
        line(to, "");
    }

    private void settings(Writer to) throws IOException {
        line(to, "[Conditions]");
        row(to, "Temperature/C", i -> String.format(Locale.ROOT, "%.3f", 22.5 + 0.01 * (i % 40)));
        row(to, "Viscosity/cP", i -> "0.940000");
        row(to, "Camera Type", i -> "sCMOS");
        row(to, "Laser Type", i -> videos.get(i).calibrated ? "Blue488" : "Unknown");
        row(to, "Camera Level", i -> "14");
        row(to, "Slider Shutter", i -> "1259");
        row(to, "Slider Gain", i -> "366");
        row(to, "Shutter/ms", i -> "31.48");
        row(to, "Camera Histogram Upper Limit", i -> "6588");
        row(to, "Camera Histogram Lower Limit", i -> "0");
        row(to, "Frame rate/fps", i -> "24.9825");
        row(to, "Syringe Pump Speed/AU", i -> "50");
        line(to, "");
        line(to, "[Settings]");
        row(to, "Detection Threshold", i -> "5");
        row(to, "Max Jump Mode", i -> "Auto");
        row(to, "Max Jump Distance", i -> "13.2");
        row(to, "Blur", i -> "Auto");
        row(to, "Min Track Length", i -> "Auto");
        row(to, "First frame", i -> "0");
        row(to, "Total frames analysed", i -> String.valueOf(videos.get(i).frames));
        line(to, "");
        line(to, "[Exclusion Regions]");
        line(to, "No Exclusion Regions Used,");
        line(to, "");
    }

    private void results(Writer to) throws IOException {
        line(to, "[Results]" + ",".repeat(videos.size() + 1) + "Average,Standard Error,");
        String dilution = experiment.dilution.isPresent() ? power(experiment.dilution.getAsDouble()) : "Not recorded";
        row(to, "Dilution factor (concentrations adjusted for this factor)", i -> dilution);
        average(to, "Concentration (Particles / ml)", i -> bins(i).total(), this::power);
        row(to, "Concentration Upgrade?", i -> videos.get(i).calibrated ? "Yes" : "No");
        average(to, "Particles per frame", this::perFrame, NanoSightExportWriter::tenth);
        average(to, "Centres per frame", this::perFrame, NanoSightExportWriter::tenth);
        row(to, "Completed tracks", i -> String.valueOf(Math.round(45 * perFrame(i))));
        row(to, "X-Drift (pix/frame)", i -> "-3.8");
        row(to, "Y-Drift (pix/frame)", i -> "0.1");
        line(to, "");
    }

    private void warnings(Writer to) throws IOException {
        line(to, "[Concentration Warnings]");
        row(to, "Validity of concentration measurement", i -> {
            boolean low = perFrame(i) < 2;
            return !videos.get(i).calibrated ? "Not Calibrated" : low ? "Unreliable" : "OK";
        });
        row(to, "Completed Tracks", i -> perFrame(i) == 0 ? "No Data" : "OK");
        row(to, "Particles per frame", i -> perFrame(i) < 2 ? "Too Low" : "OK");
        row(to, "Noise level", i -> "No");
        row(to, "Brightness", i -> "OK");
        row(to, "Detection Threshold", i -> "OK");
        row(to, "Camera Histogram Lower Limit", i -> "OK");
        line(to, "");
        line(to, "[Information]");
        row(to, "Completed Tracks", i -> perFrame(i) < 3 ? "<100" : "OK");
        row(to, "Concentration", i -> perFrame(i) >= 10 ? "OK" : "Low concentration");
        row(to, "Video length", i -> videos.get(i).frames == 0 ? "Short video" : "OK");
        row(to, "Noise level", i -> "No");
        row(to, "Vibration detected", i -> "No");
        row(to, "Vibration correction applied", i -> "No");
        row(to, "Settings changed?", i -> "No");
        row(to, "Errors (1)", i -> "");
        row(to, "Errors (2)", i -> "");
        line(to, "");
        line(to, "[Data Included]" + comma);
        line(to, "Size distribution - Number weighting - With Percentiles" + comma);
        line(to, comma);
    }

    private void sizes(Writer to) throws IOException {
        line(to, "[Size Data]" + comma + comma);
        line(to, "Analysis Method,FTLA,");
        line(to, "Weighting,Number,");
        to.write("Filename,");
        for (int i = 0; i < videos.size(); i++) {
            to.write(name(i) + ",");
        }
        line(to, "Average,Standard Error" + comma);
        average(to, "Mean", i -> bins(i).mean(), NanoSightExportWriter::tenth);
        average(to, "Mode", i -> bins(i).mode(), NanoSightExportWriter::tenth);
        average(to, "SD", i -> bins(i).sd(), NanoSightExportWriter::tenth);
        average(to, "D10", i -> bins(i).percentile(0.1), NanoSightExportWriter::tenth);
        average(to, "D50", i -> bins(i).percentile(0.5), NanoSightExportWriter::tenth);
        average(to, "D90", i -> bins(i).percentile(0.9), NanoSightExportWriter::tenth);
        row(to, "Valid Tracks", i -> Math.round(18 * perFrame(i)) + ".0");
        line(to, "Graph Data" + comma);
        to.write("Bin centre (nm)" + (experiment.version == Version.NTA_3_2 ? ", " : ","));
        to.write("Concentration (particles / ml),".repeat(videos.size()));
        line(to, "Concentration average,Standard Error" + comma);
        for (int bin = 0; bin < BINS; bin++) {
            binLine(to, bin);
        }
        line(to, "");
        row(to, "Percentile", i -> "Size (nm)");
        for (int p = 0; p <= 100; p++) {
            double share = p / 100.0;
            row(to, String.valueOf(p), i -> tenth(bins(i).percentile(share)));
        }
        line(to, comma);
    }

    private void binLine(Writer to, int bin) throws IOException {
        to.write(bin + ".5,");
        double sum = 0;
        for (Video video : videos) {
            sum += video.counts[bin];
            to.write(Long.toString((long) video.counts[bin]));
            to.write(',');
        }
        line(to, (long) (sum / videos.size()) + ",0,");
    }

    private void average(Writer to, String key, Function<Integer, Double> figure, Function<Double, String> print)
            throws IOException {
        List<Double> all = new ArrayList<>();
        to.write(key + ",");
        for (int i = 0; i < videos.size(); i++) {
            double value = figure.apply(i);
            all.add(value);
            to.write(print.apply(value) + ",");
        }
        double mean = all.stream().mapToDouble(each -> each).average().orElse(0);
        double squares =
                all.stream().mapToDouble(each -> (each - mean) * (each - mean)).sum();
        double error = all.size() < 2 ? 0 : Math.sqrt(squares / (all.size() - 1) / all.size());
        line(to, print.apply(mean) + "," + print.apply(error) + comma);
    }

    private void row(Writer to, String key, Function<Integer, String> cell) throws IOException {
        to.write(key + ",");
        for (int i = 0; i < videos.size(); i++) {
            to.write(cell.apply(i) + ",");
        }
        line(to, "");
    }

    private double perFrame(int i) {
        return bins(i).total() / experiment.dilution.orElse(1) / PER_FRAME;
    }

    private Bins bins(int i) {
        return new Bins(videos.get(i).counts, 1, experiment.version == Version.NTA_3_2 ? 1 : 0);
    }

    private String name(int i) {
        return experiment.name + " " + STAMP.format(experiment.captured.plusSeconds(30 + 69L * i));
    }

    private String text(String free) {
        return experiment.version == Version.NTA_3_2 ? '"' + free + '"' : free;
    }

    private String power(double figure) {
        String two = String.format(Locale.ROOT, "%.2e", figure);
        return experiment.version == Version.NTA_3_2 ? two.replaceFirst("e([+-])(\\d\\d)$", "e$10$2") : two;
    }

    private static String tenth(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }

    private static void line(Writer to, String text) throws IOException {
        to.write(text);
        to.write("\r\n");
    }
}
