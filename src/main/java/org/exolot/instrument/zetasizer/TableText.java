package org.exolot.instrument.zetasizer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.exolot.instrument.Head;
import org.exolot.instrument.plate.Delimiters;
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
            points += Delimiters.decimalFields(line, '.');
            commas += Delimiters.decimalFields(line, ',');
        }
        return commas > points ? DecimalSign.COMMA : DecimalSign.POINT;
    }
}
