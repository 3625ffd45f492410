package org.exolot.instrument.genesys;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Head;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.text.HeaderText;

/**
 * One spectrum or one kinetic read: VISIONlite writes a line with file, sample, analyst, time, instrument, serial number and software, a line
 * {@code nm,A} or {@code sec,A}, then a point a line; a Genesys 30 writes keys and values, then {@code wavelength(nm),ABS}.
 *
 * <p>Run key: serial number, sample and time of the head. One curve a file.
 */
public final class ScanFormat implements Format {
    static final FormatId ID = new FormatId("visionlite-scan");
    static final int VERSION = 1;
    private static final int FIRST_LINES = 30;
    private static final char[] DELIMITERS = {',', '\t', ';'};

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        return delimiter(source.head())
                .map(any -> new Recognition(
                        ID, 0.9, List.of("a line of an axis and a signal above two columns of numbers")))
                .orElseGet(() -> new Recognition(ID, 0, List.of("no line nm,A or sec,A near the beginning")));
    }

    @Override
    public Export read(Source source) throws IOException {
        return new ScanReader(source, delimiter(source.head()).orElse(',')).export();
    }

    private static Optional<Character> delimiter(Head head) {
        List<String> lines =
                head.lines(FIRST_LINES).stream().filter(line -> !line.isBlank()).toList();
        for (char delimiter : DELIMITERS) {
            for (int i = 1; i < Math.min(lines.size(), FIRST_LINES); i++) {
                List<String> fields = HeaderText.fields(lines.get(i), delimiter);
                if (Axis.of(fields).isPresent() && !several(fields) && above(lines, i, delimiter)) {
                    return Optional.of(delimiter);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether an axis stands beside the first, as other makers' programs put one spectrum beside the other. */
    private static boolean several(List<String> fields) {
        return fields.size() > 3 && Axis.of(fields.subList(2, fields.size())).isPresent();
    }

    /** Above stands VISIONlite's one line of seven fields, or a Genesys 30's keys. */
    private static boolean above(List<String> lines, int axis, char delimiter) {
        return axis == 1
                ? HeaderText.fields(lines.getFirst(), delimiter).size() >= ScanHead.LEAST
                        || HeaderText.fields(lines.getFirst(), delimiter).size() == ScanHead.CUT
                                && points(lines, delimiter)
                : lines.subList(0, axis).stream()
                        .anyMatch(
                                line -> HeaderText.fold(line.replace("\"", "")).startsWith("scan"));
    }

    /** Whether a point stands below the axis. */
    private static boolean points(List<String> lines, char delimiter) {
        return lines.size() > 2
                && HeaderText.fields(lines.get(2), delimiter).size() == 2
                && HeaderText.fields(lines.get(2), delimiter).stream()
                        .allMatch(field -> field.matches(" *-?[0-9]+([.,][0-9]+)? *"));
    }
}
