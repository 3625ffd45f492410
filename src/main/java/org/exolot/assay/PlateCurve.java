package org.exolot.assay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.exolot.finding.Place;
import org.exolot.instrument.Well;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.exolot.statistics.BackCalculation;
import org.exolot.statistics.Calibration;
import org.exolot.statistics.CalibrationCurve;
import org.exolot.statistics.CalibrationFit;
import org.exolot.statistics.CalibrationMethod;
import org.exolot.statistics.Interval;
import org.exolot.statistics.Standard;

/** A curve fitted to the standards' wells of a run. */
final class PlateCurve {
    /** The models that software is known to fit, the simplest first. */
    private static final List<CalibrationRules.Model> CANDIDATES = List.of(
            CalibrationRules.Model.LINEAR,
            CalibrationRules.Model.LOG_LOG,
            CalibrationRules.Model.QUADRATIC,
            CalibrationRules.Model.FOUR_PARAMETER_LOGISTIC,
            CalibrationRules.Model.FIVE_PARAMETER_LOGISTIC);

    private final CalibrationRules rules;
    private final CalibrationRules.Model model;
    private final CalibrationCurve curve;
    private final List<StandardWell> wells;
    private final Optional<String> unit;
    private final String group;

    private PlateCurve(
            CalibrationRules rules,
            CalibrationRules.Model model,
            CalibrationCurve curve,
            List<StandardWell> wells,
            Optional<String> unit) {
        this.group = wells.getFirst().well().group().orElse("");
        this.rules = rules;
        this.model = model;
        this.curve = curve;
        this.wells = wells;
        this.unit = unit;
    }

    /** A well of a standard with its signal. */
    record StandardWell(Well well, BigDecimal nominal, BigDecimal signal) {}

    /** The answer to a fit: a curve, or why there is none. */
    record Fit(Optional<PlateCurve> curve, Optional<CalibrationFit.Reason> reason) {}

    /** Fits by the method's model; {@code AS_VENDOR} is settled by {@link #asVendor}. */
    static Fit fit(CalibrationRules rules, CalibrationRules.Model model, List<StandardWell> wells) {
        List<Standard> standards = wells.stream()
                .map(each ->
                        new Standard(each.nominal().doubleValue(), each.signal().doubleValue()))
                .toList();
        Optional<String> unit = wells.stream()
                .flatMap(each -> each.well().nominal().flatMap(Well.Amount::unit).stream())
                .findFirst()
                .or(rules::standardsUnit);
        return switch (Calibration.fit(standards, method(rules, model))) {
            case CalibrationFit.Fitted(CalibrationCurve curve) ->
                new Fit(Optional.of(new PlateCurve(rules, model, curve, wells, unit)), Optional.empty());
            case CalibrationFit.Refused(CalibrationFit.Reason reason) -> new Fit(Optional.empty(), Optional.of(reason));
        };
    }

    /**
     * The model by which the file's own results were computed: the one that gives each of them to its last digit. Where none does, the one
     * that does as far as the signals' printed digits tell; else the one that gives each within 1 %, as software may stop its search early.
     */
    static Optional<PlateCurve> asVendor(CalibrationRules rules, List<StandardWell> wells, List<VendorResult> results) {
        if (results.isEmpty()) {
            return Optional.empty();
        }
        List<PlateCurve> fitted = new ArrayList<>();
        for (CalibrationRules.Model candidate : CANDIDATES) {
            fit(rules, candidate, wells).curve().ifPresent(fitted::add);
        }
        return first(fitted, results, VendorResult::agrees)
                .or(() -> first(fitted, results, VendorResult::agreesWithinDigits))
                .or(() -> first(fitted, results, VendorResult::isNear));
    }

    private static Optional<PlateCurve> first(
            List<PlateCurve> fitted, List<VendorResult> results, BiPredicate<VendorResult, PlateCurve> agreement) {
        return fitted.stream()
                .filter(curve -> results.stream().allMatch(result -> agreement.test(result, curve)))
                .findFirst();
    }

    private static CalibrationMethod method(CalibrationRules rules, CalibrationRules.Model model) {
        return new CalibrationMethod(
                switch (model) {
                    case LINEAR -> CalibrationMethod.Model.LINEAR;
                    case QUADRATIC -> CalibrationMethod.Model.QUADRATIC;
                    case LOG_LOG -> CalibrationMethod.Model.LOG_LOG;
                    case LOG_LINEAR -> CalibrationMethod.Model.LOG_LINEAR;
                    case FOUR_PARAMETER_LOGISTIC -> CalibrationMethod.Model.FOUR_PL;
                    case FIVE_PARAMETER_LOGISTIC -> CalibrationMethod.Model.FIVE_PL;
                    case AS_VENDOR -> throw new IllegalArgumentException("no model by itself");
                },
                switch (rules.weight()) {
                    case NONE -> CalibrationMethod.Weight.NONE;
                    case ONE_OVER_Y -> CalibrationMethod.Weight.ONE_OVER_Y;
                    case ONE_OVER_Y_SQUARED -> CalibrationMethod.Weight.ONE_OVER_Y2;
                    case ONE_OVER_X -> CalibrationMethod.Weight.ONE_OVER_X;
                    case ONE_OVER_X_SQUARED -> CalibrationMethod.Weight.ONE_OVER_X2;
                },
                rules.fittedOn() == CalibrationRules.FittedOn.MEANS
                        ? CalibrationMethod.FittedOn.MEANS
                        : CalibrationMethod.FittedOn.WELLS,
                rules.direction() == CalibrationRules.Direction.SIGNAL_ON_CONCENTRATION || logistic(model)
                        ? CalibrationMethod.Direction.SIGNAL_ON_CONCENTRATION
                        : CalibrationMethod.Direction.CONCENTRATION_ON_SIGNAL);
    }

