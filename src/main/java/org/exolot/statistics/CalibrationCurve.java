package org.exolot.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A fitted calibration curve. Every number it gives is finite. */
public final class CalibrationCurve {
    private final CalibrationMethod method;
    private final CurveShape shape;
    private final List<Parameter> parameters;
    private final Quality quality;
    private final Interval standards;
    private final Optional<Convergence> convergence;

    /**
     * A parameter of the model.
     *
     * @param name its letter in the model's formula (see {@link CalibrationMethod.Model})
     * @param standardError empty where the standards cannot tell it: no degree of freedom, or another parameter does the same
     */
    public record Parameter(String name, double value, OptionalDouble standardError) {}

    /**
     * How well the curve fits.
     *
     * @param r2OfMeans the coefficient of determination over the mean signals, in the fit's weights and its scale
     * @param r2OfWells the same over every well: lower, and not to be compared with the other
     * @param residualSd the (weighted) standard deviation of the fitted points about the curve; empty without a degree of freedom
     * @param degreesOfFreedom fitted points less parameters
     */
    public record Quality(double r2OfMeans, double r2OfWells, OptionalDouble residualSd, int degreesOfFreedom) {}

    /**
     * From how many starting points the same optimum was reached: one of many means that the fit is fragile.
     *
     * @param starts how many were tried
     * @param agreeing how many ended at the best one
     */
    public record Convergence(int starts, int agreeing) {}

    CalibrationCurve(
            CalibrationMethod method,
            CurveShape shape,
            List<Parameter> parameters,
            Quality quality,
            Interval standards,
            Optional<Convergence> convergence) {
        this.method = method;
        this.shape = shape;
        this.parameters = List.copyOf(parameters);
        this.quality = quality;
        this.standards = standards;
        this.convergence = convergence;
    }

    public CalibrationMethod method() {
        return method;
    }

    /** In the order of the model's formula. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** The value of the parameter of this letter. */
    public double parameter(String name) {
        return parameters.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(method.model() + " has no parameter " + name))
                .value();
    }

    public Quality quality() {
        return quality;
    }

    /** The lowest and the highest concentration of the standards. */
    public Interval standards() {
        return standards;
    }

    /** For models found by searching. */
    public Optional<Convergence> convergence() {
        return convergence;
    }

    /** The signal that the curve has at a concentration. */
    public OptionalDouble signalAt(double concentration) {
        return finite(shape.signal(concentration));
    }

    /**
     * The concentration at which the curve has a signal, also far outside of the standards: to be judged by who asks. A straight line may
     * answer a concentration below zero.
     */
    public OptionalDouble inverse(double signal) {
        return shape.concentration(signal) instanceof CurveShape.Inverse.Found(double concentration)
                ? finite(concentration)
                : OptionalDouble.empty();
    }

    /** The concentration of a signal, as far as it lies between the lowest and the highest standard. */
    public BackCalculation backCalculate(double signal) {
        return backCalculate(signal, standards);
    }

    /**
     * The concentration of a signal, as far as it lies in a range.
     *
     * @param range from the lower to the upper limit of quantification
     */
    public BackCalculation backCalculate(double signal, Interval range) {
        return switch (shape.concentration(signal)) {
            case CurveShape.Inverse.BeyondLow() -> new BackCalculation.BelowRange(range.lower());
            case CurveShape.Inverse.BeyondHigh() -> new BackCalculation.AboveRange(range.upper());
            case CurveShape.Inverse.None() -> new BackCalculation.NoInverse();
            case CurveShape.Inverse.Found(double concentration) -> placed(concentration, range);
        };
    }

    private static BackCalculation placed(double concentration, Interval range) {
        if (concentration < range.lower()) {
            return new BackCalculation.BelowRange(range.lower());
        }
        return concentration > range.upper()
                ? new BackCalculation.AboveRange(range.upper())
                : new BackCalculation.Within(concentration);
    }

    /**
     * The efficiency of an amplification in percent, (10^(−1/slope) − 1)·100, for {@link CalibrationMethod.Model#LOG_LINEAR} (MIQE
     * guidelines, Clin. Chem. 2009;55:611).
     *
     * @return empty for other models and where the cycles do not fall with the quantity
     */
    public OptionalDouble amplificationEfficiency() {
        if (method.model() != CalibrationMethod.Model.LOG_LINEAR
                || method.direction() != CalibrationMethod.Direction.SIGNAL_ON_CONCENTRATION) {
            return OptionalDouble.empty();
        }
        double slope = parameter("slope");
        return slope < 0 ? finite((Math.pow(10, -1 / slope) - 1) * 100) : OptionalDouble.empty();
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
