package org.exolot.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.exolot.statistics.CalibrationCurve.Parameter;
import org.exolot.statistics.CalibrationCurve.Quality;
import org.exolot.statistics.CalibrationMethod.Model;

/**
 * Curves that are linear in their parameters, on concentration and signal or their logarithms. Binary arithmetic tells whether there is one at
 * all, decimal arithmetic finds it.
 */
final class PolynomialFit {
    private final CalibrationMethod method;
    private final boolean inverse;
    private final int terms;

    private PolynomialFit(CalibrationMethod method) {
        this.method = method;
        this.inverse = !Calibration.usesSignalAsResponse(method);
        this.terms = method.model().parameters();
    }

    static Optional<CalibrationCurve> fit(
            List<Standard> fitted, List<Standard> means, List<Standard> wells, CalibrationMethod method) {
        return new PolynomialFit(method).fit(fitted, means, wells);
    }

    private Optional<CalibrationCurve> fit(List<Standard> fitted, List<Standard> means, List<Standard> wells) {
        double[][] rows = fitted.stream().map(it -> powers(predictor(it))).toArray(double[][]::new);
        double[] weights = Calibration.weights(fitted, method.weight());
        double[] responses = responses(fitted);
        return LeastSquares.solve(rows, responses, weights)
                .filter(PolynomialFit::isUsable)
                .flatMap(binary -> DecimalLeastSquares.solve(
                        fitted.stream()
                                .map(it -> DecimalLeastSquares.powers(BigDecimal.valueOf(predictor(it)), terms))
                                .toArray(BigDecimal[][]::new),
                        DecimalLeastSquares.decimals(responses),
                        DecimalLeastSquares.decimals(weights)))
                .filter(PolynomialFit::isUsable)
                .map(solution -> curve(solution, means, wells));
    }

    private static boolean isUsable(LeastSquares.Solution solution) {
        for (double coefficient : solution.coefficients()) {
            if (!Double.isFinite(coefficient)) {
                return false;
            }
        }
        double[] c = solution.coefficients();
        return Double.isFinite(solution.sumOfSquares()) && (c[1] != 0 || (c.length > 2 && c[2] != 0));
    }

    private CalibrationCurve curve(LeastSquares.Solution solution, List<Standard> means, List<Standard> wells) {
        double[] c = solution.coefficients();
        Model model = method.model();
        var shape = new PolynomialCurve(
                c[0],
                c[1],
                terms > 2 ? c[2] : 0,
                model.takesLogarithmOfConcentration(),
                model.takesLogarithmOfSignal(),
                inverse,
                Calibration.concentrations(means),
                Calibration.signals(means));
        OptionalDouble sd = solution.degreesOfFreedom() > 0
                ? OptionalDouble.of(Math.sqrt(solution.residualVariance()))
                : OptionalDouble.empty();
        var quality = new Quality(r2(means, c), r2(wells, c), sd, solution.degreesOfFreedom());
        return new CalibrationCurve(
                method, shape, parameters(solution), quality, Calibration.concentrations(means), Optional.empty());
    }

    private List<Parameter> parameters(LeastSquares.Solution solution) {
        List<String> names = switch (method.model()) {
            case LINEAR -> List.of("B", "A");
            case QUADRATIC -> List.of("c0", "c1", "c2");
            default -> List.of("intercept", "slope");
        };
        var parameters = new ArrayList<Parameter>();
        for (int i = terms - 1; i >= 0; i--) {
            OptionalDouble error = solution.degreesOfFreedom() > 0
                    ? OptionalDouble.of(solution.standardError(i))
                    : OptionalDouble.empty();
            parameters.add(new Parameter(names.get(i), solution.coefficients()[i], error));
        }
        return parameters;
    }

    /** Wells without a logarithm (a mean may have one where a well has none) are left out of the coefficient. */
    private double r2(List<Standard> points, double[] c) {
        List<Standard> usable = points.stream()
                .filter(it -> Double.isFinite(predictor(it)) && Double.isFinite(response(it)))
                .toList();
        double[] fitted =
                usable.stream().mapToDouble(it -> dot(powers(predictor(it)), c)).toArray();
        return Calibration.r2(responses(usable), fitted, Calibration.weights(usable, method.weight()));
    }

    private double[] responses(List<Standard> points) {
        return points.stream().mapToDouble(this::response).toArray();
    }

    private double response(Standard standard) {
        return inverse ? concentration(standard) : signal(standard);
    }

    private double predictor(Standard standard) {
        return inverse ? signal(standard) : concentration(standard);
    }

    private double concentration(Standard standard) {
        return method.model().takesLogarithmOfConcentration()
                ? Math.log10(standard.concentration())
                : standard.concentration();
    }

    private double signal(Standard standard) {
        return method.model().takesLogarithmOfSignal() ? Math.log10(standard.signal()) : standard.signal();
    }

    private double[] powers(double u) {
        return terms > 2 ? new double[] {1, u, u * u} : new double[] {1, u};
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
