package org.exolot.instrument.asm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.exolot.instrument.Capture;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Series;
import org.exolot.instrument.SizeTable;
import org.exolot.instrument.Trace;
import org.exolot.quantity.Value;
import org.exolot.statistics.SizeDistribution;

/** A run's figures by the sample, its curves and its captures as documents, one for each row of the file, curve or capture. */
final class AsmSamples {
    private final AsmOut out;
    private final ExportRun run;

    AsmSamples(AsmOut out, ExportRun run) {
        this.out = out;
        this.run = run;
    }

    void quantities() {
        for (List<SampleQuantity> row : rows()) {
            SampleQuantity first = row.getFirst();
            document(first.sample(), first.measuredAt().or(run::measuredAt), () -> {
                out.custom(conditions(first));
                out.single(
                        "processed data",
                        () -> out.object(
                                "custom information document",
                                () -> row.forEach(
                                        each -> out.own(each.attribute(), each.reported(), Optional.of(each.unit())))));
            });
        }
    }

    private static Map<String, Entry> conditions(SampleQuantity quantity) {
        Map<String, Entry> conditions = new LinkedHashMap<>(quantity.conditions());
        quantity.dilution()
                .flatMap(dilution -> dilution.factor()
                        .map(factor -> new Entry(
                                factor.toString() + " (" + dilution.state() + ")",
                                new Value.Measured(factor),
                                dilution.place())))
                .ifPresent(factor -> Conditions.put(conditions, "dilution", factor));
        return conditions;
    }

    /** Figures that stand in one row of the file. */
    private List<List<SampleQuantity>> rows() {
        List<List<SampleQuantity>> rows = new ArrayList<>();
        for (SampleQuantity each : run.quantities()) {
            boolean same = !rows.isEmpty() && sameRow(rows.getLast(), each);
            if (!same) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(each);
        }
        return rows;
    }

    private static boolean sameRow(List<SampleQuantity> row, SampleQuantity next) {
        SampleQuantity first = row.getFirst();
        return first.sample().equals(next.sample())
                && Objects.equals(first.place(), next.place())
                && first.dilution().equals(next.dilution())
                && row.stream().noneMatch(each -> each.attribute().equals(next.attribute()));
    }

    void traces() {
        for (Trace trace : run.traces()) {
            document(
                    trace.sample().orElse(""),
                    run.measuredAt(),
                    () -> out.object(
                            "custom information document",
                            () -> out.cube("data cube", trace.key(), "", trace.series())));
        }
    }

    void capture(Capture capture) {
        document(
                capture.sample().or(() -> run.sample().map(Entry::raw)).orElse(""),
                capture.measuredAt().or(run::measuredAt),
                () -> {
                    out.single("processed data", () -> {
                        out.object("custom information document", () -> figures(capture));
                        out.single("data processing", () -> dilution(capture));
                    });
                    out.custom(capture.conditions());
                });
    }

    private void dilution(Capture capture) {
        capture.dilution()
                .factor()
                .ifPresent(factor -> out.own(
                        "dilution factor setting",
                        new Entry(
                                factor.toString(),
                                new Value.Measured(factor),
                                capture.dilution().place()),
                        Optional.empty()));
        out.text("dilution state", capture.dilution().state().name());
    }

    private void figures(Capture capture) {
        out.text("capture", capture.name());
        capture.concentration().ifPresent(each -> out.own("particle concentration", each, Optional.of("/mL")));
        capture.particlesPerFrame().ifPresent(each -> out.own("particles per frame", each, Optional.empty()));
        capture.tracks().ifPresent(each -> out.own("tracks", each, Optional.empty()));
        capture.frames().ifPresent(each -> out.own("frames", each, Optional.empty()));
        for (SizeTable table : capture.tables()) {
            String weighting = table.weighting().name().toLowerCase(java.util.Locale.ROOT);
            table.reported()
                    .forEach((statistic, entry) -> out.own(
                            statistic.name().toLowerCase(java.util.Locale.ROOT) + " by " + weighting,
                            entry,
                            Optional.of("nm")));
            out.cube(
                    weighting + " particle size distribution data cube",
                    weighting + " particle size distribution",
                    "",
                    bins(table));
        }
    }

    private static Series bins(SizeTable table) {
        SizeDistribution bins = table.distribution();
        double[] centres = new double[bins.bins()];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = bins.centre(i);
        }
        Optional<BigDecimal> none = Optional.empty();
        return new Series(
                "particle size distribution",
                Series.Axis.POINT,
                centres,
                bins.counts(),
                none,
                false,
                table.firstBin(),
                1);
    }

    private void document(String sample, Optional<FileTime> time, Runnable content) {
        out.object(() -> {
            out.text("analyst", run.operator().map(Entry::raw));
            out.object("measurement aggregate document", () -> {
                out.text("experimental data identifier", run.name().isBlank() ? "N/A" : run.name());
                out.array(
                        "measurement document",
                        () -> out.object(() -> {
                            out.identifier();
                            out.time("measurement time", time);
                            out.object(
                                    "sample document",
                                    () -> out.text("sample identifier", sample.isBlank() ? "N/A" : sample));
                            content.run();
                        }));
            });
        });
    }
}
