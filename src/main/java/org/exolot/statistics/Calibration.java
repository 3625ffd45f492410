package org.exolot.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.exolot.statistics.CalibrationFit.Fitted;
import org.exolot.statistics.CalibrationFit.Reason;
import org.exolot.statistics.CalibrationFit.Refused;
import org.exolot.statistics.CalibrationMethod.Direction;
import org.exolot.statistics.CalibrationMethod.FittedOn;
import org.exolot.statistics.CalibrationMethod.Model;
import org.exolot.statistics.CalibrationMethod.Weight;

/** Fits calibration curves. */
public final class Calibration {
    private Calibration() {}

    /** Fits a curve to standards; whatever they are, the answer is a curve of finite numbers or a reason. */
    public static CalibrationFit fit(List<Standard> wells, CalibrationMethod method) {
        Optional<Reason> objection = objection(wells, method);
        if (objection.isPresent()) {
            return new Refused(objection.get());
        }
        List<Standard> means = means(wells);
        List<Standard> fitted = method.fittedOn() == FittedOn.MEANS ? means : wells;
        Optional<CalibrationCurve> curve = method.model().isLogistic()
                ? LogisticFit.fit(fitted, means, wells, method)
                : PolynomialFit.fit(fitted, means, wells, method);
        return curve.filter(Calibration::isFinite)
                .<CalibrationFit>map(Fitted::new)
                .orElseGet(() -> new Refused(Reason.NO_OPTIMUM));
    }

    private static boolean isFinite(CalibrationCurve curve) {
        CalibrationCurve.Quality quality = curve.quality();
        return Double.isFinite(quality.r2OfMeans())
                && Double.isFinite(quality.r2OfWells())
                && Double.isFinite(quality.residualSd().orElse(0))
                && curve.parameters().stream()
                        .allMatch(it -> Double.isFinite(it.value())
                                && Double.isFinite(it.standardError().orElse(0)));
    }

    private static Optional<Reason> objection(List<Standard> wells, CalibrationMethod method) {
        if (wells.stream().anyMatch(it -> !Double.isFinite(it.concentration()) || !Double.isFinite(it.signal()))) {
            return Optional.of(Reason.NOT_FINITE);
        }
        if (wells.stream().anyMatch(it -> it.concentration() < 0)) {
            return Optional.of(Reason.NEGATIVE_CONCENTRATION);
        }
        List<Standard> means = means(wells);
        if (means.size() < method.model().parameters()) {
            return Optional.of(Reason.TOO_FEW_STANDARDS);
        }
        Model model = method.model();
        boolean zero = means.getFirst().concentration() == 0;
        List<Standard> fitted = method.fittedOn() == FittedOn.MEANS ? means : wells;
        if ((model.takesLogarithmOfConcentration() && zero)
                || (model.takesLogarithmOfSignal() && fitted.stream().anyMatch(it -> it.signal() <= 0))) {
            return Optional.of(Reason.LOGARITHM_OF_NOTHING);
        }
        boolean byConcentration = method.weight() == Weight.ONE_OVER_X || method.weight() == Weight.ONE_OVER_X2;
        if (byConcentration && zero) {
            return Optional.of(Reason.WEIGHT_OF_ZERO);
        }
        double first = means.getFirst().signal();
        return means.stream().allMatch(it -> it.signal() == first) ? Optional.of(Reason.FLAT) : Optional.empty();
    }

    /** The mean signal of each concentration, lowest concentration first. */
    static List<Standard> means(List<Standard> wells) {
        Map<Double, List<Standard>> byConcentration = wells.stream()
                .collect(Collectors.groupingBy(
                        it -> it.concentration() + 0.0, TreeMap::new, Collectors.toCollection(ArrayList::new)));
        return byConcentration.entrySet().stream()
                .map(it -> new Standard(
                        it.getKey(),
                        it.getValue().stream().mapToDouble(Standard::signal).sum()
                                / it.getValue().size()))
                .toList();
    }

    static double[] weights(List<Standard> points, Weight weight) {
        return points.stream()
                .mapToDouble(it -> switch (weight) {
                    case NONE -> 1;
                    case ONE_OVER_Y -> it.signal() == 0 ? 1 : 1 / Math.abs(it.signal());
                    case ONE_OVER_Y2 -> it.signal() == 0 ? 1 : 1 / (it.signal() * it.signal());
                    case ONE_OVER_X -> 1 / it.concentration();
                    case ONE_OVER_X2 -> 1 / (it.concentration() * it.concentration());
                })
                .toArray();
    }

    static Interval concentrations(List<Standard> means) {
        return new Interval(means.getFirst().concentration(), means.getLast().concentration());
    }

    static Interval signals(List<Standard> means) {
        double low = means.stream().mapToDouble(Standard::signal).min().orElseThrow();
        double high = means.stream().mapToDouble(Standard::signal).max().orElseThrow();
        return new Interval(low, high);
    }

    /** 1 − Σw(y − ŷ)² / Σw(y − ȳ)², where ȳ is the weighted mean. */
    static double r2(double[] observed, double[] fitted, double[] weights) {
        double weight = 0;
        double sum = 0;
        for (int i = 0; i < observed.length; i++) {
            weight += weights[i];
            sum += weights[i] * observed[i];
        }
        double mean = sum / weight;
        double residual = 0;
        double total = 0;
        for (int i = 0; i < observed.length; i++) {
            residual += weights[i] * (observed[i] - fitted[i]) * (observed[i] - fitted[i]);
            total += weights[i] * (observed[i] - mean) * (observed[i] - mean);
        }
        return 1 - residual / total;
    }

    static boolean usesSignalAsResponse(CalibrationMethod method) {
        return method.direction() == Direction.SIGNAL_ON_CONCENTRATION;
    }
}
