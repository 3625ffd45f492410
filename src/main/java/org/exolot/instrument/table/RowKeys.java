package org.exolot.instrument.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.instrument.plate.TableRow;

/** The keys of a table's rows: each its own, also where several readings of one sample stand there. */
final class RowKeys {
    private Map<String, TableRow> first = new HashMap<>();
    private Map<String, Readings> several = new HashMap<>();

    /**
     * The row's key: the same words with a number behind them where rows with other cells have them already.
     *
     * @param bare what names the reading
     * @param once whether a row that stood before as it is counts only once, so that it gets no key
     */
    Optional<String> key(String bare, TableRow row, boolean once) {
        TableRow before = first.putIfAbsent(bare, row);
        if (before == null) {
            return Optional.of(bare);
        }
        Readings readings = several.computeIfAbsent(bare, any -> new Readings(before));
        boolean stood = !readings.rows.add(row.texts());
        return stood && once ? Optional.empty() : Optional.of(bare + "|#" + ++readings.count);
    }

    /** Forgets the rows: none follows. */
    void letGo() {
        first = Map.of();
        several = Map.of();
    }

    /** The rows of one key. */
    private static final class Readings {
        private final Set<List<String>> rows = new HashSet<>();
        private int count = 1;

        private Readings(TableRow row) {
            rows.add(row.texts());
        }
    }
}
