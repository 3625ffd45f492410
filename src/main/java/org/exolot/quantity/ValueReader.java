package org.exolot.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one reader of what people and machines write where a value belongs: {@code <0.05}, {@code ≤ 3}, {@code > 1E+11}, {@code 1,5},
 * {@code 7.29e+011}, {@code ND}, {@code neg}, {@code #DIV/0!}, {@code OVRFLW}, {@code *0.356*}, blank. It never throws, and what it
 * cannot read is {@link MissingReason#UNREADABLE}, never 0 and never a guess.
 *
 * <p>The decimal sign is told for the whole file: {@code 1,5} where decimals follow a point is unreadable, and so is {@code 1.5} where
 * they follow a comma. Groups of three before a decimal sign are read; a bare {@code 1,234} only when told by {@link Grouping#ACCEPTED}.
 *
 * <p>A value that carries its unit ({@code 87.00%}, {@code 5.2 ng/µL}) is unreadable for {@link #read}, since the number alone would say
 * something else; {@link #readWithUnit} gives both.
 */
public final class ValueReader {
    /** Longer than any number that an instrument writes; keeps a hostile cell cheap. */
    private static final int LONGEST = 400;

    private static final String OPERATORS = "<>=≤≥⩽⩾＜＞";
    private static final String IN_NUMBERS = "+-\u2212.,'’eEx×*·^";
    private static final String POWERS = "eE^";
    private static final Pattern EXPONENT = Pattern.compile("(.+?)\\s?[eE]\\s?([+-]?[0-9]{1,4})");
    private static final Pattern TIMES_TEN = Pattern.compile("(.+?)\\s?[x×*·]\\s?10\\s?\\^\\s?([+-]?[0-9]{1,4})");
    private static final Pattern OPERATOR = Pattern.compile("(<=|>=|=<|=>|≤|≥|⩽|⩾|<|>|＜|＞)(.*)", Pattern.DOTALL);
    private static final Pattern MASKED = Pattern.compile("\\*[^*]+\\*");
    /** A test under way: {@code pending}, {@code pending, day 7 of 14}; in Turkish {@code sürüyor, 7. gün / 14}. */
    private static final Pattern PENDING = Pattern.compile(
            "(pending|in progress|sürüyor|devam ediyor)([,:;]?\\s*(day\\s*)?[0-9]{1,3}\\.?\\s*(gün)?\\s*(of|/)\\s*[0-9]{1,3})?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern WITH_UNIT =
            Pattern.compile("(.*?[0-9.,])[\\s\\u00A0\\u2009\\u202F]*([%‰°/\\p{L}\\[{(][^<>≤≥]*)", Pattern.DOTALL);
    private static final Pattern EXPONENT_THEN_UNIT = Pattern.compile("([eE][+-]?[0-9]{1,4})(.*)", Pattern.DOTALL);
    private static final Pattern ENDS_IN_EXPONENT = Pattern.compile(".*[0-9.,]\\s?[eE]\\s?[+-]?[0-9]+", Pattern.DOTALL);

    private ValueReader() {}

    /** The value that stands there, where bare groups of three are refused. */
    public static Value read(String raw, DecimalSign sign) {
        return read(raw, sign, Grouping.REFUSED);
    }

    /** The value that stands there. */
    public static Value read(String raw, DecimalSign sign, Grouping grouping) {
        String text = Spaces.strip(raw);
        if (text.isEmpty()) {
            return new Value.Missing(MissingReason.BLANK, raw);
        }
        if (text.length() > LONGEST) {
            return unreadable(raw);
        }
        if (Mantissa.plain(text, sign)) {
            return new Value.Measured(Mantissa.decimal(text, sign));
        }
        Optional<BigDecimal> number = number(text, sign, grouping);
        if (number.isPresent()) {
            return new Value.Measured(number.get());
        }
        Optional<Value> word = Words.read(text);
        if (word.isPresent()) {
            return keepRaw(word.get(), raw);
        }
        if (text.charAt(0) == '*' && MASKED.matcher(text).matches()) {
            return new Value.Missing(MissingReason.MASKED, raw);
        }
        if (PENDING.matcher(text).matches()) {
            return new Value.Missing(MissingReason.PENDING, raw);
        }
        Matcher operator = OPERATOR.matcher(text);
        if (OPERATORS.indexOf(text.charAt(0)) >= 0 && operator.matches()) {
            return number(Spaces.strip(operator.group(2)), sign, grouping)
                    .map(limit -> censored(operator.group(1), limit))
                    .orElseGet(() -> unreadable(raw));
        }
        return unreadable(raw);
    }

    /**
     * The value and the unit behind it, as the cell writes it; the unit is empty where none stands there. Percent is a unit like any
     * other: {@code 87.00%} is 87.00 with the unit {@code %}, never 0.87.
     */
    public static WithUnit readWithUnit(String raw, DecimalSign sign, Grouping grouping) {
        Value whole = read(raw, sign, grouping);
        if (!(whole instanceof Value.Missing missing) || missing.reason() != MissingReason.UNREADABLE) {
            return new WithUnit(whole, "");
        }
        String text = Spaces.strip(raw);
        Matcher parts = WITH_UNIT.matcher(text);
        if (text.length() > LONGEST
                || !parts.matches()
                || ENDS_IN_EXPONENT.matcher(text).matches()) {
            return new WithUnit(whole, "");
        }
        return withUnit(parts, whole, sign, grouping);
    }

    private static WithUnit withUnit(Matcher parts, Value whole, DecimalSign sign, Grouping grouping) {
        String number = parts.group(1);
        String unit = Spaces.strip(parts.group(2));
        Matcher exponentFirst = EXPONENT_THEN_UNIT.matcher(unit);
        if (exponentFirst.matches()) {
            number = number + exponentFirst.group(1);
            unit = Spaces.strip(exponentFirst.group(2));
        }
        Value value = read(number, sign, grouping);
        boolean figure =
                value instanceof Value.Measured || value instanceof Value.Below || value instanceof Value.Above;
        return figure ? new WithUnit(value, unit) : new WithUnit(whole, "");
    }

    /** Whether a person or a file wrote a number, and which; the sign and the groups as {@link #read} takes them. */
    private static Optional<BigDecimal> number(String text, DecimalSign sign, Grouping grouping) {
        if (!mayBeNumber(text)) {
            return Optional.empty();
        }
        Optional<BigDecimal> scientific = scientific(text, sign);
        if (scientific.isPresent()) {
            return scientific;
        }
        if (hasPower(text)) {
            for (Pattern form : new Pattern[] {TIMES_TEN, EXPONENT}) {
                Matcher parts = form.matcher(text);
                if (parts.matches()) {
                    return mantissa(parts.group(1), sign, grouping)
                            .map(digits -> digits.scaleByPowerOfTen(Integer.parseInt(parts.group(2))));
                }
            }
        }
        return mantissa(text, sign, grouping);
    }

    /** The number where it is written as {@code 2.28E+06}: what most exponents look like, without a pattern. */
    private static Optional<BigDecimal> scientific(String text, DecimalSign sign) {
        int e = Math.max(text.indexOf('E'), text.indexOf('e'));
        int from = e + 1 < text.length() && (text.charAt(e + 1) == '+' || text.charAt(e + 1) == '-') ? e + 2 : e + 1;
        if (e < 1 || from >= text.length() || text.length() - from > 4 || !Mantissa.plain(text.substring(0, e), sign)) {
            return Optional.empty();
        }
        int power = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return Optional.empty();
            }
            power = 10 * power + digit;
        }
        BigDecimal digits = Mantissa.decimal(text.substring(0, e), sign);
        return Optional.of(digits.scaleByPowerOfTen(text.charAt(e + 1) == '-' ? -power : power));
    }

    /** Whether a text has a digit and nothing but what numbers are written with: most words are told from numbers without a pattern. */
    private static boolean mayBeNumber(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digit = true;
            } else if (IN_NUMBERS.indexOf(c) < 0 && !Spaces.isSpace(c)) {
                return false;
            }
        }
        return digit;
    }

    private static boolean hasPower(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (POWERS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<BigDecimal> mantissa(String text, DecimalSign sign, Grouping grouping) {
        String plain = text.replace('\u2212', '-');
        return Mantissa.matches(plain, sign, grouping) ? Optional.of(Mantissa.decimal(plain, sign)) : Optional.empty();
    }

    private static Value censored(String operator, BigDecimal limit) {
        boolean orEqual =
                !operator.equals("<") && !operator.equals(">") && !operator.equals("＜") && !operator.equals("＞");
        boolean below =
                operator.indexOf('<') >= 0 || operator.equals("≤") || operator.equals("⩽") || operator.equals("＜");
        return below ? new Value.Below(limit, orEqual) : new Value.Above(limit, orEqual);
    }

    private static Value keepRaw(Value value, String raw) {
        return value instanceof Value.Missing missing ? new Value.Missing(missing.reason(), raw) : value;
    }

    private static Value unreadable(String raw) {
        return new Value.Missing(MissingReason.UNREADABLE, raw);
    }

    /**
     * A value and the unit that was written behind it.
     *
     * @param unit as written, for {@link UnitReader}; empty where there was none
     */
    public record WithUnit(Value value, String unit) {}
}
