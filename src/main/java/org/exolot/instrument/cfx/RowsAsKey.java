package org.exolot.instrument.cfx;

import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.exolot.finding.Sha256;
import org.exolot.instrument.plate.TableRow;

/** The first rows of a file as the key of its run, for a file that names neither: cycles of quantification are never the same twice. */
final class RowsAsKey {
    private static final int MOST = 1 << 20;

    /** A line of the head has a key and its value. */
    private static final int HEAD = 2;

    private final StringBuilder rows = new StringBuilder();
    private boolean needed = true;

    /**
     * The next row.
     *
     * @param told whether the head has told the key by now
     */
    void add(TableRow row, BooleanSupplier told) {
        if (!needed || rows.length() >= MOST) {
            return;
        }
        if (row.filled() == HEAD && told.getAsBoolean()) {
            needed = false;
            rows.setLength(0);
            return;
        }
        rows.append('[');
        for (int column = 0; column < row.size(); column++) {
            rows.append(column == 0 ? "" : ", ").append(row.text(column));
        }
        rows.append("]\n");
    }

    /** The key. */
    String key() {
        return Sha256.of(rows.toString().getBytes(StandardCharsets.UTF_8)).brief();
    }
}
