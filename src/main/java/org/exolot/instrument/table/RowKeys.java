package org.exolot.instrument.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.instrument.plate.TableRow;
import org.jspecify.annotations.Nullable;

/** The keys of a table's rows: each its own, also where several readings of one sample stand there. */
final class RowKeys {
    private final Map<String, Readings> byKey = new HashMap<>();

    /**
     * The row's key: the same words with a number behind them where rows with other cells have them already.
     *
     * @param bare what names the reading
     * @param once whether a row that stood before as it is counts only once, so that it gets no key
     */
    Optional<String> key(String bare, TableRow row, boolean once) {
        Readings readings = byKey.get(bare);
        if (readings == null) {
            byKey.put(bare, new Readings(row));
            return Optional.of(bare);
        }
        if (readings.stood(row) && once) {
            return Optional.empty();
        }
        return Optional.of(bare + "|#" + ++readings.count);
    }

    /** The rows of one key; most have but one. */
    private static final class Readings {
        private final TableRow first;
        private int count = 1;
        private @Nullable Set<List<String>> all;

        private Readings(TableRow first) {
            this.first = first;
        }

        private boolean stood(TableRow row) {
            Set<List<String>> before = all;
            if (before == null) {
                before = new HashSet<>(Set.of(first.texts()));
                all = before;
            }
            return !before.add(row.texts());
        }
    }
}
