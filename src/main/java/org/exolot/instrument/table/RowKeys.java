package org.exolot.instrument.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.text.TextHash;

/**
 * Tells the rows of a table apart by what names each reading, also where several readings of one sample stand there. Open addressing over
 * hashes: what names a row is put into words only where another has the same hash.
 */
final class RowKeys {
    private final List<TableRow> rows;
    private final IntFunction<String> words;
    private final TextHash texts;
    private Map<Integer, Readings> several = new HashMap<>();
    private long[] hashes = new long[1 << 7];

    /** By hash, the row from 1 that was the first of its name; 0 where none is. At most half of them are taken. */
    private int[] slots = new int[0];

    private int seen;

    /**
     * @param words what names a row, by its number from 0
     */
    RowKeys(List<TableRow> rows, IntFunction<String> words, TextHash texts) {
        this.rows = rows;
        this.words = words;
        this.texts = texts;
    }

    /** Takes the next row by the hash of what names it. */
    void see(long hash) {
        if (seen == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * seen);
        }
        hashes[seen++] = hash;
    }

    /**
     * The how manieth reading of its name a row is, from 1; 0 for a row that stood before as it is and counts only once. Ask for each row
     * once, in their order, when all have been seen.
     *
     * @param row its number among those seen, from 0
     * @param once whether a row that stood before as it is, by its number, counts only once
     */
    int reading(int row, IntPredicate once) {
        if (slots.length == 0) {
            slots = new int[Integer.highestOneBit(seen) << 2];
        }
        long hash = hashes[row];
        int slot = home(hash);
        while (slots[slot] > 0) {
            int first = slots[slot] - 1;
            if (hashes[first] == hash && words.apply(first).equals(words.apply(row))) {
                return again(first, row, once);
            }
            slot = after(slot);
        }
        slots[slot] = row + 1;
        return 1;
    }

    private int again(int first, int row, IntPredicate once) {
        Readings readings = several.computeIfAbsent(first, any -> new Readings(rows.get(first), texts));
        boolean stood = !readings.add(rows.get(row));
        return stood && once.test(row) ? 0 : ++readings.count;
    }

    /** Forgets the rows: none follows. */
    void letGo() {
        several = Map.of();
        hashes = new long[0];
        slots = new int[0];
    }

    private int home(long hash) {
        return (int) (hash >>> 32) & slots.length - 1;
    }

    private int after(int slot) {
        return slot + 1 & slots.length - 1;
    }

    /** The rows of one name, by the hash of their cells. */
    private static final class Readings {
        private final Map<Long, List<TableRow>> rows = new HashMap<>();
        private final TextHash texts;
        private int count = 1;

        private Readings(TableRow first, TextHash texts) {
            this.texts = texts;
            add(first);
        }

        /** Adds a row; false where it stood before as it is. */
        private boolean add(TableRow row) {
            long cells = texts.begin();
            for (int column = 0; column < row.size(); column++) {
                cells = row.hash(column, texts, cells);
            }
            List<TableRow> alike = rows.computeIfAbsent(cells, any -> new ArrayList<>(1));
            for (TableRow before : alike) {
                if (before.texts().equals(row.texts())) {
                    return false;
                }
            }
            alike.add(row);
            return true;
        }
    }
}
