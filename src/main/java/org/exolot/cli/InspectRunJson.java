package org.exolot.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.exolot.assay.CaptureEvaluation;
import org.exolot.assay.Determination;
import org.exolot.assay.MergedDistribution;
import org.exolot.assay.QuantityEvaluation;
import org.exolot.assay.RunEvaluation;
import org.exolot.assay.SizeFigures;
import org.exolot.assay.SizeIntervals;
import org.exolot.assay.Suitability;
import org.exolot.instrument.Capture;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.SizeTable;
import org.exolot.instrument.Trace;
import org.exolot.instrument.Weighting;
import org.exolot.quantity.Quantity;
import org.exolot.quantity.QuantityKind;
import org.exolot.quantity.Unit;
import org.exolot.quantity.UnitReader;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValuePrinter;

/** One run of the document {@code exolot-inspect/1}. */
final class InspectRunJson {
    private static final String PER_ML = "/mL";
    private static final String NM = "nm";
    private static final Unit MILLION_CELLS_PER_ML = new Unit("10*6.{cells}/mL");

    private final JsonOut out;
    private final InspectPlateJson plates;

    InspectRunJson(JsonOut out) {
        this.out = out;
        this.plates = new InspectPlateJson(out);
    }

    void run(RunEvaluation evaluation) {
        ExportRun run = evaluation.run();
        out.object(() -> {
            out.text("key", run.key().text());
            out.text("name", run.name());
            run.sample().ifPresent(sample -> out.text("sample", sample.raw()));
            run.operator().ifPresent(operator -> out.text("operator", operator.raw()));
            evaluation.measuredAt().flatMap(InspectJson::time).ifPresent(time -> out.text("measuredAt", time));
            evaluation.method().ifPresent(method -> out.text("method", method.id()));
            out.truth("valid", evaluation.suitability().valid());
            suitability(evaluation.suitability());
            conditions(out, "conditions", run.conditions());
            conditions(out, "added", evaluation.added());
            if (!evaluation.captures().isEmpty()) {
                agreed(evaluation.captures()).ifPresent(this::dilution);
                out.list("captures", evaluation.captures(), this::capture);
                evaluation.merged().ifPresent(this::merged);
            }
            plates.plates(evaluation.plates());
            if (!evaluation.quantities().isEmpty()) {
                out.list("quantities", evaluation.quantities(), this::quantity);
            }
            if (!run.traces().isEmpty()) {
                out.list("traces", run.traces(), this::trace);
            }
            new InspectEventJson(out).events(run);
            out.list("determinations", evaluation.determinations(), this::determination);
        });
    }

    private void suitability(Suitability suitability) {
        out.object("suitability", () -> {
            out.text("verdict", suitability.verdict().name());
            out.list(
                    "rules",
                    suitability.rules(),
                    rule -> out.object(() -> {
                        out.text("id", rule.rule().id());
                        out.text("figure", rule.shown());
                        out.text("limit", rule.rule().condition().inWords());
                        out.text("verdict", rule.status().name());
                        rule.of().ifPresent(of -> out.text("of", of));
                        out.place("place", rule.place());
                    }));
        });
    }

    static void conditions(JsonOut out, String key, Map<String, Entry> conditions) {
        if (!conditions.isEmpty()) {
            out.object(key, () -> conditions.forEach(out::figure));
        }
    }

    private static Optional<Dilution> agreed(List<CaptureEvaluation> captures) {
        Dilution first = captures.getFirst().dilution();
        return captures.stream()
                        .map(CaptureEvaluation::dilution)
                        .allMatch(each ->
                                each.state() == first.state() && each.factor().equals(first.factor()))
                ? Optional.of(first)
                : Optional.empty();
    }

    private void dilution(Dilution dilution) {
        out.object("dilution", () -> {
            dilution.factor().ifPresent(factor -> out.text("factor", factor.toPlainString()));
            out.text("state", dilution.state().name());
        });
    }

    private void capture(CaptureEvaluation evaluation) {
        Capture capture = evaluation.capture();
        Optional<SizeTable> table = capture.tables().stream()
                .filter(each -> each.weighting() == Weighting.NUMBER)
                .findFirst();
        out.object(() -> {
            out.text("name", capture.name());
            out.truth("used", evaluation.used());
            evaluation.notUsedWhy().ifPresent(why -> out.text("usedWhy", why));
            capture.sample().ifPresent(sample -> out.text("sample", sample));
            capture.measuredAt().flatMap(InspectJson::time).ifPresent(time -> out.text("measuredAt", time));
            dilution(evaluation.dilution());
            capture.particlesPerFrame().ifPresent(each -> out.figure("particlesPerFrame", each));
            capture.tracks().ifPresent(this::tracks);
            table.ifPresent(each -> out.text("weighting", each.weighting().name()));
            concentration(evaluation);
            size(evaluation, table);
            conditions(out, "conditions", capture.conditions());
            conditions(out, "warnings", capture.warnings());
        });
    }

