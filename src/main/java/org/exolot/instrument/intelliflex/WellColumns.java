package org.exolot.instrument.intelliflex;

import java.util.Map;
import java.util.Set;

/** The columns of a file by what their cells are for, worked out once for all of its rows: there are hundreds. */
final class WellColumns {
    /** What belongs to a well and not to its plate. */
    static final Set<String> OF_THE_WELL = Set.of(
            "well location",
            "well type",
            "well status",
            "well error",
            "well notes",
            "sample id",
            "dilution",
            "well acquisition start",
            "well acquisition end",
            "total active events",
            "total classified events",
            "total gated events",
            "total events",
            "count %cv",
            "dd gate low",
            "dd gate high");

    /** Of these, what a well has its own place for. */
    private static final Set<String> TOLD_OTHERWISE = Set.of("well location", "sample id", "dilution");

    private final IntelliflexHeader header;
    private final String[] names;
    private final int[] ofTheWell;
    private final int[] ofThePlate;
    private final int[] numbers;
    private final int location;
    private final int dilution;

    WellColumns(IntelliflexHeader header) {
        this.header = header;
        this.names = new String[header.names().size()];
        header.known().forEach((name, column) -> names[column] = name);
        this.ofTheWell = columns(header, true);
        this.ofThePlate = columns(header, false);
        this.numbers = header.beads().entrySet().stream()
                .filter(bead -> bead.getValue().kind() == IntelliflexHeader.Kind.READING
                        || bead.getValue().kind() == IntelliflexHeader.Kind.REDUCED)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        this.location = header.at("well location");
        this.dilution = header.at("dilution");
    }

    private static int[] columns(IntelliflexHeader header, boolean ofTheWell) {
        return header.known().entrySet().stream()
                .filter(column ->
                        OF_THE_WELL.contains(column.getKey()) == ofTheWell && !TOLD_OTHERWISE.contains(column.getKey()))
                .mapToInt(Map.Entry::getValue)
                .toArray();
    }

    IntelliflexHeader header() {
        return header;
    }

    /** The folded name of a column of the plate or the well. */
    String name(int column) {
        return names[column];
    }

    int location() {
        return location;
    }

    int dilution() {
        return dilution;
    }

    /** What the file says of each well beside its place, sample and dilution. */
    int[] ofTheWell() {
        return ofTheWell;
    }

    /** What the file repeats in the row of each well. */
    int[] ofThePlate() {
        return ofThePlate;
    }

    /** What was read of each bead region: numbers. */
    int[] numbers() {
        return numbers;
    }
}
