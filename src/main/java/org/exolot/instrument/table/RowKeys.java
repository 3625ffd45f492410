package org.exolot.instrument.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.instrument.plate.DistinctKeys;
import org.exolot.instrument.plate.TableRow;

/** The keys of a table's rows: each its own, also where several readings of one sample stand there. */
final class RowKeys {
    private DistinctKeys keys = new DistinctKeys();
    private List<TableRow> first = new ArrayList<>();
    private Map<String, Readings> several = new HashMap<>();

    /**
     * The row's key: the same words with a number behind them where rows with other cells have them already.
     *
     * @param bare what names the reading
     * @param once whether a row that stood before as it is counts only once, so that it gets no key
     */
    Optional<String> key(String bare, TableRow row, boolean once) {
        int number = keys.number(bare, "", "");
        if (number == first.size()) {
            first.add(row);
            return Optional.of(bare);
        }
        Readings readings = several.computeIfAbsent(bare, any -> new Readings(first.get(number)));
        boolean stood = !readings.rows.add(row.texts());
        return stood && once ? Optional.empty() : Optional.of(bare + "|#" + ++readings.count);
    }

    /** Forgets the rows: none follows. */
    void letGo() {
        keys = new DistinctKeys();
        first = List.of();
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
