package org.exolot.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.exolot.statistics.CalibrationCurve.Convergence;
import org.exolot.statistics.CalibrationCurve.Parameter;
import org.exolot.statistics.CalibrationCurve.Quality;
import org.exolot.statistics.CalibrationMethod.Model;

/**
 * Four- and five-parameter logistics. Searched over the asymptotes and the logarithms of C, |exponent| and F, so that none of these can
 * change its sign; from each start the asymptotes, in which the curve is linear, are solved for before the search begins.
 */
final class LogisticFit {
    private static final double[] EXPONENTS = {0.8, 2};
    private static final double[] ASYMMETRIES = {0.5, 2};
    private static final double[] PLACES = {0.15, 0.5, 0.85, 1.2, 1.6};

    private final List<Standard> fitted;
    private final CalibrationMethod method;
    private final boolean five;
    private final int sign;
    private final double[] signals;
    private final double[] weights;
    private final double scale;

    private LogisticFit(List<Standard> fitted, CalibrationMethod method) {
        this.fitted = fitted;
        this.method = method;
        this.five = method.model() == Model.FIVE_PL;
        this.sign = five ? -1 : 1;
        this.scale =
                fitted.stream().mapToDouble(it -> Math.abs(it.signal())).max().orElse(1);
        this.signals = fitted.stream().mapToDouble(it -> it.signal() / scale).toArray();
        this.weights = scaledWeights();
    }

    static Optional<CalibrationCurve> fit(
            List<Standard> fitted, List<Standard> means, List<Standard> wells, CalibrationMethod method) {
        return new LogisticFit(fitted, method).fit(means, wells);
    }

    /** As large as 1, so that tolerances mean the same for every signal. */
    private double[] scaledWeights() {
        double[] raw = Calibration.weights(fitted, method.weight());
        double highest = 0;
        for (double weight : raw) {
            highest = Math.max(highest, weight);
        }
        for (int i = 0; i < raw.length; i++) {
            raw[i] /= highest;
        }
        return raw;
    }

    private Optional<CalibrationCurve> fit(List<Standard> means, List<Standard> wells) {
        List<double[]> starts = starts();
        return new NonlinearLeastSquares(this::value, signals, weights)
                .fit(starts)
                .filter(this::isUsable)
                .map(optimum -> curve(optimum, means, wells, starts.size()));
    }

    private double value(int observation, double[] p, double[] gradient) {
        double exponent = sign * Math.exp(p[3]);
        double asymmetry = five ? Math.exp(p[4]) : 1;
        double concentration = fitted.get(observation).concentration();
        double share = LogisticCurve.share(concentration, p[2], exponent, asymmetry);
        gradient[0] = 1 - share;
        gradient[1] = share;
        if (concentration == 0) {
            gradient[2] = 0;
            gradient[3] = 0;
            if (five) {
                gradient[4] = 0;
            }
        } else {
            double distance = Math.log(concentration) - p[2];
            double sigmoid = Math.exp(-LogisticCurve.softplus(-exponent * distance));
            double slope = (p[1] - p[0]) * asymmetry * share;
            gradient[2] = slope * sigmoid * exponent;
            gradient[3] = -slope * sigmoid * exponent * distance;
            if (five) {
                gradient[4] = -slope * LogisticCurve.softplus(exponent * distance);
            }
        }
        return p[0] + (p[1] - p[0]) * share;
    }

    private List<double[]> starts() {
        double[] logarithms = fitted.stream()
                .filter(it -> it.concentration() > 0)
                .mapToDouble(it -> Math.log(it.concentration()))
                .sorted()
                .toArray();
        double low = logarithms[0];
        double high = logarithms[logarithms.length - 1];
        var starts = new ArrayList<double[]>();
        for (double place : PLACES) {
            for (double exponent : EXPONENTS) {
                for (double asymmetry : five ? ASYMMETRIES : new double[] {1}) {
                    start(low + place * (high - low), Math.log(exponent), Math.log(asymmetry))
                            .ifPresent(starts::add);
                }
            }
        }
        return starts;
    }

