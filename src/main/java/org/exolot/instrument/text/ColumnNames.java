package org.exolot.instrument.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * One line of the list {@code columns.txt} that stands beside a class: what a column means, then how exports head it.
 *
 * @param meaning the fields before the headings, as the class understands them
 * @param headings folded as {@link HeaderText#fold} does
 */
public record ColumnNames(List<String> meaning, List<String> headings) {
    private static final String LIST = "columns.txt";
    private static final String REMARK = "//";

    public ColumnNames {
        meaning = List.copyOf(meaning);
        headings = List.copyOf(headings);
    }

    /**
     * The lines of the list, in their order.
     *
     * @throws IllegalStateException where no list stands beside the class
     */
    public static List<ColumnNames> beside(Class<?> type) {
        try (InputStream stream = type.getResourceAsStream(LIST)) {
            if (stream == null) {
                throw new IllegalStateException(LIST + " is not beside the class " + type.getName());
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith(REMARK))
                    .map(ColumnNames::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ColumnNames of(String line) {
        int end = line.lastIndexOf(';');
        return new ColumnNames(parts(line.substring(0, end), ";"), parts(line.substring(end + 1), "\\|"));
    }

    private static List<String> parts(String text, String separator) {
        return Stream.of(text.split(separator)).map(String::strip).toList();
    }
}
