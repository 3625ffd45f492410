package org.exolot.instrument.zetasizer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in a column; which heading means which is listed in {@code columns.txt}. */
enum ColumnKind {
    RECORD,
    TYPE,
    SAMPLE,
    TIME,
    OPERATOR,
    SERIAL,
    SOFTWARE,
    /** A result of the record. */
    FIGURE,
    /** A result of which 0 means that there is none: a further peak, a pH that nobody measured. */
    ABSENT_AS_ZERO,
    /** Set, sensed or said by the software. */
    CONDITION,
    /** Nobody knows. */
    UNKNOWN;

    /** {@code Intensity peak 2}, {@code %Pd Peak 1}, {@code Peak 1 Area by Intensity ordered by area}. */
    private static final Pattern PEAK = Pattern.compile(".*\\bpeak [1-9]\\b.*");

    /** {@code Pk 1 Mean Int}, {@code Pk 2 Area Vol}. */
    private static final Pattern SHORT_PEAK = Pattern.compile("pk ([1-9]) (mean|area|width) (int|vol|num)");

    private static final Map<String, String> WEIGHTS = Map.of("int", "intensity", "vol", "volume", "num", "number");

    private static final Map<String, Known> KNOWN = load();

    /** A known heading's kind and our word for it. */
    record Known(ColumnKind kind, String name) {}

    /** What a folded heading without its unit means; empty where nobody knows. */
    static Optional<Known> of(String folded) {
        Known known = KNOWN.get(folded);
        if (known == null && folded.contains("peak ") && PEAK.matcher(folded).matches()) {
            return Optional.of(new Known(ABSENT_AS_ZERO, folded));
        }
        return Optional.ofNullable(known).or(() -> shortPeak(folded));
    }

    private static Optional<Known> shortPeak(String folded) {
        Matcher peak = SHORT_PEAK.matcher(folded.startsWith("pk ") ? folded : "");
        return peak.matches()
                ? Optional.of(new Known(
                        ABSENT_AS_ZERO,
                        "peak " + peak.group(1) + " " + peak.group(2) + " by "
                                + WEIGHTS.getOrDefault(peak.group(3), "")))
                : Optional.empty();
    }

    private static Map<String, Known> load() {
        Map<String, Known> known = new HashMap<>();
        try (InputStream stream = ColumnKind.class.getResourceAsStream("columns.txt")) {
            if (stream == null) {
                throw new IllegalStateException("columns.txt is not beside the class " + ColumnKind.class.getName());
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("//"))
                    .map(line -> line.split(";", 3))
                    .forEach(fields -> {
                        Known meaning = new Known(valueOf(fields[0].strip()), fields[1].strip());
                        for (String heading : fields[2].split("\\|")) {
                            known.put(heading.strip(), meaning);
                        }
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(known);
    }
}
