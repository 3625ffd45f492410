package org.exolot.instrument.msd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.instrument.text.HeaderText;

/**
 * The line of column names.
 *
 * @param names as they stand
 * @param known where each known column stands, from 0, by its folded name
 * @param unknown the columns whose name nobody knows
 * @param figures the columns that neither identify nor are signals, known or not
 * @param range where the detection range stands, from 0; -1 where the file does not have it
 */
record WorkbenchHeader(
        List<String> names, Map<String, Integer> known, List<Integer> unknown, List<Integer> figures, int range) {
    private static final String CONCENTRATION = "concentration";
    private static final String STANDARDS = "standard concentration";

    /** What tells the well and what is in it. */
    static final Set<String> IDENTITY = Set.of(
            "plate name",
            "plate",
            "barcode",
            "sample",
            "sample group",
            "assay",
            "well",
            "spot",
            "dilution",
            CONCENTRATION,
            STANDARDS);

    /** Columns of which a table that leaves out the spots has at least one. */
    private static final Set<String> TELLING = Set.of(
            "spot", "adjusted signal", "detection range", "calc. concentration", "calc. conc. mean", "adj. sig. mean");

    private static final Set<String> NEEDED = Set.of("sample", "assay", "well", "signal");

    private static final String RANGE = "detection range";

    static final Set<String> SIGNALS = Set.of("signal", "adjusted signal");

    private static final Set<String> FIGURES = Set.of(
            "mean",
            "adj. sig. mean",
            "std. dev.",
            "std. dev",
            "std dev",
            "std. deviation",
            "cv",
            "% recovery",
            "% recovery mean",
            "calc. concentration",
            "calc. conc. mean",
            "calc. conc. std. dev.",
            "calc. conc. std. dev",
            "calc. conc. std. deviation",
            "calc. conc. cv",
            "algorithm",
            "assay group",
            "tags",
            "plate barcode",
            "experiment",
            "experiment name",
            "experiment date",
            "user id",
            "calc. low",
            "calc. high",
            "detection range",
            "curve name",
            "is excluded",
            "excluded",
            "comment",
            "comments",
            "user name",
            "read time");

    private static final List<String> BEGINNINGS =
            List.of("fit statistic:", "detection limits:", "algorithm parameter:");

    /** Whether a line names the columns of such a table. */
    static boolean is(List<String> texts) {
        return of(texts).isPresent();
    }

    static Optional<WorkbenchHeader> of(List<String> names) {
        Map<String, Integer> known = new LinkedHashMap<>();
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String folded = HeaderText.fold(names.get(i));
            boolean listed = IDENTITY.contains(folded)
                    || SIGNALS.contains(folded)
                    || FIGURES.contains(folded)
                    || BEGINNINGS.stream().anyMatch(folded::startsWith);
            if (listed && !known.containsKey(folded)) {
                known.put(folded, i);
            } else if (!folded.isEmpty()) {
                unknown.add(i);
            }
        }
        return known.keySet().containsAll(NEEDED) && known.keySet().stream().anyMatch(TELLING::contains)
                ? Optional.of(new WorkbenchHeader(
                        List.copyOf(names), known, unknown, figures(known, unknown), known.getOrDefault(RANGE, -1)))
                : Optional.empty();
    }

    /** Where a column stands, from 0; -1 where the file does not have it. */
    int at(String name) {
        return known.getOrDefault(name, -1);
    }

    /** Where the concentrations of the standards stand; {@code Concentration} alone is theirs, too. */
    int nominal() {
        return known.getOrDefault(STANDARDS, at(CONCENTRATION));
    }

    private static List<Integer> figures(Map<String, Integer> known, List<Integer> unknown) {
        List<Integer> all = new ArrayList<>(unknown);
        known.forEach((name, at) -> {
            boolean ofSample = name.equals(CONCENTRATION) && known.containsKey(STANDARDS);
            if (ofSample || !IDENTITY.contains(name) && !SIGNALS.contains(name)) {
                all.add(at);
            }
        });
        all.sort(null);
        return all;
    }
}
