package org.exolot.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.exolot.instrument.Specimens;

/** Exports of any size in the layout of each text format that may be long: the small files of the tests with some of their lines again and again. */
public final class Exports {
    private static final int ROWS = 8;
    private static final int COLUMNS = 12;
    private static final int ANALYTES = 50;
    private static final int SPOTS = 10;

    /**
     * A file that can be made longer.
     *
     * @param delimiter of its fields; NUL where it has none
     * @param head what stands once above
     * @param part what stands again and again; asked with 0, 1, 2 …
     * @param tail what stands once below
     * @param most how many parts it can have
     */
    private record Layout(char delimiter, String head, IntFunction<String> part, String tail, int most) {
        String of(long bytes) {
            StringBuilder text = new StringBuilder(head);
            for (int n = 0; text.length() + tail.length() < bytes && n < most; n++) {
                text.append(part.apply(n));
            }
            return text.append(tail).toString();
        }
    }

    private static final Map<String, Layout> LAYOUTS = layouts();

    private Exports() {}

    /** The formats, by the names of their small files. */
    public static List<String> names() {
        return List.copyOf(LAYOUTS.keySet());
    }

    /** What divides the fields of such a file; empty where they are not divided by one character. */
    public static String delimiter(String name) {
        char delimiter = layout(name).delimiter();
        return delimiter == 0 ? "" : String.valueOf(delimiter);
    }

    /** An export of about so many bytes; a shorter one where the format ends sooner. */
    public static byte[] of(String name, long bytes) {
        return layout(name).of(bytes).getBytes(StandardCharsets.UTF_8);
    }

    private static Layout layout(String name) {
        Layout layout = LAYOUTS.get(name);
        if (layout == null) {
            throw new IllegalArgumentException("no layout of " + name + ", but of " + LAYOUTS.keySet());
        }
        return layout;
    }

    private static Map<String, Layout> layouts() {
        Map<String, Layout> all = new LinkedHashMap<>();
        tables(all);
        plates(all);
        multiplex(all);
        trees(all);
        return all;
    }

    private static void tables(Map<String, Layout> all) {
        all.put("qubit.csv", again("qubit.csv", ',', "2025-02-03,Protein,LOT-8", "LOT-8"));
        all.put("nanodrop-8000.txt", again("nanodrop-8000.txt", '\t', "\tA1\tLOT-7 A", "LOT-7 A"));
        all.put("nanodrop-eight.txt", again("nanodrop-eight.txt", '\t', "13/09/2025", "LOT-7"));
        all.put("nanodrop-one.csv", again("nanodrop-one.csv", ',', "7/19/2025 3:27:29", "LOT-7 A"));
        all.put("lunatic-stunner.csv", again("lunatic-stunner.csv", ',', "P1,A1", "LOT-7"));
        all.put("visionlite-fixed.csv", again("visionlite-fixed.csv", ',', "LOT-7", "LOT-7"));
        all.put("novabio-flex2.csv", again("novabio-flex2.csv", ',', "6-24-2025", "LOT-7"));
        all.put("cedex-bioht.txt", again("cedex-bioht.txt", '\t', "40\t2025-09-15 16:55:51", "LOT-7"));
        all.put("cedex-hires.csv", again("cedex-hires.csv", ',', "3700000", "MSC P4"));
        all.put("vi-cell-blu.csv", again("vi-cell-blu.csv", ',', "MSC P4 a", "MSC P4 a"));
        all.put("nc-view.csv", again("nc-view.csv", ',', "20260304-00001", "MSC P4"));
        all.put("cellaca-matrix.csv", again("cellaca-matrix.csv", ',', "EX000001:A1", ":A1"));
        all.put("zetasizer-table.txt", again("zetasizer-table.txt", '\t', "1\tSize", "EV 7 1"));
        all.put(
                "visionlite-scan.csv",
                new Layout(
                        ',',
                        text("visionlite-scan.csv").replace("402,0.045\n", ""),
                        n -> 402 + n + ",0.0" + (100 + n % 900) + "\n",
                        "",
                        Integer.MAX_VALUE));
        all.put(
                "quantstudio-text.txt",
                again(
                        "quantstudio-text.txt",
                        '\t',
                        "1\t2\tMyco",
                        n -> n / 2000 + 4 + "\t" + (n % 2000 + 1) + "\tMyco\t0." + (700 + n % 200) + "\t0.069\n"));
        all.put(
                "cfx-cq-csv.csv",
                again(
                        "cfx-cq-csv.csv",
                        ',',
                        "A03",
                        n -> well(n) + ",FAM,Target " + n / (ROWS * COLUMNS) + ",Unkn-1,Lot 7,27.5" + n % 10
                                + ",1000\n"));
    }

