package org.exolot.assay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FileId;
import org.exolot.finding.Place;
import org.exolot.finding.Sha256;
import org.exolot.instrument.Account;
import org.exolot.instrument.Capture;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.PercentileConvention;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.SizeTable;
import org.exolot.instrument.Statistic;
import org.exolot.instrument.Weighting;
import org.exolot.quantity.Value;
import org.exolot.statistics.SizeDistribution;

/** Exports of captures, made for tests: all particles of a capture evenly between 100 and 110 nm in bins of 1 nm. */
final class Runs {
    static final FileId FILE = new FileId("run.csv", Sha256.of(new byte[] {1}));

    private Runs() {}

    static Entry entry(String number, long line, int column) {
        return new Entry(number, new Value.Measured(new BigDecimal(number)), new Place.Text(FILE, line, column));
    }

    static Dilution dilution(Dilution.State state, String factor) {
        return new Dilution(
                state,
                factor.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(factor)),
                new Place.Text(FILE, 5, 2));
    }

    static SizeDistribution evenly(double total) {
        double[] counts = new double[1000];
        for (int bin = 100; bin < 110; bin++) {
            counts[bin] = total / 10;
        }
        return SizeDistribution.ofEqualBins(0, 1, counts);
    }

    /** A capture with this many particles per mL; none and failed where 0. */
    static Capture capture(String name, double total, Dilution dilution) {
        return capture(name, total, dilution, PercentileConvention.BIN_EDGES, Map.of());
    }

    static Capture capture(
            String name,
            double total,
            Dilution dilution,
            PercentileConvention convention,
            Map<Statistic, String> reported) {
        Map<Statistic, Entry> entries = new EnumMap<>(Statistic.class);
        reported.forEach((statistic, text) -> entries.put(statistic, entry(text, 60 + statistic.ordinal(), 2)));
        SizeTable table =
                new SizeTable(Weighting.NUMBER, evenly(total), new Place.Text(FILE, 70, 2), entries, convention);
        return new Capture(
                name,
                new Place.Text(FILE, 10, 2),
                Optional.empty(),
                Optional.empty(),
                dilution,
                Optional.empty(),
                List.of(table),
                Optional.of(entry("50", 20, 2)),
                Optional.of(entry(total == 0 ? "0" : "900", 21, 2)),
                Optional.empty(),
                Map.of(),
                Map.of(),
                total == 0 ? Optional.of("no frames analysed") : Optional.empty());
    }

    static Export export(String format, List<Capture> captures) {
        ExportRun run = new ExportRun(
                new RunKey("key"),
                "run",
                Optional.of(new Entry("EV-1", new Value.Qualitative("EV-1"), new Place.Text(FILE, 3, 2))),
                Optional.empty(),
                Optional.empty(),
                captures,
                List.of(),
                List.of(),
                Map.of());
        return new Export(
                FILE,
                new FormatId(format),
                1,
                new InstrumentIdentity("Vendor", "Model", Optional.empty(), Optional.empty()),
                List.of(run),
                Optional.empty(),
                List.of(),
                new Account(1, 1, Map.of(), List.of()));
    }

    static Evaluation evaluate(Answers answers, Capture... captures) {
        return new Evaluator(RuleReader.shipped())
                .evaluate(List.of(export("nanosight-experiment-summary", new ArrayList<>(List.of(captures)))), answers);
    }
}
