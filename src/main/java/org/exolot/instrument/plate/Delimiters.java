package org.exolot.instrument.plate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Head;
import org.exolot.instrument.Source;
import org.exolot.quantity.DecimalSign;

/** What separates the fields and the decimals of a table as text: with the language of the computer, software writes {@code ;} for {@code ,} and a comma in numbers. */
public final class Delimiters {
    private static final List<Character> KNOWN = List.of(',', ';', '\t');
    private static final int FIRST_LINES = 400;
    private static final Pattern QUOTED_COMMA = Pattern.compile(
            "(^|,)\"-?(0,[0-9]+|[0-9]+,([0-9]{1,2}|[0-9]{4,})|[0-9]{4,},[0-9]+)([eE][+-]?[0-9]+)?\"(,|$)");
    private static final Pattern THOUSANDTHS = Pattern.compile("(^|;)\"? *-?[0-9]{1,3}\\.[0-9]{3}\"?(;|$)");
    private static final Pattern POINT_BETWEEN_COMMAS = Pattern.compile("(^|,)\"?-?[0-9]+\\.[0-9]+\"?(,|$)");

    private static final String TOLD = "sep=";

    private Delimiters() {}

    /** The delimiter of a file: told by a first line {@code sep=;}, else the one that stands most often in any of its first lines. */
    public static char of(Head head) {
        return told(head).orElseGet(() -> mostOften(head));
    }

    /** What a first line {@code sep=;} tells for spreadsheets; empty where there is none, or it tells what cannot divide fields. */
    public static Optional<Character> told(Head head) {
        String first = head.firstWords().strip().toLowerCase(Locale.ROOT);
        return first.startsWith(TOLD) && first.length() > TOLD.length() && divides(first.charAt(TOLD.length()))
                ? Optional.of(first.charAt(TOLD.length()))
                : Optional.empty();
    }

    private static boolean divides(char c) {
        return c != '"' && !Character.isLetterOrDigit(c);
    }

    private static char mostOften(Head head) {
        char best = ',';
        long most = 0;
        List<String> lines = head.lines(FIRST_LINES);
        for (char delimiter : KNOWN) {
            for (String line : lines) {
                long count = outsideNumbers(line, delimiter);
                if (count > most) {
                    most = count;
                    best = delimiter;
                }
            }
        }
        return best;
    }

    /**
     * Tells of semicolons between the fields where no number has a decimal comma. Software writes them for the language of a computer whose
     * decimal sign is the comma, or because a person chose them; where no number has three decimals behind a point either, a spreadsheet of
     * such a computer may have saved the file, and has taken the point for a sign between thousands: of 1.234 it makes 1234.
     */
    public static void tellSpreadsheet(Source source, char delimiter, FindingLog findings) {
        Head head = source.head();
        if (delimiter == ';'
                && head.lines(FIRST_LINES).stream()
                        .noneMatch(line -> hasDecimal(line, ',')
                                || THOUSANDTHS.matcher(line).find())
                && !head.firstWords().startsWith(TOLD)) {
            findings.add(
                    FindingType.RESAVED_BY_SPREADSHEET,
                    new Place.Text(source.file(), 1, 0),
                    "semicolons between the fields, and no number with a decimal comma",
                    "the delimiters of the software; a spreadsheet that writes semicolons reads 1.234 as 1234");
        }
    }

    /** A comma between two digits may be a decimal sign where another delimiter stands beside it. */
    private static long outsideNumbers(String line, char delimiter) {
        if (delimiter == ',' && line.indexOf(';') >= 0) {
            return 0;
        }
        long count = 0;
        for (int at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, at + 1)) {
            count++;
        }
        return count;
    }

    /** The decimal sign of a file with this delimiter, by the numbers of its first lines. */
    public static DecimalSign decimals(Head head, char delimiter) {
        return delimiter == ','
                ? sign(head, Delimiters::quotedComma, Delimiters::pointBetweenCommas)
                : sign(head, line -> hasDecimal(line, ','), line -> hasDecimal(line, '.'));
    }

    private static DecimalSign sign(Head head, Predicate<String> withComma, Predicate<String> withPoint) {
        List<String> lines = head.lines(FIRST_LINES);
        long commas = lines.stream().filter(withComma).count();
        return commas > 0 && commas > lines.stream().filter(withPoint).count() ? DecimalSign.COMMA : DecimalSign.POINT;
    }

    /** Between commas a decimal comma is in quotes; {@code "1,234"} may be a thousand and some. */
    private static boolean quotedComma(String line) {
        return line.indexOf('"') >= 0 && QUOTED_COMMA.matcher(line).find();
    }

    private static boolean pointBetweenCommas(String line) {
        return POINT_BETWEEN_COMMAS.matcher(line).find();
    }

    private static boolean hasDecimal(String line, char sign) {
        return decimalFields(line, sign) > 0;
    }

    /** How many fields of a line, between tabs or semicolons, are a number with decimals behind this sign, be it in quotes. */
    public static long decimalFields(String line, char sign) {
        long count = 0;
        for (int at = line.indexOf(sign); at >= 0; at = line.indexOf(sign, at + 1)) {
            int from = at;
            while (from > 0 && digit(line.charAt(from - 1))) {
                from--;
            }
            int to = at + 1;
            while (to < line.length() && digit(line.charAt(to))) {
                to++;
            }
            count += from < at && to > at + 1 && begins(line, from) && ends(line, to) ? 1 : 0;
        }
        return count;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a field begins before the digits that begin here. */
    private static boolean begins(String line, int digits) {
        int at = digits;
        at -= at > 0 && line.charAt(at - 1) == '-' ? 1 : 0;
        while (at > 0 && line.charAt(at - 1) == ' ') {
            at--;
        }
        at -= at > 0 && line.charAt(at - 1) == '"' ? 1 : 0;
        return at == 0 || line.charAt(at - 1) == ';' || line.charAt(at - 1) == '\t';
    }

    /** Whether a field ends behind the digits that end here. */
    private static boolean ends(String line, int digits) {
        int at = digits < line.length() && line.charAt(digits) == '"' ? digits + 1 : digits;
        return at == line.length() || line.charAt(at) == ';' || line.charAt(at) == '\t';
    }
}
