package org.exolot.assay;

import java.math.BigDecimal;
import java.util.Optional;
import org.exolot.statistics.OnsetTime;

/**
 * How the standards of a plate become a curve and the other wells values.
 *
 * @param analyte the attribute that the wells are determined for
 * @param model the curve; {@link Model#AS_VENDOR} takes the one by which the file's own results were computed
 * @param weight the weight of each point
 * @param fittedOn what a point is
 * @param direction what is regressed on what
 * @param blank whether the mean of the blank wells is subtracted from each signal that the software has not reduced already
 * @param wavelengthNm the wavelength to take where several were read
 * @param wells how replicate wells form one value
 * @param standardsUnit the unit of the standards where the file names none, as Gen5 never does
 * @param quantified from the lower to the upper limit of quantification, in the unit of the standards; empty where that is from the lowest
 *     standard above zero to the highest, beyond which nothing is ever said
 * @param results what the concentrations are that the software prints for wells
 * @param onset what of a kinetic read is the signal; empty where the signal is a single read
 */
public record CalibrationRules(
        String analyte,
        Model model,
        Weight weight,
        FittedOn fittedOn,
        Direction direction,
        BlankRule blank,
        Optional<BigDecimal> wavelengthNm,
        WellFormation wells,
        Optional<String> standardsUnit,
        Optional<Quantified> quantified,
        Results results,
        Optional<Onset> onset) {

    /** Limits of quantification, as the method's validation found them. */
    public record Quantified(BigDecimal from, BigDecimal to) {}

    /** Cycles of quantification on the logarithm of the quantity, each well a point. */
    static CalibrationRules ofCycles(String attribute) {
        return new CalibrationRules(
                attribute,
                Model.LOG_LINEAR,
                Weight.NONE,
                FittedOn.WELLS,
                Direction.SIGNAL_ON_CONCENTRATION,
                BlankRule.KEEP,
                Optional.empty(),
                WellFormation.MEAN_OF_VALUES,
                Optional.empty(),
                Optional.empty(),
                Results.IN_THE_WELL,
                Optional.empty());
    }

    /** The same for another attribute and by another model. */
    CalibrationRules of(String attribute, Model other) {
        return new CalibrationRules(
                attribute,
                other,
                weight,
                fittedOn,
                direction,
                blank,
                wavelengthNm,
                wells,
                standardsUnit,
                quantified,
                results,
                onset);
    }

    /** What the concentration is that the software prints for a well. */
    public enum Results {
        /** That in the well. */
        IN_THE_WELL,
        /** That of the undiluted sample: multiplied by the well's dilution. */
        OF_THE_SAMPLE
    }

    /**
     * The signal of a kinetic read is the time, in seconds, at which it first exceeds a threshold.
     *
     * @param threshold in the unit of the reads
     * @param at how the time is told between two reads
     */
    public record Onset(BigDecimal threshold, OnsetTime.At at) {}

    /** The form of a curve. */
    public enum Model {
        LINEAR,
        QUADRATIC,
        LOG_LOG,
        /** Signal on the logarithm of concentration: the cycle of quantification on log10 of the quantity. */
        LOG_LINEAR,
        FOUR_PARAMETER_LOGISTIC,
        FIVE_PARAMETER_LOGISTIC,
        /** The one of the others that reproduces every result the file prints; where none does, a person must say. */
        AS_VENDOR
    }

    /** The weight of a point with signal y at concentration x. */
    public enum Weight {
        NONE,
        ONE_OVER_Y,
        ONE_OVER_Y_SQUARED,
        /** By the concentration x; not with a standard of zero. */
        ONE_OVER_X,
        ONE_OVER_X_SQUARED
    }

    /** What a point of the fit is. */
    public enum FittedOn {
        /** The mean signal of the wells of one level. */
        MEANS,
        /** Each well. */
        WELLS
    }

    /** What is regressed on what. */
    public enum Direction {
        /** Signal on concentration; values by the inverse. */
        SIGNAL_ON_CONCENTRATION,
        /** Concentration on signal; values directly. For {@link Model#LINEAR} and {@link Model#QUADRATIC} only. */
        CONCENTRATION_ON_SIGNAL
    }

    /** What is done with blank wells. */
    public enum BlankRule {
        SUBTRACT_MEAN,
        KEEP
    }

    /** How the wells of one sample form a value. */
    public enum WellFormation {
        /** The mean of the wells' values, each with its own dilution. */
        MEAN_OF_VALUES,
        /** The value of the wells' mean signal, for each dilution. */
        VALUE_OF_MEAN_SIGNAL
    }
}
