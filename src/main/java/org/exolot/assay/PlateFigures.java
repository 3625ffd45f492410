package org.exolot.assay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.exolot.finding.Place;
import org.exolot.instrument.WellRole;

/** The figures of a run of plates. */
final class PlateFigures implements RunFigures {
    private final List<PlateCurve> curves;
    private final List<PlateEvaluation> plates;
    private final Place place;

    PlateFigures(List<PlateCurve> curves, List<PlateEvaluation> plates, Place place) {
        this.curves = curves;
        this.plates = plates;
        this.place = place;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public Optional<Found> figure(Condition condition) {
        if (!(condition instanceof Condition.Within within)) {
            return Optional.empty();
        }
        List<Found> all = switch (within.figure()) {
            case R_SQUARED -> ofCurves(curve -> curve.r2());
            case STANDARD_LEVELS ->
                ofCurves(curve -> BigDecimal.valueOf(aboveZero(curve).size()));
            case BACK_CALCULATED_DEVIATION -> deviations(false);
            case BACK_CALCULATED_DEVIATION_LOWEST -> deviations(true);
            case STANDARD_CV -> standardCvs();
            case SAMPLE_CV -> sampleCvs();
            default -> List.of();
        };
        return RunFigures.worst(all, condition);
    }

    private List<Found> ofCurves(Function<PlateCurve, BigDecimal> figure) {
        return curves.stream()
                .map(curve -> new Found(
                        JudgedFigure.of(
                                figure.apply(curve),
                                curve.wells().getFirst().well().place()),
                        Optional.empty()))
                .toList();
    }

    private static List<CurveEvaluation.Level> aboveZero(PlateCurve curve) {
        return curve.levels().stream()
                .filter(level -> level.nominal().signum() > 0)
                .toList();
    }

    private List<Found> deviations(boolean lowest) {
        List<Found> all = new ArrayList<>();
        for (PlateCurve curve : curves) {
            List<CurveEvaluation.Level> levels = aboveZero(curve);
            List<CurveEvaluation.Level> judged =
                    levels.isEmpty() ? levels : lowest ? levels.subList(0, 1) : levels.subList(1, levels.size());
            for (CurveEvaluation.Level level : judged) {
                level.backCalculated()
                        .map(each -> Decimals.deviationPercent(each, level.nominal()))
                        .ifPresent(percent -> all.add(found(percent, level, curve)));
            }
        }
        return worstFirst(all);
    }

    private List<Found> standardCvs() {
        List<Found> all = new ArrayList<>();
        for (PlateCurve curve : curves) {
            for (CurveEvaluation.Level level : aboveZero(curve)) {
                Decimals.cvPercent(level.signals()).ifPresent(cv -> all.add(found(cv, level, curve)));
            }
        }
        return worstFirst(all);
    }

    private static Found found(BigDecimal figure, CurveEvaluation.Level level, PlateCurve curve) {
        return new Found(
                JudgedFigure.of(figure, curve.placeOf(level)),
                Optional.of(level.nominal().toPlainString()
                        + curve.unit().map(unit -> " " + unit).orElse("")));
    }

    private List<Found> sampleCvs() {
        Map<String, List<WellEvaluation>> bySample = new LinkedHashMap<>();
        for (PlateEvaluation plate : plates) {
            for (WellEvaluation well : plate.wells()) {
                if (well.well().role() == WellRole.SAMPLE && well.signal().isPresent()) {
                    bySample.computeIfAbsent(key(well), each -> new ArrayList<>())
                            .add(well);
                }
            }
        }
        List<Found> all = new ArrayList<>();
        bySample.forEach((sample, wells) -> Decimals.cvPercent(
                        wells.stream().flatMap(each -> each.signal().stream()).toList())
                .ifPresent(cv -> all.add(
                        new Found(JudgedFigure.of(cv, wells.getFirst().well().place()), Optional.of(sample)))));
        return worstFirst(all);
    }

    /** Wells of one sample at one dilution are replicates. */
    private static String key(WellEvaluation well) {
        return well.well().group().map(group -> group + " / ").orElse("")
                + well.well().sample().orElse(well.well().id().toString())
                + well.well().dilution().map(each -> " / " + each.raw()).orElse("");
    }

    private static List<Found> worstFirst(List<Found> all) {
        return all.stream()
                .sorted(Comparator.comparing(
                                (Found each) -> each.figure().number().orElse(BigDecimal.ZERO))
                        .reversed())
                .toList();
    }
}
