package org.exolot.instrument.zetasizer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.exolot.instrument.Head;
import org.exolot.quantity.DecimalSign;

/**
 * How a file of tables is written.
 *
 * @param header its first line of headings
 */
record TableText(char delimiter, DecimalSign sign, TableHeader header) {
    private static final int FIRST_LINES = 5;
    private static final List<Character> DELIMITERS = List.of('\t', ',', ';');
    private static final Pattern POINT = Pattern.compile("-?[0-9]+\\.[0-9]+");
    private static final Pattern COMMA = Pattern.compile("-?[0-9]+,[0-9]+");

    /** By the first lines; empty where they are of no such table. A first line longer than the head is taken as far as it goes. */
    static Optional<TableText> of(Head head) {
        for (String line : head.lines(FIRST_LINES)) {
            for (char delimiter : DELIMITERS) {
                Optional<TableHeader> header = TableHeader.of(cells(line, delimiter));
                if (header.isPresent()) {
                    return Optional.of(new TableText(delimiter, sign(head, delimiter), header.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> cells(String line, char delimiter) {
        return Arrays.stream(line.split(String.valueOf(delimiter), -1))
                .map(cell -> cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                        ? cell.substring(1, cell.length() - 1)
                        : cell)
                .toList();
    }

    private static DecimalSign sign(Head head, char delimiter) {
        if (delimiter == ',') {
            return DecimalSign.POINT;
        }
        long points = 0;
        long commas = 0;
        for (String line : head.lines()) {
            for (String cell : cells(line, delimiter)) {
                points += POINT.matcher(cell).matches() ? 1 : 0;
                commas += COMMA.matcher(cell).matches() ? 1 : 0;
            }
        }
        return commas > points ? DecimalSign.COMMA : DecimalSign.POINT;
    }
}
