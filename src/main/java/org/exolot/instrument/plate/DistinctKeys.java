package org.exolot.instrument.plate;

import java.util.Arrays;
import org.exolot.instrument.text.TextHash;

/**
 * Keys of three texts, each once: for long tables, without a text put together for each row. Open addressing; hashed by a number that no
 * file can know, so that none is slow. Not for several threads.
 */
public final class DistinctKeys {
    private static final int PARTS = 3;

    private final TextHash hash = new TextHash();

    /** By hash, the number of the key from 1; 0 where none is. */
    private int[] slots = new int[1 << 8];

    private long[] hashes = new long[1 << 7];
    private String[] parts = new String[PARTS << 7];
    private int size;

    /** Adds a key; false where it is there already. */
    public boolean add(String first, String second, String third) {
        int before = size;
        return number(first, second, third) == before;
    }

    /** The number of a key, from 0 in the order in which they came; one that was not there is added. */
    public int number(String first, String second, String third) {
        long key = hash(hash(hash(hash.begin(), first), second), third);
        int slot = home(key);
        while (slots[slot] > 0) {
            if (is(slots[slot] - 1, key, first, second, third)) {
                return slots[slot] - 1;
            }
            slot = after(slot);
        }
        keep(key, first, second, third);
        slots[slot] = size;
        if (2 * size > slots.length) {
            widen();
        }
        return size - 1;
    }

    private void keep(long key, String first, String second, String third) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
            parts = Arrays.copyOf(parts, 2 * parts.length);
        }
        hashes[size] = key;
        parts[PARTS * size] = first;
        parts[PARTS * size + 1] = second;
        parts[PARTS * size + 2] = third;
        size++;
    }

    private void widen() {
        slots = new int[2 * slots.length];
        for (int key = 0; key < size; key++) {
            int slot = home(hashes[key]);
            while (slots[slot] > 0) {
                slot = after(slot);
            }
            slots[slot] = key + 1;
        }
    }

    private int home(long key) {
        return (int) (key >>> 32) & slots.length - 1;
    }

    private int after(int slot) {
        return slot + 1 & slots.length - 1;
    }

    private boolean is(int number, long key, String first, String second, String third) {
        return hashes[number] == key
                && parts[PARTS * number].equals(first)
                && parts[PARTS * number + 1].equals(second)
                && parts[PARTS * number + 2].equals(third);
    }

    private long hash(long before, String text) {
        return hash.with(before, hash.piece(text));
    }
}
