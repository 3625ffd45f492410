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
import org.exolot.instrument.Entry;
import org.exolot.instrument.WellRole;

/** The figures of a run of plates. */
final class PlateFigures implements RunFigures {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<PlateCurve> curves;
    private final List<PlateEvaluation> plates;
    private final Map<String, Entry> conditions;
    private final Place place;

    PlateFigures(List<PlateCurve> curves, List<PlateEvaluation> plates, Map<String, Entry> conditions, Place place) {
        this.curves = curves;
        this.plates = plates;
        this.conditions = conditions;
        this.place = place;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public Optional<Found> figure(Condition condition) {
        return switch (condition) {
            case Condition.Within within -> RunFigures.worst(figures(within.figure()), condition);
            case Condition.WithinTolerance tolerance -> RunFigures.worst(figures(tolerance), condition);
            case Condition.Stated stated ->
                JudgedFigure.stated(stated, conditions).map(figure -> new Found(figure, Optional.empty()));
            case Condition.WordIsNot word -> Optional.empty();
        };
    }

    private List<Found> figures(SuitabilityFigure figure) {
        return switch (figure) {
            case R_SQUARED -> ofCurves(curve -> Optional.of(curve.r2()));
            case CORRELATION -> ofCurves(PlateCurve::correlation);
            case SLOPE -> ofCurves(PlateCurve::slope);
            case AMPLIFICATION_EFFICIENCY -> ofCurves(PlateCurve::efficiency);
            case STANDARD_LEVELS ->
                ofCurves(
                        curve -> Optional.of(BigDecimal.valueOf(aboveZero(curve).size())));
            case LOWEST_STANDARD ->
                ofCurves(curve -> aboveZero(curve).stream().findFirst().map(CurveEvaluation.Level::nominal));
            case BACK_CALCULATED_DEVIATION -> deviations(Which.BUT_LOWEST);
            case BACK_CALCULATED_DEVIATION_LOWEST -> deviations(Which.LOWEST);
            case BACK_CALCULATED_DEVIATION_HIGHEST -> deviations(Which.HIGHEST);
            case STANDARD_CV -> standardCvs();
            case SAMPLE_CV -> sampleCvs();
            default -> worstFirst(new WellFigures(plates).of(figure, place));
        };
    }

    private List<Found> figures(Condition.WithinTolerance condition) {
        return switch (condition.figure()) {
            case CALIBRATORS_WITHIN -> ofCurves(curve -> shareOfLevels(curve, condition));
            case CALIBRATOR_LEVELS_WITHIN ->
                ofCurves(curve -> Optional.of(BigDecimal.valueOf(levelsWithin(curve, condition))));
            default -> new WellFigures(plates).of(condition, place);
        };
    }

    private List<Found> ofCurves(Function<PlateCurve, Optional<BigDecimal>> figure) {
        return curves.stream()
                .flatMap(curve -> figure
                        .apply(curve)
                        .map(number -> new Found(
                                JudgedFigure.of(
                                        number, curve.wells().getFirst().well().place()),
                                curves.size() > 1 ? Optional.of(curve.group()) : Optional.empty()))
                        .stream())
                .toList();
    }

    private static List<CurveEvaluation.Level> aboveZero(PlateCurve curve) {
        return curve.levels().stream()
                .filter(level -> level.nominal().signum() > 0)
                .toList();
    }

    private static Optional<BigDecimal> shareOfLevels(PlateCurve curve, Condition.WithinTolerance condition) {
        int levels = aboveZero(curve).size();
        return levels == 0
                ? Optional.empty()
                : Optional.of(Decimals.quotient(
                        BigDecimal.valueOf(levelsWithin(curve, condition)).multiply(HUNDRED),
                        BigDecimal.valueOf(levels)));
    }

    /** How many levels come back within the tolerance, that of the ends at the lowest and the highest. */
    private static long levelsWithin(PlateCurve curve, Condition.WithinTolerance condition) {
        List<CurveEvaluation.Level> levels = aboveZero(curve);
        return levels.stream()
                .filter(level -> {
                    boolean end = level.equals(levels.getFirst()) || level.equals(levels.getLast());
                    BigDecimal allowed = end ? condition.edges() : condition.tolerance();
                    return level.backCalculated()
                            .map(found -> Shown.rounded(Decimals.deviationPercent(found, level.nominal()))
                                            .compareTo(allowed)
                                    <= 0)
                            .orElse(false);
                })
                .count();
    }

    /** Which of the levels above zero. */
    private enum Which {
        LOWEST,
        BUT_LOWEST,
        HIGHEST
    }

    private List<Found> deviations(Which which) {
        List<Found> all = new ArrayList<>();
        for (PlateCurve curve : curves) {
            List<CurveEvaluation.Level> levels = aboveZero(curve);
            int size = levels.size();
            List<CurveEvaluation.Level> judged = size == 0
                    ? levels
                    : switch (which) {
                        case LOWEST -> levels.subList(0, 1);
                        case BUT_LOWEST -> levels.subList(1, size);
                        case HIGHEST -> levels.subList(size - 1, size);
                    };
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
