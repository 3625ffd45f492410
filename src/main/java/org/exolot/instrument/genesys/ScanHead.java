package org.exolot.instrument.genesys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.instrument.Entry;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.text.HeaderText;

/** What stands above the points: one line of fields by their position (VISIONlite), or a key and a value a line (Genesys 30). */
final class ScanHead {
    /** A line of fewer fields is no head of VISIONlite. */
    static final int LEAST = 4;

    /** File, sample and analyst only: the rest of the line is lost. */
    static final int CUT = 3;

    static final String FILE = "File";
    static final String SAMPLE = "Sample name";
    static final String ANALYST = "Analyst";
    static final String TIME = "Time";
    static final String INSTRUMENT = "Instrument";
    static final String SERIAL = "Serial number";
    static final String SOFTWARE = "Software version";

    private static final List<String> POSITIONS = List.of(FILE, SAMPLE, ANALYST, TIME, INSTRUMENT, SERIAL, SOFTWARE);

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** Takes a line; fields beyond the seventh keep their number as name. */
    void take(TableRow row) {
        long filled =
                row.cells().stream().filter(cell -> !cell.text().isEmpty()).count();
        if (filled >= CUT && entries.isEmpty()) {
            for (int i = 0; i < row.size(); i++) {
                put(i < POSITIONS.size() ? POSITIONS.get(i) : "Field " + (i + 1), row.cell(i));
            }
        } else if (filled > 0) {
            String key = row.text(0).replaceAll("\\s*:\\s*$", "");
            row.cells().stream()
                    .skip(1)
                    .filter(cell -> !cell.text().isEmpty())
                    .findFirst()
                    .ifPresent(cell -> put(key, cell));
        }
    }

    private void put(String key, TableCell cell) {
        if (!cell.text().isEmpty()) {
            entries.put(key, PlacedValues.words(cell.text(), cell.place()));
        }
    }

    Map<String, Entry> entries() {
        return entries;
    }

    Optional<Entry> get(String key) {
        String wanted = HeaderText.fold(key);
        return entries.entrySet().stream()
                .filter(entry -> HeaderText.fold(entry.getKey()).equals(wanted))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