    private Optional<double[]> start(double logCentre, double logExponent, double logAsymmetry) {
        double[][] rows = new double[fitted.size()][];
        for (int i = 0; i < rows.length; i++) {
            double share = LogisticCurve.share(
                    fitted.get(i).concentration(), logCentre, sign * Math.exp(logExponent), Math.exp(logAsymmetry));
            rows[i] = new double[] {1 - share, share};
        }
        return LeastSquares.solve(rows, signals, weights).map(it -> {
            double[] c = it.coefficients();
            return five
                    ? new double[] {c[0], c[1], logCentre, logExponent, logAsymmetry}
                    : new double[] {c[0], c[1], logCentre, logExponent};
        });
    }

    private boolean isUsable(NonlinearLeastSquares.Optimum optimum) {
        double[] p = optimum.parameters();
        for (int i = 0; i < p.length; i++) {
            double natural = i < 2 ? p[i] * scale : Math.exp(p[i]);
            if (!Double.isFinite(natural) || (i >= 2 && natural == 0)) {
                return false;
            }
        }
        return p[0] != p[1];
    }

    private CalibrationCurve curve(
            NonlinearLeastSquares.Optimum optimum, List<Standard> means, List<Standard> wells, int starts) {
        double[] p = optimum.parameters();
        double asymmetry = five ? Math.exp(p[4]) : 1;
        var shape = new LogisticCurve(p[0] * scale, p[1] * scale, Math.exp(p[2]), sign * Math.exp(p[3]), asymmetry);
        int freedom = fitted.size() - p.length;
        OptionalDouble sd = freedom > 0 ? OptionalDouble.of(residualSd(optimum, freedom)) : OptionalDouble.empty();
        var quality = new Quality(r2(means, shape), r2(wells, shape), sd, freedom);
        return new CalibrationCurve(
                method,
                shape,
                five ? fiveParameters(optimum, shape) : fourParameters(optimum, shape),
                quality,
                Calibration.concentrations(means),
                Optional.of(new Convergence(starts, optimum.agreeing())));
    }

    private double residualSd(NonlinearLeastSquares.Optimum optimum, int freedom) {
        double[] raw = Calibration.weights(fitted, method.weight());
        double ratio = raw[0] / weights[0];
        return Math.sqrt(optimum.sumOfSquares() * ratio / freedom) * scale;
    }

    private List<Parameter> fourParameters(NonlinearLeastSquares.Optimum optimum, LogisticCurve curve) {
        return List.of(
                parameter("A", curve.other(), scale, 1, optimum),
                parameter("B", curve.hill(), curve.hill(), 3, optimum),
                parameter("C", curve.centre(), curve.centre(), 2, optimum),
                parameter("D", curve.base(), scale, 0, optimum));
    }

    private List<Parameter> fiveParameters(NonlinearLeastSquares.Optimum optimum, LogisticCurve curve) {
        return List.of(
                parameter("A", curve.base(), scale, 0, optimum),
                parameter("B", curve.other(), scale, 1, optimum),
                parameter("C", curve.centre(), curve.centre(), 2, optimum),
                parameter("D", curve.hill(), curve.hill(), 3, optimum),
                parameter("F", curve.asymmetry(), curve.asymmetry(), 4, optimum));
    }

    /** The error of a logarithm times the value is the error of the value. */
    private static Parameter parameter(
            String name, double value, double unit, int index, NonlinearLeastSquares.Optimum optimum) {
        OptionalDouble error = optimum.linearised()
                .filter(it -> it.degreesOfFreedom() > 0)
                .map(it -> it.standardErrorAt(optimum.sumOfSquares(), index) * Math.abs(unit))
                .filter(Double::isFinite)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
        return new Parameter(name, value, error);
    }

    private double r2(List<Standard> points, LogisticCurve curve) {
        double[] observed = points.stream().mapToDouble(Standard::signal).toArray();
        double[] values = points.stream()
                .mapToDouble(it -> curve.signal(it.concentration()))
                .toArray();
        return Calibration.r2(observed, values, Calibration.weights(points, method.weight()));
    }
}
