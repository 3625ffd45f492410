package org.exolot.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How a reportable value is rounded, once, from its full digits: half up in decimal, looking at one digit only (USP General Notices
 * 7.20). Halves go away from zero for negative values.
 */
public sealed interface Rounding {
    /** The rounded number. */
    BigDecimal round(BigDecimal number);

    /** The rounded number as it is printed and judged. */
    String print(BigDecimal number);

    /** To so many decimals: those of the limit. 0 to 12. */
    record Decimals(int decimals) implements Rounding {
        public Decimals {
            check(decimals, 0, 12);
        }

        @Override
        public BigDecimal round(BigDecimal number) {
            return number.setScale(decimals, RoundingMode.HALF_UP);
        }

        @Override
        public String print(BigDecimal number) {
            return round(number).toPlainString();
        }
    }

    /**
     * In the power of ten in which the limit is written: 7.95E10 against 0.80E11 is 0.80E11.
     *
     * @param exponent the limit's power of ten, −30 to 30
     * @param decimals of the mantissa, 0 to 12
     */
    record InExponent(int exponent, int decimals) implements Rounding {
        public InExponent {
            check(exponent, -30, 30);
            check(decimals, 0, 12);
        }

        @Override
        public BigDecimal round(BigDecimal number) {
            return mantissa(number).scaleByPowerOfTen(exponent);
        }

        @Override
        public String print(BigDecimal number) {
            return mantissa(number).toPlainString() + "E" + exponent;
        }

        private BigDecimal mantissa(BigDecimal number) {
            return number.scaleByPowerOfTen(-exponent).setScale(decimals, RoundingMode.HALF_UP);
        }
    }

    /** To so many significant digits, for what is reported and not judged. 1 to 15. */
    record Significant(int digits) implements Rounding {
        public Significant {
            check(digits, 1, 15);
        }

        @Override
        public BigDecimal round(BigDecimal number) {
            BigDecimal rounded = number.round(new MathContext(digits, RoundingMode.HALF_UP));
            int missing = digits - rounded.precision();
            return rounded.signum() == 0 || missing <= 0 ? rounded : rounded.setScale(rounded.scale() + missing);
        }

        @Override
        public String print(BigDecimal number) {
            BigDecimal rounded = round(number);
            return rounded.scale() >= 0 && rounded.precision() - rounded.scale() > -4
                    ? rounded.toPlainString()
                    : rounded.toString();
        }
    }

    /** Judged with all its digits. */
    record Unrounded() implements Rounding {
        @Override
        public BigDecimal round(BigDecimal number) {
            return number;
        }

        @Override
        public String print(BigDecimal number) {
            return CanonicalNumber.print(number);
        }
    }

    private static void check(int figure, int from, int to) {
        if (figure < from || figure > to) {
            throw new IllegalArgumentException(figure + " is not from " + from + " to " + to);
        }
    }
}
