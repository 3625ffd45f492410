package org.exolot.statistics;

/**
 * How a calibration curve is fitted: part of a method's version, as each choice changes results.
 *
 * @param model the form of the curve
 * @param weight how much each standard counts
 * @param fittedOn what is fitted
 * @param direction what is regressed on what; {@code CONCENTRATION_ON_SIGNAL} only for models that are linear in their parameters
 */
public record CalibrationMethod(Model model, Weight weight, FittedOn fittedOn, Direction direction) {
    public CalibrationMethod {
        if (direction == Direction.CONCENTRATION_ON_SIGNAL && model.isLogistic()) {
            throw new IllegalArgumentException(model + " is fitted as signal on concentration");
        }
    }

    /** Signal on concentration. */
    public CalibrationMethod(Model model, Weight weight, FittedOn fittedOn) {
        this(model, weight, fittedOn, Direction.SIGNAL_ON_CONCENTRATION);
    }

    /** The form of a curve; x stands for concentration and y for signal. */
    public enum Model {
        /** y = A·x + B. */
        LINEAR(2),
        /** y = c2·x² + c1·x + c0. */
        QUADRATIC(3),
        /** log10 y = slope·log10 x + intercept. */
        LOG_LOG(2),
        /** y = slope·log10 x + intercept: a quantification cycle on a quantity. */
        LOG_LINEAR(2),
        /** y = D + (A − D) / (1 + (x/C)^B) with B &gt; 0: A at zero, D at infinity, C in the middle between. */
        FOUR_PL(4),
        /** y = A + (B − A) / (1 + (x/C)^D)^F with D &lt; 0: A at zero, B at infinity, as xPONENT writes it. */
        FIVE_PL(5);

        private final int parameters;

        Model(int parameters) {
            this.parameters = parameters;
        }

        /** How many parameters it has: so many different concentrations are the least. */
        public int parameters() {
            return parameters;
        }

        boolean isLogistic() {
            return this == FOUR_PL || this == FIVE_PL;
        }

        boolean takesLogarithmOfConcentration() {
            return this == LOG_LOG || this == LOG_LINEAR;
        }

        boolean takesLogarithmOfSignal() {
            return this == LOG_LOG;
        }
    }

    /** The weight of a standard in the sum of squares, by its signal y or its concentration x. */
    public enum Weight {
        NONE,
        /** 1/|y|; 1 where y is 0. */
        ONE_OVER_Y,
        /** 1/y²; 1 where y is 0, as xPONENT does. */
        ONE_OVER_Y2,
        /** 1/x; not with a zero standard. */
        ONE_OVER_X,
        /** 1/x²; not with a zero standard. */
        ONE_OVER_X2
    }

    /** What is fitted. */
    public enum FittedOn {
        /** The mean signal of the wells of each concentration. */
        MEANS,
        /** Every well. */
        WELLS
    }

    /** What is regressed on what. */
    public enum Direction {
        SIGNAL_ON_CONCENTRATION,
        /** The inverse regression: other results than inverting the usual one. */
        CONCENTRATION_ON_SIGNAL
    }
}
