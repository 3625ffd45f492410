package org.exolot.criterion;

import java.math.BigDecimal;
import java.util.Optional;
import org.exolot.criterion.Reason.Type;

/**
 * The non-binary decision with a guard band of ILAC-G8:09/2019, 4.2.3, with w = U (k = 2): pass inside of the limit by w, conditional pass
 * up to the limit, conditional fail beyond it by no more than w, else fail. For a one-sided limit and a normal distribution a pass is
 * wrong with a probability of less than 2.5 %.
 */
final class GuardBand {
    private static final BigDecimal COVERAGE = BigDecimal.TWO;

    private GuardBand() {}

    static Judgement judge(
            Criterion criterion, Limit.Numeric limit, BigDecimal number, Optional<BigDecimal> standardUncertainty) {
        String printed = criterion.rounding().print(number);
        if (standardUncertainty.isEmpty()) {
            return decided(criterion, Verdict.CANNOT_DECIDE, printed, Type.UNCERTAINTY_UNKNOWN, "");
        }
        BigDecimal width = COVERAGE.multiply(standardUncertainty.get());
        BigDecimal rounded = criterion.rounding().round(number);
        Interval band = Interval.closed(rounded.subtract(width), rounded.add(width));
        Interval conforming = limit.conforming();
        String expanded = width.toString();
        if (conforming.contains(band)) {
            return decided(criterion, Verdict.PASS, printed, Type.GUARD_PASS, expanded);
        }
        if (conforming.contains(Interval.closed(rounded, rounded))) {
            return decided(criterion, Verdict.CONDITIONAL_PASS, printed, Type.GUARD_CONDITIONAL_PASS, expanded);
        }
        return conforming.disjoint(band)
                ? decided(criterion, Verdict.FAIL, printed, Type.GUARD_FAIL, expanded)
                : decided(criterion, Verdict.CONDITIONAL_FAIL, printed, Type.GUARD_CONDITIONAL_FAIL, expanded);
    }

    private static Judgement decided(Criterion criterion, Verdict verdict, String printed, Type why, String expanded) {
        Reason reason = Reason.of(why, printed, criterion.printedLimit(), expanded);
        return new Judgement(verdict, printed, criterion.printedLimit(), reason, false);
    }
}