    private void tracks(Entry tracks) {
        if (tracks.value() instanceof Value.Measured measured) {
            out.number("tracks", measured.number());
        } else {
            out.none("tracks");
        }
    }

    private void concentration(CaptureEvaluation evaluation) {
        out.object("concentration", () -> {
            evaluation.capture().concentration().ifPresent(each -> out.figure("reported", each));
            evaluation.concentration().ifPresent(each -> out.number("recomputed", each));
            stock(evaluation.stock());
            out.text("unit", PER_ML);
        });
    }

    private void stock(Optional<BigDecimal> stock) {
        stock.ifPresentOrElse(each -> out.number("stock", each), () -> out.none("stock"));
    }

    private void size(CaptureEvaluation evaluation, Optional<SizeTable> table) {
        out.object("size", () -> {
            out.text("unit", NM);
            table.ifPresent(each -> out.object(
                    "reported",
                    () -> each.reported()
                            .forEach((statistic, entry) ->
                                    out.figure(statistic.name().toLowerCase(Locale.ROOT), entry))));
            evaluation.size().ifPresent(this::recomputed);
        });
    }

    private void recomputed(SizeFigures size) {
        out.object("recomputed", () -> {
            out.number("mean", size.mean());
            out.number("mode", size.mode());
            out.number("sd", size.sd());
            out.number("d10", size.d10());
            out.number("d50", size.d50());
            out.number("d90", size.d90());
            size.span().ifPresent(span -> out.number("span", span));
        });
    }

    private void merged(MergedDistribution merged) {
        out.object("merged", () -> {
            out.object("concentration", () -> {
                stock(merged.stock());
                out.text("unit", PER_ML);
            });
            out.object("size", () -> {
                out.text("unit", NM);
                recomputed(merged.size());
            });
            merged.fraction().ifPresent(fraction -> out.number("fractionInWindowPercent", fraction));
            merged.intervals().ifPresent(this::intervals);
            out.number("captures", merged.captures());
        });
    }

    private void intervals(SizeIntervals intervals) {
        out.object("intervals95", () -> {
            out.text("unit", NM);
            out.number("tracks", intervals.tracks());
            ends("D10", intervals.d10());
            ends("D50", intervals.d50());
            ends("D90", intervals.d90());
        });
    }

    private void ends(String percentile, Optional<SizeIntervals.Ends> ends) {
        ends.ifPresent(found -> out.object(percentile, () -> {
            out.number("lower", found.lower());
            out.number("upper", found.upper());
        }));
    }

    private void quantity(QuantityEvaluation evaluation) {
        SampleQuantity quantity = evaluation.quantity();
        out.object(() -> {
            out.text("sample", quantity.sample());
            out.text("attribute", quantity.attribute());
            out.figure("reported", quantity.reported());
            evaluation.stock().ifPresent(stock -> out.text("stock", ValuePrinter.print(stock)));
            out.text("unit", quantity.unit());
            million(evaluation)
                    .ifPresent(each -> out.object("inMillions", () -> {
                        out.text("value", ValuePrinter.print(each.value()));
                        out.text("unit", each.unit().code());
                    }));
            quantity.dilution().ifPresent(this::dilution);
            evaluation.measuredAt().flatMap(InspectJson::time).ifPresent(time -> out.text("measuredAt", time));
            out.place("place", quantity.reported().place());
            conditions(out, "conditions", quantity.conditions());
        });
    }

    private void trace(Trace trace) {
        out.object(() -> {
            trace.sample().ifPresent(sample -> out.text("sample", sample));
            InspectPlateJson.series(out, trace.series());
            out.place("place", trace.place());
        });
    }

    /** Cell concentrations as they are usually compared, whatever power of ten the counter writes. */
    private static Optional<Quantity> million(QuantityEvaluation evaluation) {
        return UnitReader.read(evaluation.quantity().unit())
                .filter(unit -> unit.kind().equals(Optional.of(QuantityKind.CELL_CONCENTRATION)))
                .filter(unit -> !unit.equals(MILLION_CELLS_PER_ML))
                .flatMap(unit -> new Quantity(evaluation.quantity().reported().value(), unit).in(MILLION_CELLS_PER_ML));
    }

    private void determination(Determination determination) {
        out.object(() -> {
            determination.sample().ifPresent(sample -> out.text("sample", sample));
            out.text("attribute", determination.attribute());
            out.text("value", ValuePrinter.print(determination.value()));
            out.text("unit", determination.unit().code());
            determination.standardUncertainty().ifPresent(each -> out.text("withinRun", each.toString()));
            out.list(
                    "from",
                    determination.from(),
                    origin -> out.object(() -> {
                        out.text("role", origin.role().name());
                        out.text("name", origin.name());
                        out.place("place", origin.place());
                    }));
        });
    }
}
