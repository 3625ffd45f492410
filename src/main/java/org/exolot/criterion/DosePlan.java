package org.exolot.criterion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The arithmetic of a dose on an area of skin, from the label claim: the claim is the dose, and no vial is added because a measurement is
 * uncertain. One session takes one vial at most where the plan says so, and never more than the maximum.
 *
 * @param perVial particles by label
 * @param vialMl the volume that one vial yields by label
 * @param diluentMl what is added to it
 * @param target particles per cm²
 * @param least the lowest allowed, rounded inwards
 * @param most the highest allowed, rounded inwards
 * @param mostPerSession particles by label; never exceeded
 * @param leastArea in cm²
 * @param mostArea in cm²
 */
public record DosePlan(
        BigDecimal perVial,
        BigDecimal vialMl,
        BigDecimal diluentMl,
        BigDecimal target,
        BigDecimal least,
        BigDecimal most,
        BigDecimal mostPerSession,
        BigDecimal leastArea,
        BigDecimal mostArea) {
    private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);

    public DosePlan {
        boolean rising = least.compareTo(target) <= 0 && target.compareTo(most) <= 0;
        if (!rising || leastArea.compareTo(mostArea) > 0 || leastArea.signum() <= 0 || vialMl.signum() <= 0) {
            throw new IllegalArgumentException("a target within its limits, on areas from the smaller to the larger");
        }
    }

    /** Why there is no dose. */
    public enum Refusal {
        /** The area lies outside of those that the plan is for. */
        AREA_OUTSIDE,
        /** The dose lies outside of what is allowed per cm². */
        DOSE_OUTSIDE,
        /** More particles than one session may have. */
        ABOVE_MAXIMUM,
        /** More than one vial holds once it is diluted. */
        MORE_THAN_ONE_VIAL
    }

    /**
     * A dose.
     *
     * @param perMl particles per mL of the diluted vial
     * @param appliedMl what is applied
     * @param particles in it
     * @param perCm2 of them on each cm²
     * @param discardedMl what is left of the vial, discarded and recorded
     */
    public record Dose(
            BigDecimal area,
            BigDecimal perMl,
            BigDecimal appliedMl,
            BigDecimal particles,
            BigDecimal perCm2,
            BigDecimal discardedMl) {}

    /** A dose, or why there is none. */
    public sealed interface Answer {
        record Given(Dose dose) implements Answer {}

        record Refused(Refusal why) implements Answer {}
    }

    /** Particles per mL of the diluted vial by label. */
    public BigDecimal perMl() {
        return perVial.divide(vialMl.add(diluentMl), DIGITS);
    }

    /** How many mL are applied on each cm² for the target. */
    public BigDecimal mlPerCm2() {
        return target.divide(perMl(), DIGITS);
    }

    /** How many mL of the undiluted vial, by label, are in a dose. */
    public BigDecimal productMl(Dose dose) {
        return dose.particles().multiply(vialMl).divide(perVial, DIGITS);
    }

    /** The dose of an area at the target. */
    public Answer at(BigDecimal area) {
        return at(area, target);
    }

    /** The dose of an area at so many particles per cm². */
    public Answer at(BigDecimal area, BigDecimal perCm2) {
        if (area.compareTo(leastArea) < 0 || area.compareTo(mostArea) > 0) {
            return new Answer.Refused(Refusal.AREA_OUTSIDE);
        }
        if (perCm2.compareTo(least) < 0 || perCm2.compareTo(most) > 0) {
            return new Answer.Refused(Refusal.DOSE_OUTSIDE);
        }
        BigDecimal particles = perCm2.multiply(area);
        if (particles.compareTo(mostPerSession) > 0) {
            return new Answer.Refused(Refusal.ABOVE_MAXIMUM);
        }
        if (particles.compareTo(perVial) > 0) {
            return new Answer.Refused(Refusal.MORE_THAN_ONE_VIAL);
        }
        BigDecimal applied = particles.divide(perMl(), DIGITS);
        BigDecimal discarded = vialMl.add(diluentMl).subtract(applied);
        return new Answer.Given(new Dose(area, perMl(), applied, particles, perCm2, discarded));
    }

    /** The doses of some areas: those that the plan gives. */
    public List<Dose> table(List<BigDecimal> areas) {
        return areas.stream()
                .flatMap(area -> at(area) instanceof Answer.Given(Dose dose)
                        ? Optional.of(dose).stream()
                        : Optional.<Dose>empty().stream())
                .toList();
    }
}
