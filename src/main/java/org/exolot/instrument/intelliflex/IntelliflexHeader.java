package org.exolot.instrument.intelliflex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.instrument.text.HeaderText;

/**
 * The line of column names.
 *
 * @param names the names as they stand
 * @param known where the columns of the plate and the well stand, from 0, by their folded names
 * @param beads the columns of bead regions
 * @param unknown the columns whose name nobody knows
 */
record IntelliflexHeader(
        List<String> names, Map<String, Integer> known, Map<Integer, Bead> beads, List<Integer> unknown) {
    static final String ANALYTE = "analyte name";
    static final String REGION = "region";

    private static final Pattern BEAD = Pattern.compile("r ?([0-9]{1,3}): ?(rp[0-9]) (.+)");

    private static final Set<String> REDUCED = Set.of(
            "net median",
            "net normalized median",
            "net mean",
            "net average mfi",
            "net mfi",
            "net trimmed mean",
            "net average median");

    private static final Set<String> READINGS = Set.of(
            "median",
            "background",
            "mean",
            "count",
            "%cv",
            "standard deviation",
            "std dev",
            "peak",
            "trimmed mean",
            "trimmed count",
            "trimmed peak",
            "trimmed standard deviation",
            "trimmed %cv",
            "normalized median");

    private static final Set<String> FIGURES = Set.of(
            "average mfi",
            "replicate %cv",
            "result",
            "concentration",
            "units",
            "expected concentration",
            "% recovery",
            "average result",
            "average concentration");

    private static final Set<String> OF_THE_PLATE = Set.of(
            "model name",
            "instrument type",
            "serial number",
            "software version",
            "calibration state",
            "calibration lot",
            "calibration lot expiration",
            "calibration lot expired",
            "calibration timestamp",
            "verification state",
            "verification lot",
            "verification lot expiration",
            "verification lot expired",
            "verification timestamp",
            "fluidics ver state",
            "fluidics ver timestamp",
            "fluidics 1 ver lot",
            "fluidics 1 ver lot expiration",
            "fluidics 1 ver lot expired",
            "fluidics 2 ver lot",
            "fluidics 2 ver lot expiration",
            "fluidics 2 ver lot expired",
            "plate name",
            "plate status",
            "plate start",
            "plate end",
            "active user",
            "authorized user",
            "signing user",
            "plate type name",
            "plate barcode",
            "protocol name",
            "protocol version",
            "panel name",
            "panel version",
            "uptake volume",
            "bead type");

    /** What stands in a column of a bead region. */
    enum Kind {
        NAME,
        READING,
        REDUCED,
        FIGURE,
        UNKNOWN
    }

    /**
     * @param analyte the region and channel: {@code R25: RP1}
     * @param channel {@code RP1}
     * @param label the rest of the column's name
     */
    record Bead(String analyte, String channel, String label, Kind kind) {}

    /** Whether a line names the columns of such a file. */
    static boolean is(List<String> texts) {
        return texts.size() > 5 && of(texts).isPresent();
    }

    static Optional<IntelliflexHeader> of(List<String> names) {
        Map<String, Integer> known = new LinkedHashMap<>();
        Map<Integer, Bead> beads = new LinkedHashMap<>();
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String folded = HeaderText.fold(names.get(i));
            Optional<Bead> bead = bead(folded);
            if (bead.isPresent()) {
                beads.put(i, bead.get());
                if (bead.get().kind() == Kind.UNKNOWN) {
                    unknown.add(i);
                }
            } else if (ofPlateOrWell(folded) && !known.containsKey(folded)) {
                known.put(folded, i);
            } else if (!folded.isEmpty()) {
                unknown.add(i);
            }
        }
        // People choose the columns of the export; without these a well could not be told.
        boolean table = known.keySet().containsAll(Set.of("serial number", "well location"));
        return table && !beads.isEmpty() && (known.containsKey("instrument type") || known.containsKey("model name"))
                ? Optional.of(new IntelliflexHeader(names, known, beads, unknown))
                : Optional.empty();
    }

    private static boolean ofPlateOrWell(String folded) {
        return OF_THE_PLATE.contains(folded) || WellColumns.OF_THE_WELL.contains(folded);
    }

    /** Where a column stands, from 0; -1 where the file does not have it. */
    int at(String name) {
        return known.getOrDefault(name, -1);
    }

    private static Optional<Bead> bead(String folded) {
        Matcher parts = BEAD.matcher(folded);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String channel = parts.group(2).toUpperCase(java.util.Locale.ROOT);
        String label = parts.group(3);
        return Optional.of(new Bead("R" + parts.group(1) + ": " + channel, channel, label, kind(label)));
    }

    private static Kind kind(String label) {
        if (label.equals(ANALYTE) || label.equals(REGION)) {
            return Kind.NAME;
        }
        if (REDUCED.contains(label)) {
            return Kind.REDUCED;
        }
        if (READINGS.contains(label)) {
            return Kind.READING;
        }
        return FIGURES.contains(label) ? Kind.FIGURE : Kind.UNKNOWN;
    }
}
