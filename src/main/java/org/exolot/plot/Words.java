package org.exolot.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words and numbers of a plot in the reader's language. */
final class Words {
    private static final ResourceBundle.Control NO_DEFAULT_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final ResourceBundle bundle;
    private final Locale locale;

    Words(Locale locale) {
        this.bundle = ResourceBundle.getBundle("org.exolot.plot.plots", locale, NO_DEFAULT_LOCALE);
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** With a fixed number of decimals, rounded half up. */
    String fixed(double value, int decimals) {
        return format(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP), decimals);
    }

    /** With so many significant digits; a power of ten where the number would be long. */
    String significant(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_UP));
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -3 && exponent <= 5) {
            return format(rounded, Math.max(0, rounded.stripTrailingZeros().scale()));
        }
        BigDecimal mantissa = rounded.scaleByPowerOfTen(-exponent);
        return format(mantissa, Math.max(0, mantissa.stripTrailingZeros().scale())) + " × " + powerOfTen(exponent);
    }

    /** A number as it would be written by hand: no digit more than it needs. */
    String plain(double value) {
        return significant(value, 6);
    }

    /** How many decimals tell all of an axis's ticks apart. */
    static int decimalsOf(List<Double> ticks, double scale) {
        int most = 0;
        for (double tick : ticks) {
            BigDecimal rounded = BigDecimal.valueOf(tick / scale).round(new MathContext(6, RoundingMode.HALF_UP));
            most = Math.max(most, rounded.stripTrailingZeros().scale());
        }
        return most;
    }

    static String powerOfTen(int exponent) {
        var text = new StringBuilder("10");
        for (char c : Integer.toString(exponent).toCharArray()) {
            text.append(c == '-' ? '⁻' : SUPERSCRIPTS.charAt(c - '0'));
        }
        return text.toString();
    }

    private String format(BigDecimal value, int decimals) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        String text = format.format(value);
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }
}
