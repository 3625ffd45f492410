package org.exolot.instrument.plate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.exolot.instrument.Head;
import org.exolot.quantity.DecimalSign;

/** What separates the fields and the decimals of a table as text: with the language of the computer, software writes {@code ;} for {@code ,} and a comma in numbers. */
public final class Delimiters {
    private static final List<Character> KNOWN = List.of(',', ';', '\t');
    private static final int FIRST_LINES = 400;
    private static final Pattern WITH_COMMA = Pattern.compile("(^|[;\t])\"?-?[0-9]+,[0-9]+\"?([;\t]|$)");
    private static final Pattern WITH_POINT = Pattern.compile("(^|[;\t])\"?-?[0-9]+\\.[0-9]+\"?([;\t]|$)");

    private static final Pattern QUOTED_COMMA = Pattern.compile(
            "(^|,)\"-?(0,[0-9]+|[0-9]+,([0-9]{1,2}|[0-9]{4,})|[0-9]{4,},[0-9]+)([eE][+-]?[0-9]+)?\"(,|$)");
    private static final Pattern POINT_BETWEEN_COMMAS = Pattern.compile("(^|,)\"?-?[0-9]+\\.[0-9]+\"?(,|$)");

    private Delimiters() {}

    /** The delimiter of a file: told by a first line {@code sep=;}, else the one that stands most often in any of its first lines. */
    public static char of(Head head) {
        String first = head.line(1).strip().toLowerCase(Locale.ROOT);
        if (first.startsWith("sep=") && first.length() > 4) {
            return first.charAt(4);
        }
        char best = ',';
        long most = 0;
        for (char delimiter : KNOWN) {
            long count = head.lines().stream()
                    .limit(FIRST_LINES)
                    .mapToLong(line -> outsideNumbers(line, delimiter))
                    .max()
                    .orElse(0);
            if (count > most) {
                most = count;
                best = delimiter;
            }
        }
        return best;
    }

    /** A comma between two digits may be a decimal sign where another delimiter stands beside it. */
    private static long outsideNumbers(String line, char delimiter) {
        return delimiter == ',' && line.indexOf(';') >= 0
                ? 0
                : line.chars().filter(c -> c == delimiter).count();
    }

    /** The decimal sign of a file with this delimiter, by the numbers of its first lines. */
    public static DecimalSign decimals(Head head, char delimiter) {
        if (delimiter == ',') {
            return quotedCommas(head);
        }
        return sign(head, WITH_COMMA, WITH_POINT);
    }

    /** Between commas a decimal comma is in quotes; {@code "1,234"} may be a thousand and some. */
    private static DecimalSign quotedCommas(Head head) {
        return sign(head, QUOTED_COMMA, POINT_BETWEEN_COMMAS);
    }

    private static DecimalSign sign(Head head, Pattern withComma, Pattern withPoint) {
        long commas = count(head, withComma);
        return commas > 0 && commas > count(head, withPoint) ? DecimalSign.COMMA : DecimalSign.POINT;
    }

    private static long count(Head head, Pattern number) {
        return head.lines().stream()
                .limit(FIRST_LINES)
                .filter(line -> number.matcher(line).find())
                .count();
    }
}
