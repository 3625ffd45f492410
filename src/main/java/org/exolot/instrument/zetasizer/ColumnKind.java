package org.exolot.instrument.zetasizer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.instrument.text.ColumnNames;

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
        for (ColumnNames names : ColumnNames.beside(ColumnKind.class)) {
            Known meaning = new Known(
                    valueOf(names.meaning().getFirst()), names.meaning().getLast());
            names.headings().forEach(heading -> known.put(heading, meaning));
        }
        return Map.copyOf(known);
    }
}
