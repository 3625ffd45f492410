package org.exolot.instrument.zetaview;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.Place;
import org.exolot.instrument.Capture;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.PercentileConvention;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.SizeTable;
import org.exolot.instrument.Source;
import org.exolot.instrument.Statistic;
import org.exolot.instrument.Weighting;
import org.exolot.instrument.text.Accounting;
import org.exolot.quantity.Value;

/**
 * {@code *_size_*.txt} of ZetaView 8.05 and 8.06: one measurement of up to eleven positions of the cell. Concentrations are of the diluted
 * sample; the factor in {@code Dilution::} is not in them.
 */
public final class SizeFormat implements Format {
    static final String TRACES = "Number of Traces";
    static final String PARTICLES_PER_FRAME = "Average Number of Particles";

    private static final FormatId ID = new FormatId("zetaview-size");
    private static final int READER_VERSION = 1;

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        double confidence = ZetaViewText.confidence(source.head(), BinTable.TITLE, "Section:");
        String reason = confidence >= 0.5
                ? "line 1 is \"Original File:\" and the type of measurement a size distribution"
                : "no line \"Original File:\" at its beginning with \"Type of Measurement: Size Distribution\" below";
        return new Recognition(ID, confidence, List.of(reason));
    }

    @Override
    public Export read(Source source) throws IOException {
        FindingLog findings = new FindingLog();
        Accounting accounting = new Accounting();
        try (ZetaViewText text = ZetaViewText.open(source, BinTable.TITLE::equals, findings, accounting)) {
            BinTable table = new BinTable(text, findings, accounting);
            if (text.tableBegan()) {
                table.read();
            }
            Header header = text.header();
            Measurement measurement = new Measurement(source.file(), header, findings);
            measurement.check();
            new SizeChecks(source.file(), text, table, findings).check();
            return new Export(
                    source.file(),
                    ID,
                    READER_VERSION,
                    measurement.instrument(),
                    List.of(run(measurement, text, table)),
                    Optional.empty(),
                    findings.findings(),
                    accounting.account());
        }
    }

    private static ExportRun run(Measurement measurement, ZetaViewText text, BinTable table) {
        Header header = text.header();
        Optional<FileTime> time = measurement.time();
        return new ExportRun(
                measurement.key("size", time),
                measurement.name(),
                header.get("Sample"),
                header.get("Operator"),
                time,
                List.of(capture(measurement, text, table)),
                List.of(),
                List.of(),
                header.conditions());
    }

    private static Capture capture(Measurement measurement, ZetaViewText text, BinTable table) {
        Header header = text.header();
        Place place = text.entries().place(table.firstBinLine() > 0 ? table.firstBinLine() : 1, 0);
        return new Capture(
                measurement.name(),
                place,
                Optional.empty(),
                Optional.empty(),
                dilution(header, text),
                Optional.empty(),
                tables(header, text, table),
                header.get(PARTICLES_PER_FRAME),
                header.get(TRACES),
                Optional.empty(),
                Map.of(),
                warnings(header),
                failure(header, table));
    }

    /** What the file says; a factor below 1 is not recorded here and told elsewhere. */
    static Dilution dilution(Header header, ZetaViewText text) {
        Optional<BigDecimal> factor = header.number("Dilution").filter(each -> each.compareTo(BigDecimal.ONE) >= 0);
        Place place =
                header.get("Dilution").map(Entry::place).orElse(text.entries().place(1, 0));
        return new Dilution(
                factor.isPresent() ? Dilution.State.NOT_APPLIED : Dilution.State.NOT_RECORDED, factor, place);
    }

    private static Optional<String> failure(Header header, BinTable table) {
        boolean none = header.get(TRACES)
                .filter(entry -> entry.value() instanceof Value.Measured measured
                        && measured.number().signum() == 0)
                .isPresent();
        return none || table.readable() && table.particles() == 0 ? Optional.of("aborted: 0 traces") : Optional.empty();
    }

    private static Map<String, Entry> warnings(Header header) {
        Map<String, Entry> warnings = new LinkedHashMap<>();
        for (String key : List.of("Cell Check Result", "Particle Drift Check Result")) {
            header.get(key).ifPresent(entry -> warnings.put(key, entry));
        }
        return warnings;
    }

    private static List<SizeTable> tables(Header header, ZetaViewText text, BinTable table) {
        List<SizeTable> tables = new ArrayList<>();
        if (!table.readable()) {
            return tables;
        }
        Place first = text.entries().place(table.firstBinLine(), table.concentrationColumn());
        tables.add(new SizeTable(
                Weighting.NUMBER,
                table.concentration(),
                first,
                median(header, "Median Number (D50)"),
                PercentileConvention.HALF_A_BIN_BELOW));
        tables.add(
                new SizeTable(Weighting.SURFACE, table.area(), first, Map.of(), PercentileConvention.HALF_A_BIN_BELOW));
        tables.add(new SizeTable(
                Weighting.VOLUME,
                table.volume(),
                first,
                median(header, "Median Volume (D50)"),
                PercentileConvention.HALF_A_BIN_BELOW));
        return tables;
    }

    private static Map<Statistic, Entry> median(Header header, String key) {
        return header.get(key).map(entry -> Map.of(Statistic.D50, entry)).orElse(Map.of());
    }
}
