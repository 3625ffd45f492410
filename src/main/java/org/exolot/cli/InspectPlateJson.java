package org.exolot.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.exolot.assay.CalibrationRules;
import org.exolot.assay.CurveEvaluation;
import org.exolot.assay.PlateEvaluation;
import org.exolot.assay.WellEvaluation;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Plate;
import org.exolot.instrument.ReportedCurve;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.quantity.Value;

/** The plates of a run in the document {@code exolot-inspect/1}: the first under {@code plate}, all under {@code plates} where there are more. */
final class InspectPlateJson {
    private final JsonOut out;

    InspectPlateJson(JsonOut out) {
        this.out = out;
    }

    void plates(List<PlateEvaluation> plates) {
        if (!plates.isEmpty()) {
            out.object("plate", () -> content(plates.getFirst()));
        }
        if (plates.size() > 1) {
            out.list("plates", plates, plate -> out.object(() -> content(plate)));
        }
    }

    private void content(PlateEvaluation evaluation) {
        Plate plate = evaluation.plate();
        out.text("name", plate.name());
        plate.readMode().ifPresent(mode -> out.text("readMode", mode));
        InspectRunJson.conditions(out, "conditions", plate.conditions());
        out.list("wells", evaluation.wells(), this::well);
        out.list("curves", evaluation.curves(), this::curve);
        if (!plate.curves().isEmpty()) {
            out.list("reportedCurves", plate.curves(), this::reported);
        }
    }

    /** The factor as it was read, 2 where a file writes 0.5 for a part in two, and what the file writes beside it. */
    private void dilution(Entry dilution) {
        String factor = dilution.value() instanceof Value.Measured measured
                ? measured.number().toPlainString()
                : dilution.raw();
        out.text("dilution", factor);
        if (!factor.equals(dilution.raw())) {
            out.text("dilutionAsWritten", dilution.raw());
        }
    }

    private void well(WellEvaluation evaluation) {
        Well well = evaluation.well();
        out.object(() -> {
            out.text("well", well.id().toString());
            out.text("role", well.role().name());
            well.group().ifPresent(group -> out.text("group", group));
            well.sample().ifPresent(sample -> out.text("sample", sample));
            out.list("readings", well.readings(), this::reading);
            if (!well.series().isEmpty()) {
                out.list("series", well.series(), this::series);
            }
            well.nominal().ifPresent(nominal -> amount("nominal", nominal));
            well.dilution().ifPresent(this::dilution);
            evaluation.vendor().ifPresent(result -> amount("reported", result.amount()));
            if (well.reported().size() > (evaluation.vendor().isPresent() ? 1 : 0)) {
                out.list("reportedAll", well.reported(), this::reported);
            }
            if (!well.analytes().isEmpty()) {
                out.list("analytes", well.analytes(), this::analyte);
            }
            evaluation.onCurve().ifPresent(value -> recomputed(value, evaluation));
            well.masked().ifPresent(masked -> out.text("masked", masked.raw()));
        });
    }

    private void reading(Well.Reading reading) {
        out.object(() -> {
            reading.wavelengthNm().ifPresent(wavelength -> out.number("wavelengthNm", wavelength));
            out.text("label", reading.label());
            out.truth("reduced", reading.reduced());
            out.figure("value", reading.signal());
        });
    }

    private void analyte(Well.Analyte analyte) {
        out.object(() -> {
            out.text("name", analyte.name());
            out.list("readings", analyte.readings(), this::reading);
            analyte.nominal().ifPresent(nominal -> amount("nominal", nominal));
            if (!analyte.reported().isEmpty()) {
                out.list("reportedAll", analyte.reported(), this::reported);
            }
        });
    }

    private void reported(Well.Reported figure) {
        out.object(() -> {
            out.text("name", figure.name());
            out.figure("value", figure.amount().entry());
            figure.amount().unit().ifPresent(unit -> out.text("unit", unit));
        });
    }

    private void series(Series series) {
        out.object(() -> series(out, series));
    }

    static void series(JsonOut out, Series series) {
        out.text("label", series.label());
        out.text("axis", series.axis().name());
        series.wavelengthNm().ifPresent(wavelength -> out.number("wavelengthNm", wavelength));
        out.truth("reduced", series.reduced());
        out.numbers("x", series.x());
        out.numbers("y", series.y());
    }

    private void amount(String key, Well.Amount amount) {
        out.object(key, () -> {
            out.figure("value", amount.entry());
            amount.unit().ifPresent(unit -> out.text("unit", unit));
        });
    }

    private void recomputed(BigDecimal onCurve, WellEvaluation evaluation) {
        out.object("recomputed", () -> {
            out.number("value", onCurve);
            evaluation.unit().ifPresent(unit -> out.text("unit", unit));
            out.truth("inRange", evaluation.recomputed().orElseThrow() instanceof Value.Measured);
        });
    }

    private void curve(CurveEvaluation curve) {
        out.object(() -> {
            out.text("analyte", curve.analyte());
            out.text("model", model(curve.model()));
            out.text("fittedOn", curve.fittedOn().name());
            out.text("weight", weight(curve.weight()));
            out.object("parameters", () -> curve.parameters().forEach(out::number));
            curve.r2().ifPresent(r2 -> out.number("r2", r2));
            out.list(
                    "standards",
                    curve.standards(),
                    level -> out.object(() -> {
                        out.number("nominal", level.nominal());
                        level.backCalculated().ifPresent(each -> out.number("backCalculated", each));
                    }));
        });
    }

    static String model(CalibrationRules.Model model) {
        return switch (model) {
            case FOUR_PARAMETER_LOGISTIC -> "4PL";
            case FIVE_PARAMETER_LOGISTIC -> "5PL";
            case LINEAR, QUADRATIC, LOG_LOG, LOG_LINEAR, AS_VENDOR -> model.name();
        };
    }

    private static String weight(CalibrationRules.Weight weight) {
        return switch (weight) {
            case NONE -> "NONE";
            case ONE_OVER_Y -> "1/Y";
            case ONE_OVER_Y_SQUARED -> "1/Y2";
            case ONE_OVER_X -> "1/X";
            case ONE_OVER_X_SQUARED -> "1/X2";
        };
    }

    private void reported(ReportedCurve curve) {
        out.object(() -> {
            out.text("name", curve.name());
            curve.formula().ifPresent(formula -> out.text("formula", formula));
            out.object(
                    "parameters",
                    () -> curve.parameters().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .forEach(each -> out.figure(each.getKey(), each.getValue())));
            curve.r2().ifPresent(r2 -> out.figure("r2", r2));
        });
    }
}
