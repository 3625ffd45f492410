package org.exolot.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.exolot.cli.demo.LogNormal;
import org.exolot.cli.demo.NanoSightExportWriter;
import org.exolot.cli.demo.ZetaViewExportWriter;

/** A small file of each format, as bytes by a name that tells which; the tables of bins are cut down to a few lines. */
public final class Specimens {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final LocalDateTime AT = LocalDateTime.of(2026, 3, 4, 9, 5, 7);
    private static final LogNormal EV = new LogNormal(110, 1.4);

    private Specimens() {}

    /** All of them. */
    public static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("nanosight.csv", fewBins(nanosight(), "\\d+\\.5,.*"));
        all.put("zetaview-size.txt", fewBins(zetaview().bytes(), "\\d\\.\\d+E[+-]\\d+\t.*"));
        all.put("zetaview-11pos.txt", zetaview().positions());
        all.put("zetaview-prof.txt", profile());
        all.put("softmax.txt", resource("softmax/kinetic-and-bca.txt"));
        all.put("allotrope-simple-model.json", resource("asm/plate-reader.json"));
        all.put("qubit.csv", resource("qubit/qubit4-protein.csv"));
        all.put("nanodrop-8000.txt", resource("nanodrop/nucleic-acids.txt"));
        all.put("nanodrop-eight.txt", resource("nanodrop/eight.txt"));
        all.put("nanodrop-one.csv", resource("nanodrop/one.csv"));
        all.put("nanodrop-spectra.tsv", resource("nanodrop/spectra.tsv"));
        all.put("lunatic-stunner.csv", resource("lunatic/report.csv"));
        all.put("visionlite-fixed.csv", resource("genesys/quantification.csv"));
        all.put("visionlite-scan.csv", resource("genesys/scan.csv"));
        all.put("novabio-flex2.csv", resource("flex2/osmolality.csv"));
        all.put("cedex-bioht.txt", resource("cedexbioht/archive.txt"));
        all.put("tapestation-xml.xml", resource("tapestation/one-sample.xml"));
        all.put("tapestation-table.csv", resource("tapestation/regions.csv"));
        all.put("pharmspec.html", resource("pharmspec/report.html"));
        all.put("gen5.txt", resource("gen5/bca.txt"));
        all.put("gen5-tables.txt", resource("gen5/tables.txt"));
        all.put("bmg-mars.csv", resource("bmg/mars.csv"));
        all.put("kaleido.csv", resource("perkinelmer/kaleido.csv"));
        all.put("multiskan.csv", resource("skanit/multiskan.csv"));
        all.put("envision.csv", resource("perkinelmer/envision.csv"));
        all.put("envision-list.csv", resource("perkinelmer/envision-list.csv"));
        all.put("zetasizer-table.txt", resource("zetasizer/stacked.txt"));
        all.put("quantstudio-text.txt", resource("quantstudio/standard-curve.txt"));
        all.put("cfx-cq-csv.csv", resource("cfx/manager.csv"));
        all.put("luminex-xponent.csv", resource("xponent/two-analytes.csv"));
        all.put("luminex-intelliflex.csv", resource("intelliflex/three-wells.csv"));
        all.put("msd-workbench.csv", resource("msd/two-assays.csv"));
        all.put("methodical-mind.txt", resource("methodicalmind/six-wells.txt"));
        all.put("bio-plex-manager.xml", resource("bioplex/three-wells.xml"));
        all.put("vi-cell-blu.csv", resource("cells/vi-cell-blu.csv"));
        all.put("vi-cell-xr.txt", resource("cells/vi-cell-xr.txt"));
        all.put("nucleoview.csv", resource("cells/nucleoview.csv"));
        all.put("nc-view.csv", resource("cells/nc-view.csv"));
        all.put("cellaca-matrix.csv", resource("cells/cellaca-matrix.csv"));
        all.put("cedex-hires.csv", resource("cells/cedex-hires.csv"));
        return all;
    }

    /** One of them. */
    public static byte[] named(String name) throws IOException {
        return Objects.requireNonNull(all().get(name), name);
    }

    /** A whole experiment summary with three captures. */
    public static byte[] nanosight() {
        return new NanoSightExportWriter(
                        new NanoSightExportWriter.Experiment(
                                NanoSightExportWriter.Version.NTA_3_4,
                                "L7",
                                "Lot 7, bulk",
                                "Analyst A",
                                AT,
                                "PBS",
                                OptionalDouble.of(100)),
                        List.of(
                                NanoSightExportWriter.Video.of(EV, 5e10, 1),
                                NanoSightExportWriter.Video.of(EV, 5.5e10, 2),
                                NanoSightExportWriter.Video.of(EV, 6e10, 3)))
                .bytes();
    }

    /** A whole size measurement, with its positions. */
    public static ZetaViewExportWriter zetaview() {
        return new ZetaViewExportWriter(
                new ZetaViewExportWriter.Measurement("Lot7_bulk", "Analyst A", AT, 3, EV, 2e11, 2000, 600, false, 42));
    }

    /** The head of a size measurement with the type and the heading of a profile, and three positions. */
    private static byte[] profile() {
        String size = new String(zetaview().bytes(), WINDOWS);
        String head = size.substring(0, size.lastIndexOf("Size Distribution"))
                .replace("Size Distribution", "Profile")
                .replace("_size_", "_prof_");
        return (head
                        + "Results:\r\nMobility /\u00b5 m/s/V/cm:\t-1.73\r\nZeta Potential / mV:\t-22.2\r\nZP Profile:\r\n"
                        + "Position\tAverage\tZP\r\n1.495E-1\t-1.591E+1\t-1.544E+1\r\n5.000E-1\t-4.314E+1\t-4.2E+1\r\n")
                .getBytes(WINDOWS);
    }

    private static byte[] fewBins(byte[] whole, String bin) {
        List<String> kept = new ArrayList<>();
        int run = 0;
        for (String line : new String(whole, WINDOWS).split("\r\n", -1)) {
            run = line.matches(bin) ? run + 1 : 0;
            if (run <= 8) {
                kept.add(line);
            }
        }
        return kept.stream().collect(Collectors.joining("\r\n")).getBytes(WINDOWS);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Specimens.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