    private static void plates(Map<String, Layout> all) {
        String gen5 = text("gen5.txt");
        int plate = gen5.indexOf("Plate Number");
        String results = "Results\n\t" + heads("\t") + "\n" + grid("\t", "\tBCA:562");
        String above = gen5.substring(plate, gen5.indexOf("Layout"));
        all.put(
                "gen5.txt",
                new Layout(
                        '\t',
                        gen5.substring(0, plate),
                        n -> above.replace("Plate 1", "Plate " + n) + results + "\n",
                        "",
                        Integer.MAX_VALUE));
        all.put(
                "softmax.txt",
                new Layout(
                        '\t',
                        "##BLOCKS= 400\n",
                        n -> "Plate:\tBCA " + n
                                + "\t1.3\tPlateFormat\tEndpoint\tAbsorbance\tRaw\tFALSE\t1\t\t\t\t\t\t1\t562 \t1"
                                + "\t12\t96\t1\t8\tNone\t\n\tTemperature(°C)\t" + heads("\t") + "\t\n"
                                + unlettered("\t24.1\t", "\t\t", "\t") + "\n~End\n",
                        "",
                        Integer.MAX_VALUE));
        String mars = text("bmg-mars.csv");
        all.put(
                "bmg-mars.csv",
                new Layout(
                        ',',
                        mars.substring(0, mars.indexOf("Layout")),
                        n -> "Raw Data (" + (400 + n) + ")\n\n," + heads(",") + "\n" + grid(",", "") + "\n",
                        "",
                        Integer.MAX_VALUE));
        String envision = text("envision.csv");
        int assay = envision.indexOf("Basic assay");
        all.put(
                "envision.csv",
                new Layout(
                        ',',
                        "",
                        n -> "Plate information\nPlate,Repeat,Barcode,Measured height,Label,Measurement date,\n"
                                + (n + 1)
                                + ",1,=\"P-01\",14.35,A450(1),1/15/2026 10:30:00 AM,\n\nResults for A450(1) - channel 1 (A)\n,"
                                + heads(",") + ",\n" + grid(",", ",") + "\n",
                        envision.substring(assay, envision.indexOf("Platemap"))
                                + "Exported with EnVision Workstation version 1.14\n",
                        Integer.MAX_VALUE));
        String kaleido = text("kaleido.csv");
        all.put(
                "kaleido.csv",
                new Layout(
                        ',',
                        kaleido.substring(0, kaleido.indexOf("Barcode")),
                        n -> "Barcode: P-" + n + ", PlateRepeat: 1\n," + heads(",") + "\n" + grid(",", "") + "\n",
                        kaleido.substring(kaleido.indexOf("Measurement Basic")),
                        Integer.MAX_VALUE));
        all.put(
                "multiskan.csv",
                new Layout(
                        ';',
                        "Photometric1\n\nWavelength: 450 nm\n\n",
                        n -> "Plate " + (n + 1) + ": Plate " + (n + 1) + "\n\nAbs;" + heads(";") + "\n"
                                + grid(";", "").replace('.', ',') + "\n",
                        "",
                        Integer.MAX_VALUE));
    }

    private static void multiplex(Map<String, Layout> all) {
        String xponent = text("luminex-xponent.csv");
        String analytes =
                IntStream.range(0, ANALYTES).mapToObj(i -> "\"P" + i + "\"").collect(Collectors.joining(","));
        List<String> types = List.of(
                "Median",
                "Net MFI",
                "Count",
                "Avg Net MFI",
                "Mean",
                "%CV",
                "Peak",
                "Std Dev",
                "Trimmed Mean",
                "Result");
        all.put(
                "luminex-xponent.csv",
                new Layout(
                        ',',
                        xponent.substring(0, xponent.indexOf("\"DataType:\"")),
                        n -> "\"DataType:\",\"" + types.get(n % types.size()) + "\"\n\"Location\",\"Sample\","
                                + analytes
                                + ",\"Total Events\"\n"
                                + IntStream.range(0, 384)
                                        .mapToObj(w -> "\"" + (w + 1) + "(1," + well384(w) + ")\",\"Lot " + w + "\""
                                                + numbers(ANALYTES, ",\"", "\"") + ",\"2000\"\n")
                                        .collect(Collectors.joining())
                                + "\n",
                        "-- CRC --\n",
                        types.size()));
        String mind = text("methodical-mind.txt");
        String head = mind.substring(0, mind.indexOf("  \t1"))
                .replace("Row :\t3", "Row :\t12")
                .replace("Col :\t2", "Col :\t8")
                .replace("Well:\t1", "Well:\t" + SPOTS);
        all.put(
                "methodical-mind.txt",
                new Layout(
                        '\t',
                        "",
                        n -> head.replace("EXOLOT01", "EXOLOT" + n) + "  \t" + heads("\t") + "\n"
                                + grid("\t", ("\n" + numbers(COLUMNS, "\t", "")).repeat(SPOTS - 1)) + "\n",
                        "",
                        Integer.MAX_VALUE));
        String names =
                "MODEL NAME,INSTRUMENT TYPE,SERIAL NUMBER,SOFTWARE VERSION,CALIBRATION STATE,PLATE NAME,PLATE STATUS,"
                        + "PLATE START,ACTIVE USER,AUTHORIZED USER,WELL LOCATION,WELL TYPE,WELL STATUS,SAMPLE ID,DILUTION,TOTAL EVENTS";
        String columns = IntStream.range(0, 2 * ANALYTES)
                .mapToObj(i -> ",R" + (i + 10) + ": RP1 ANALYTE NAME,R" + (i + 10) + ": RP1 REGION,R" + (i + 10)
                        + ": RP1 MEDIAN,R" + (i + 10) + ": RP1 NET MEDIAN,R" + (i + 10) + ": RP1 COUNT")
                .collect(Collectors.joining());
        String values = IntStream.range(0, 2 * ANALYTES)
                .mapToObj(i -> ",CD" + i + "," + (i + 10) + ",512.5,492.25,91")
                .collect(Collectors.joining());
        all.put(
                "luminex-intelliflex.csv",
                new Layout(
                        ',',
                        names + columns + "\n",
                        n ->
                                "xMAP INTELLIFLEX,INTELLIFLEX,IFLX00000001,2.1.1015,Calibrated,EV markers,Complete,2026-03-04 04:42:08 PM,"
                                        + "N/A,LAB," + well384(n) + ",U1,OK,Lot " + n + ",10,799" + values + "\n",
                        "",
                        384));
        all.put(
                "msd-workbench.csv",
                again(
                        "msd-workbench.csv",
                        ',',
                        "U001,VEGF-A",
                        n -> "U" + n / 10 + ",A" + n % 10 + "," + well384(n / 10) + "," + (n % 10 + 1)
                                + ",0.999,In Detection Range,10,,12000,11950,12000,11950,0.1,,,511.5,512,1\n",
                        3840));
    }

