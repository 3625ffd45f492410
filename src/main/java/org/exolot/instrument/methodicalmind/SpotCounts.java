package org.exolot.instrument.methodicalmind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exolot.instrument.WellId;
import org.exolot.instrument.text.CsvFields;
import org.jspecify.annotations.Nullable;

/** The counts of a plate, kept as the lines of its grid: a file of many plates holds little more than its own text. */
final class SpotCounts {
    /** No well has more spots. */
    static final int MOST = 1_000;

    private static final int ROWS = 32;
    private static final int COLUMNS = 48 + 1;

    private final List<Line> lines = new ArrayList<>();
    private BitSet known = new BitSet();

    /** One line of the grid: the counts of one spot along a row of wells, behind the row's letter. */
    private record Line(int row, int spot, long number, List<Integer> columns, CsvFields fields) {}

    /** Whether a spot of a well, from 1, has no count yet; it has one from now on. */
    boolean first(int row, int column, int spot) {
        int at = (spot * ROWS + row) * COLUMNS + column;
        boolean first = !known.get(at);
        known.set(at);
        return first;
    }

    /** Takes a line: from its second field on the counts of these columns; a blank one is none. */
    void add(int row, int spot, long number, List<Integer> columns, List<String> fields) {
        lines.add(new Line(row, spot, number, columns, CsvFields.of(fields)));
    }

    /** No line follows. */
    void end() {
        known = new BitSet();
    }

    boolean any() {
        return !lines.isEmpty();
    }

    /** The counts of each well, by its name. */
    Map<WellId, Spots> wells() {
        @Nullable Spots[] all = new Spots[ROWS * COLUMNS];
        for (Line line : lines) {
            for (int field = 1; field < line.fields.size(); field++) {
                if (!line.fields.blank(field)) {
                    int at = line.row * COLUMNS + line.columns.get(field - 1);
                    Spots spots = all[at];
                    if (spots == null) {
                        spots = new Spots();
                        all[at] = spots;
                    }
                    spots.add(line, field);
                }
            }
        }
        Map<WellId, Spots> wells = new LinkedHashMap<>();
        for (int at = 0; at < all.length; at++) {
            Spots spots = all[at];
            if (spots != null) {
                wells.put(new WellId(at / COLUMNS, at % COLUMNS), spots);
            }
        }
        return wells;
    }

    /** The counts of one well, in the order of its spots: of each the one that stands first. */
    static final class Spots {
        private Line[] lines = new Line[1];
        private int[] fields = new int[1];
        private int size;

        private void add(Line line, int field) {
            int at = size;
            while (at > 0 && lines[at - 1].spot >= line.spot) {
                at--;
            }
            if (at < size && lines[at].spot == line.spot) {
                return;
            }
            if (size == lines.length) {
                lines = Arrays.copyOf(lines, 2 * size);
                fields = Arrays.copyOf(fields, 2 * size);
            }
            System.arraycopy(lines, at, lines, at + 1, size - at);
            System.arraycopy(fields, at, fields, at + 1, size - at);
            lines[at] = line;
            fields[at] = field;
            size++;
        }

        int size() {
            return size;
        }

        /** Which spot of the well, from 1. */
        int spot(int index) {
            return lines[index].spot;
        }

        /** What is written there. */
        String text(int index) {
            return lines[index].fields.get(fields[index]);
        }

        long line(int index) {
            return lines[index].number;
        }

        /** The field of the line, from 0. */
        int field(int index) {
            return fields[index];
        }
    }
}
