package org.exolot.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.exolot.finding.Bundle;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValuePrinter;
import org.exolot.quantity.Written;

/** Figures, units and names as {@code inspect} says them to one reader: all figures pass here, so that one line never has two decimal signs. */
final class InspectFigures {
    private static final MathContext FOUR = new MathContext(4, RoundingMode.HALF_EVEN);
    private static final BigDecimal LARGE = new BigDecimal("1E6");
    private static final BigDecimal SMALL = new BigDecimal("1E-4");
    private static final String OF_SOMETHING = " concentration";

    private final Bundle words;
    private final Written written;

    private InspectFigures(Bundle words, Written written) {
        this.words = words;
        this.written = written;
    }

    static InspectFigures in(Locale locale) {
        return new InspectFigures(Bundle.of("org.exolot.cli.inspect", locale), Written.in(locale));
    }

    /** Four significant digits, a whole number below a million with all of its own. */
    String number(BigDecimal number) {
        return figures(brief(number));
    }

    /** The number of which that is the text. */
    static BigDecimal brief(BigDecimal number) {
        return number.scale() <= 0 && number.abs().compareTo(LARGE) < 0 ? number : number.round(FOUR);
    }

    /** A number with the digits that it has. */
    String figures(BigDecimal number) {
        BigDecimal size = number.abs();
        boolean plain = size.signum() == 0 || size.compareTo(LARGE) < 0 && size.compareTo(SMALL) >= 0;
        return written.figures(plain ? number.toPlainString() : scientific(number));
    }

    /** The same, a whole number without a fraction. */
    String exact(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return figures(bare.scale() <= 0 ? bare : number);
    }

    /** One digit before the decimal sign, whatever the scale. */
    private static String scientific(BigDecimal number) {
        int exponent = number.precision() - number.scale() - 1;
        return number.scaleByPowerOfTen(-exponent).toPlainString() + "E" + exponent;
    }

    /** A limit or another text of figures, with the digits that it has. */
    String text(String figures) {
        return written.figures(figures);
    }

    /** A value with its unit; what is no number has none. */
    String value(Value value, Unit unit) {
        return switch (value) {
            case Value.Measured measured -> withUnit(number(measured.number()), unit);
            case Value.Below _, Value.Above _ -> withUnit(written.figures(ValuePrinter.print(value)), unit);
            case Value.Qualitative term -> written.term(term.term());
            case Value.Missing missing ->
                missing.raw().isBlank()
                        ? words.get("value.none")
                        : words.say("value.none.raw", List.of(InspectContents.shortened(missing.raw())));
        };
    }

    /** A unit as people write it; nothing for a pure number. */
    String unit(Unit unit) {
        return written.unit(unit.code());
    }

    /** A figure with its unit. */
    String withUnit(String figure, Unit unit) {
        String shown = unit(unit);
        return shown.isEmpty() ? figure : figure + " " + shown;
    }

    /** What was measured, in the reader's language as far as it is known there. */
    String attribute(String name) {
        String term = written.term(name);
        return term.equals(name) && name.endsWith(OF_SOMETHING)
                ? words.say(
                        "attribute.concentration",
                        List.of(written.term(name.substring(0, name.length() - OF_SOMETHING.length()))))
                : term;
    }

    /** A term of a lab's masters or of a file. */
    String term(String name) {
        return written.term(name);
    }
}
