package org.exolot.instrument.plate;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Keys of three texts, each once: for long tables, without a text put together for each row. Open addressing; hashed by a number that no
 * file can know, so that none is slow. Not for several threads.
 */
public final class DistinctKeys {
    private static final int PARTS = 3;
    private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

    private final long seed = RandomGenerator.getDefault().nextLong();

    /** By hash, the number of the key from 1; 0 where none is. */
    private int[] slots = new int[1 << 8];

    private String[] parts = new String[PARTS << 7];
    private int size;

    /** Adds a key; false where it is there already. */
    public boolean add(String first, String second, String third) {
        int slot = slot(first, second, third);
        if (slots[slot] > 0) {
            return false;
        }
        if (PARTS * size == parts.length) {
            parts = Arrays.copyOf(parts, 2 * parts.length);
        }
        parts[PARTS * size] = first;
        parts[PARTS * size + 1] = second;
        parts[PARTS * size + 2] = third;
        slots[slot] = ++size;
        if (2 * size > slots.length) {
            widen();
        }
        return true;
    }

    private void widen() {
        slots = new int[2 * slots.length];
        for (int key = 0; key < size; key++) {
            slots[slot(parts[PARTS * key], parts[PARTS * key + 1], parts[PARTS * key + 2])] = key + 1;
        }
    }

    /** Where the key is, or would be. */
    private int slot(String first, String second, String third) {
        long hash = hash(hash(hash(seed, first), second), third);
        int at = (int) (hash >>> 32) & slots.length - 1;
        while (slots[at] > 0 && !is(slots[at] - 1, first, second, third)) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    private boolean is(int key, String first, String second, String third) {
        return parts[PARTS * key].equals(first)
                && parts[PARTS * key + 1].equals(second)
                && parts[PARTS * key + 2].equals(third);
    }

    private static long hash(long before, String text) {
        long hash = (before ^ text.length()) * MULTIPLIER;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ hash >>> 29 ^ text.charAt(i)) * MULTIPLIER;
        }
        return hash;
    }
}