    private static boolean logistic(CalibrationRules.Model model) {
        return model == CalibrationRules.Model.FOUR_PARAMETER_LOGISTIC
                || model == CalibrationRules.Model.FIVE_PARAMETER_LOGISTIC;
    }

    /** The file's name for the group of its standards; empty where it has none. */
    String group() {
        return group;
    }

    Optional<String> unit() {
        return unit;
    }

    List<StandardWell> wells() {
        return wells;
    }

    /** The concentration of a signal, also outside of the standards. */
    Optional<BigDecimal> inverse(BigDecimal signal) {
        var found = curve.inverse(signal.doubleValue());
        return found.isPresent() ? Optional.of(Decimals.of(found.getAsDouble())) : Optional.empty();
    }

    /** What may be said of a concentration: nothing is extrapolated beyond the standards. */
    Value value(BigDecimal signal) {
        return switch (curve.backCalculate(signal.doubleValue(), range())) {
            case BackCalculation.Within(double concentration) -> new Value.Measured(Decimals.of(concentration));
            case BackCalculation.BelowRange(double limit) -> new Value.Below(Decimals.of(limit), false);
            case BackCalculation.AboveRange(double limit) -> new Value.Above(Decimals.of(limit), false);
            case BackCalculation.NoInverse() -> new Value.Missing(MissingReason.OUT_OF_RANGE, signal.toPlainString());
        };
    }

    /** What may be said of a well whose signal never came within the run: less than the lowest standard, whose signal comes last. */
    Value beforeOnset() {
        return new Value.Below(Decimals.of(range().lower()), false);
    }

    /** From the lowest standard above zero to the highest; where the method states its limits of quantification, within these. */
    private Interval range() {
        double lowest = wells.stream()
                .mapToDouble(each -> each.nominal().doubleValue())
                .filter(nominal -> nominal > 0)
                .min()
                .orElse(curve.standards().lower());
        double highest = curve.standards().upper();
        return rules.quantified()
                .map(stated -> new Interval(
                        Math.max(lowest, stated.from().doubleValue()),
                        Math.min(highest, stated.to().doubleValue())))
                .filter(within -> within.lower() < within.upper())
                .orElse(new Interval(lowest, highest));
    }

    /** Whether its parameters are found by a search, and not computed. */
    boolean searched() {
        return model == CalibrationRules.Model.FOUR_PARAMETER_LOGISTIC
                || model == CalibrationRules.Model.FIVE_PARAMETER_LOGISTIC;
    }

    /** The slope on logarithms; empty for models without one. */
    Optional<BigDecimal> slope() {
        return model == CalibrationRules.Model.LOG_LOG || model == CalibrationRules.Model.LOG_LINEAR
                ? Optional.of(Decimals.of(curve.parameter("slope")))
                : Optional.empty();
    }

    /** Where a straight curve begins; empty for other models. */
    Optional<BigDecimal> intercept() {
        return slope().map(slope -> Decimals.of(curve.parameter("intercept")));
    }

    /** The efficiency of an amplification in %; empty for other models. */
    Optional<BigDecimal> efficiency() {
        var efficiency = curve.amplificationEfficiency();
        return efficiency.isPresent() ? Optional.of(Decimals.of(efficiency.getAsDouble())) : Optional.empty();
    }

    /** |r| on the scale on which the curve is straight; empty where it is bent. */
    Optional<BigDecimal> correlation() {
        boolean straight = model == CalibrationRules.Model.LINEAR || slope().isPresent();
        return straight ? Optional.of(Decimals.of(Math.sqrt(Math.max(0, r2().doubleValue())))) : Optional.empty();
    }

    BigDecimal r2() {
        boolean means = rules.fittedOn() == CalibrationRules.FittedOn.MEANS;
        return Decimals.of(means ? curve.quality().r2OfMeans() : curve.quality().r2OfWells());
    }

    /** The levels of the standard, rising. */
    List<CurveEvaluation.Level> levels() {
        Map<BigDecimal, List<BigDecimal>> signals = new TreeMap<>();
        for (StandardWell each : wells) {
            signals.computeIfAbsent(each.nominal(), key -> new ArrayList<>()).add(each.signal());
        }
        List<CurveEvaluation.Level> levels = new ArrayList<>();
        signals.forEach(
                (nominal, each) -> levels.add(new CurveEvaluation.Level(nominal, each, inverse(Decimals.mean(each)))));
        return levels;
    }

    /** The range within which concentrations are read. */
    String rangeInWords() {
        Interval range = range();
        return Decimals.of(range.lower()).toPlainString() + " – "
                + Decimals.of(range.upper()).toPlainString()
                + unit.map(each -> " " + each).orElse("");
    }

    Place placeOf(CurveEvaluation.Level level) {
        return wells.stream()
                .filter(each -> each.nominal().compareTo(level.nominal()) == 0)
                .findFirst()
                .orElseThrow()
                .well()
                .place();
    }

    CurveEvaluation evaluation() {
        Map<String, BigDecimal> parameters = new LinkedHashMap<>();
        curve.parameters().forEach(each -> parameters.put(each.name(), Decimals.of(each.value())));
        return new CurveEvaluation(
                rules.analyte(),
                model,
                rules.fittedOn(),
                rules.weight(),
                parameters,
                Optional.of(r2()),
                unit,
                levels());
    }
}
