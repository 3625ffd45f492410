package org.exolot.assay;

import java.math.BigDecimal;
import java.util.Optional;
import org.exolot.instrument.Well;

/**
 * A concentration that a vendor's software printed for a well.
 *
 * @param signal of the well
 * @param digit one unit of the last digit that the file has of the signal; software computes with more
 * @param factor what the software multiplied the concentration in the well by
 * @param printed as printed, its scale the last printed digit
 */
record VendorResult(Well well, BigDecimal signal, BigDecimal digit, BigDecimal factor, BigDecimal printed) {
    /** Half a unit of the last digit is rounding; a little more is the rounding of rounding. */
    private static final BigDecimal HALF = new BigDecimal("0.501");

    /** Two searches for the same optimum of a logistic curve end this far apart, relative to what is read at it (2,580 results of xPONENT: 5.3E-6). */
    private static final BigDecimal SEARCHED = new BigDecimal("0.00001");

    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");

    static Optional<VendorResult> of(Well well, Optional<BigDecimal> signal, BigDecimal digit, BigDecimal factor) {
        Optional<BigDecimal> printed = WellSignals.vendorResult(well)
                .flatMap(reported -> Decimals.number(reported.amount().entry()));
        return signal.isPresent() && printed.isPresent()
                ? Optional.of(new VendorResult(well, signal.get(), digit, factor, printed.get()))
                : Optional.empty();
    }

    /** How far the printed figure may lie from an exact one. */
    BigDecimal tolerance() {
        return HALF.scaleByPowerOfTen(-printed.scale());
    }

    boolean agrees(PlateCurve curve) {
        return isWithin(curve, tolerance());
    }

    /** Whether it agrees as far as the signals' printed digits tell, those of the well and those of the standards. */
    boolean agreesWithinDigits(PlateCurve curve) {
        Optional<BigDecimal> one = read(curve, signal.subtract(digit));
        Optional<BigDecimal> other = read(curve, signal.add(digit));
        if (one.isEmpty() || other.isEmpty()) {
            return agrees(curve);
        }
        BigDecimal low = one.get().min(other.get()).subtract(tolerance());
        BigDecimal high = one.get().max(other.get()).add(tolerance());
        return printed.compareTo(low) >= 0 && printed.compareTo(high) <= 0;
    }

    /** Whether it agrees as far as two programs find the same curve; only of models that must be searched. */
    boolean agreesAsSearched(PlateCurve curve) {
        return curve.searched() && isWithin(curve, tolerance().max(printed.abs().multiply(SEARCHED)));
    }

    boolean isNear(PlateCurve curve) {
        return isWithin(curve, tolerance().max(printed.abs().multiply(ONE_PERCENT)));
    }

    private Optional<BigDecimal> read(PlateCurve curve, BigDecimal at) {
        return curve.inverse(at).map(concentration -> concentration.multiply(factor));
    }

    private boolean isWithin(PlateCurve curve, BigDecimal tolerance) {
        return read(curve, signal)
                .filter(own -> own.subtract(printed).abs().compareTo(tolerance) <= 0)
                .isPresent();
    }
}
