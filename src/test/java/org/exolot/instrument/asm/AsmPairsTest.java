package org.exolot.instrument.asm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileSource;
import org.exolot.instrument.Formats;
import org.exolot.instrument.Plate;
import org.exolot.instrument.RealExports;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An instrument's own file and the document that an independent converter made of it say the same: each figure that the document has of a
 * well, the file has of that well; each that it has of a sample, or computed, the file has too. To six digits, as converters go through binary numbers, and whatever
 * the power of ten, as they turn mg/L into g/L and cells into millions of cells.
 */
class AsmPairsTest {
    private static final String DOCUMENT = ".asm.json";
    private static final double NEARLY_ALL = 0.99;

    /** Documents with figures that are not in the file, and why: the least share of them that is. */
    private static final Map<String, Double> EXPLAINED = Map.of(
            // The times of the run's log, which converters turn from minutes into seconds.
            "unicorn_1.asm.json",
            0.4,
            // The converter computes amounts of substance from masses and writes -0.0, without an error, for results
            // below the range.
            "roche_cedex_bioht_example01.asm.json",
            0.84,
            "roche_cedex_bioht_example_with_mg_L.asm.json",
            0.84,
            "roche_cedex_bioht_v5_example02.asm.json",
            0.94);

    private final Formats formats = Formats.shipped();

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> all = Files.walk(RealExports.path(""))) {
            return all.filter(file -> file.toString().endsWith(DOCUMENT)).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theFileHasEachFigureOfTheDocument(Path document) throws IOException {
        Optional<Path> file = raw(document);
        Assumptions.assumeTrue(file.isPresent());
        Optional<Export> raw = formats.read(FileSource.of(file.orElseThrow())).export();
        Assumptions.assumeTrue(raw.isPresent());
        Export asm = formats.read(FileSource.of(document)).export().orElseThrow();
        Map<String, Set<String>> have = figures(raw.orElseThrow());
        Set<String> anywhere = new HashSet<>();
        have.values().forEach(anywhere::addAll);
        List<String> missing = new ArrayList<>();
        int all = 0;
        for (Map.Entry<String, Set<String>> whose : measured(asm).entrySet()) {
            Set<String> there =
                    whose.getKey().equals("samples") ? anywhere : have.getOrDefault(whose.getKey(), anywhere);
            for (String figure : whose.getValue()) {
                all++;
                if (!there.contains(figure)) {
                    missing.add(whose.getKey() + " " + figure);
                }
            }
        }
        double least = EXPLAINED.getOrDefault(String.valueOf(document.getFileName()), NEARLY_ALL);
        assertThat(all == 0 ? 1 : 1 - (double) missing.size() / all)
                .as(
                        "%s: %s of %s not in the file: %s",
                        document.getFileName(),
                        missing.size(),
                        all,
                        missing.stream().limit(20).toList())
                .isGreaterThanOrEqualTo(least);
    }

    private static Optional<Path> raw(Path document) throws IOException {
        String name = document.getFileName().toString();
        String stem = name.substring(0, name.length() - DOCUMENT.length()) + ".";
        try (Stream<Path> beside = Files.list(document.resolveSibling("."))) {
            return beside.filter(file -> file.getFileName().toString().startsWith(stem))
                    .filter(file -> !file.toString().endsWith(DOCUMENT))
                    .findFirst();
        }
    }

    /** What a document measured: signals of wells and figures of samples, without what it says of how. */
    private static Map<String, Set<String>> measured(Export export) {
        Map<String, Set<String>> all = new TreeMap<>();
        for (ExportRun run : export.runs()) {
            for (Plate plate : run.plates()) {
                for (Well well : plate.wells()) {
                    well.readings().forEach(each -> add(all, "well " + well.id(), each.signal()));
                    well.series().forEach(each -> add(all, "well " + well.id(), each));
                    well.reported().stream()
                            .filter(each -> each.amount().unit().isPresent())
                            .forEach(each -> add(all, "samples", each.amount().entry()));
                }
            }
            run.quantities().forEach(each -> add(all, "samples", each.reported()));
        }
        return all;
    }

    /** All numbers that a file says, of each well and of the rest. */
    private static Map<String, Set<String>> figures(Export export) {
        Map<String, Set<String>> all = measured(export);
        for (ExportRun run : export.runs()) {
            run.conditions().values().forEach(each -> add(all, "samples", each));
            run.traces().forEach(each -> add(all, "samples", each.series()));
            run.quantities().forEach(each -> each.conditions().values().forEach(entry -> add(all, "samples", entry)));
            for (Plate plate : run.plates()) {
                plate.conditions().values().forEach(each -> add(all, "samples", each));
                plate.curves().forEach(curve -> {
                    curve.parameters().values().forEach(each -> add(all, "samples", each));
                    curve.r2().ifPresent(each -> add(all, "samples", each));
                });
                for (Well well : plate.wells()) {
                    String id = "well " + well.id();
                    well.reported().forEach(each -> add(all, id, each.amount().entry()));
                    well.nominal().ifPresent(each -> add(all, "samples", each.entry()));
                    well.dilution().ifPresent(each -> add(all, id, each));
                    well.analytes().forEach(analyte -> {
                        analyte.readings().forEach(each -> add(all, id, each.signal()));
                        analyte.nominal().ifPresent(each -> add(all, id, each.entry()));
                        analyte.reported()
                                .forEach(each -> add(all, id, each.amount().entry()));
                    });
                    plate.conditions().values().forEach(each -> add(all, id, each));
                }
            }
        }
        return all;
    }

    private static void add(Map<String, Set<String>> all, String whose, Entry entry) {
        if (entry.value() instanceof Value.Measured measured) {
            all.computeIfAbsent(whose, each -> new HashSet<>()).add(digits(measured.number()));
        }
    }

    private static void add(Map<String, Set<String>> all, String whose, Series series) {
        for (double value : series.y()) {
            if (Double.isFinite(value)) {
                all.computeIfAbsent(whose, each -> new HashSet<>()).add(digits(BigDecimal.valueOf(value)));
            }
        }
    }

    private static String digits(BigDecimal number) {
        BigDecimal rounded = number.round(new MathContext(6));
        return rounded.signum() == 0
                ? "0"
                : rounded.stripTrailingZeros().unscaledValue().toString();
    }
}
