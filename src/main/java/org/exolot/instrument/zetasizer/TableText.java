package org.exolot.instrument.zetasizer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.exolot.instrument.Head;
import org.exolot.quantity.DecimalSign;

/**
 * How a file of tables is written.
 *
 * @param header its first line of headings
 */
record TableText(char delimiter, TableHeader header) {
    private static final int FIRST_LINES = 5;
    private static final List<Character> DELIMITERS = List.of('\t', ',', ';');

    /** By the first lines; empty where they are of no such table. A first line longer than the head is taken as far as it goes. */
    static Optional<TableText> of(Head head) {
        for (String line : head.lines(FIRST_LINES)) {
            for (char delimiter : DELIMITERS) {
                int end = line.indexOf(delimiter);
                if (end >= 0 && TableHeader.beginsWith(unquoted(line.substring(0, end)))) {
                    Optional<TableHeader> header = TableHeader.of(cells(line, delimiter));
                    if (header.isPresent()) {
                        return Optional.of(new TableText(delimiter, header.get()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> cells(String line, char delimiter) {
        return Arrays.stream(line.split(String.valueOf(delimiter), -1))
                .map(TableText::unquoted)
                .toList();
    }

    private static String unquoted(String cell) {
        return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1)
                : cell;
    }

    /** The sign with which more of the cells in the head are written. */
    DecimalSign sign(Head head) {
        if (delimiter == ',') {
            return DecimalSign.POINT;
        }
        long points = 0;
        long commas = 0;
        for (String line : head.lines()) {
            points += decimals(line, '.');
            commas += decimals(line, ',');
        }
        return commas > points ? DecimalSign.COMMA : DecimalSign.POINT;
    }

    /** How many cells of a line are digits, with this sign among them. */
    private long decimals(String line, char sign) {
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
            count += from < at && to > at + 1 && cell(line, from, to) ? 1 : 0;
        }
        return count;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether these digits are all of a cell, but for a minus before them and quotes around. */
    private boolean cell(String line, int firstDigit, int behind) {
        int from = firstDigit > 0 && line.charAt(firstDigit - 1) == '-' ? firstDigit - 1 : firstDigit;
        boolean quoted = from > 0 && line.charAt(from - 1) == '"';
        int to = quoted ? behind + 1 : behind;
        from -= quoted ? 1 : 0;
        return (!quoted || behind < line.length() && line.charAt(behind) == '"')
                && (from == 0 || line.charAt(from - 1) == delimiter)
                && (to == line.length() || line.charAt(to) == delimiter);
    }
}