    private static void trees(Map<String, Layout> all) {
        String tape = text("tapestation-xml.xml");
        int sample = tape.indexOf("<Sample>");
        int behind = tape.indexOf("</Sample>") + "</Sample>".length();
        String one = tape.substring(sample, behind);
        all.put(
                "tapestation-xml.xml",
                new Layout(
                        (char) 0,
                        tape.substring(0, sample),
                        n -> one.replace("LOT-7", "LOT-" + n) + "\n",
                        tape.substring(behind),
                        Integer.MAX_VALUE));
    }

    private static Layout again(String specimen, char delimiter, String begins, String sample) {
        String text = text(specimen);
        int from = line(text, begins);
        String row = text.substring(from, text.indexOf('\n', from) + 1);
        int name = row.indexOf(sample);
        String before = row.substring(0, name);
        String behind = row.substring(name + sample.length());
        String prefix = sample.startsWith(":") ? ":A" : "S-";
        return again(specimen, delimiter, begins, n -> before + prefix + n + behind);
    }

    private static Layout again(String specimen, char delimiter, String begins, IntFunction<String> row) {
        return again(specimen, delimiter, begins, row, Integer.MAX_VALUE);
    }

    private static Layout again(String specimen, char delimiter, String begins, IntFunction<String> row, int most) {
        String text = text(specimen);
        int from = line(text, begins);
        int behind = text.indexOf('\n', from) + 1;
        return new Layout(delimiter, text.substring(0, from), row, text.substring(behind), most);
    }

    private static int line(String text, String begins) {
        int at = text.startsWith(begins) ? 0 : text.indexOf("\n" + begins) + 1;
        if (at == 0 && !text.startsWith(begins)) {
            throw new IllegalStateException("no line begins \"" + begins + "\"");
        }
        return at;
    }

    private static String text(String specimen) {
        try {
            String text = new String(Specimens.named(specimen), StandardCharsets.UTF_8).replace("\r\n", "\n");
            return text.endsWith("\n") ? text : text + "\n";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String heads(String delimiter) {
        return IntStream.rangeClosed(1, COLUMNS).mapToObj(Integer::toString).collect(Collectors.joining(delimiter));
    }

    private static String grid(String delimiter, String behind) {
        StringBuilder grid = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            grid.append((char) ('A' + row))
                    .append(numbers(COLUMNS, delimiter, ""))
                    .append(behind)
                    .append('\n');
        }
        return grid.toString();
    }

    private static String unlettered(String first, String next, String delimiter) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            rows.add((row == 0 ? first : next) + numbers(COLUMNS, "", delimiter));
        }
        return String.join("\n", rows) + "\n";
    }

    private static String numbers(int n, String before, String behind) {
        return IntStream.range(0, n)
                .mapToObj(i -> before + "0." + (1234 + 631 * i % 8000) + behind)
                .collect(Collectors.joining());
    }

    private static String well(int n) {
        return (char) ('A' + n % ROWS)
                + String.valueOf(100 + n / ROWS % COLUMNS + 1).substring(1);
    }

    private static String well384(int n) {
        return String.valueOf((char) ('A' + n % 16)) + (n / 16 + 1);
    }
}
