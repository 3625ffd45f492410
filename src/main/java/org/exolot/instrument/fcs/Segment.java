package org.exolot.instrument.fcs;

/**
 * A part of the file.
 *
 * @param from its first byte, counted from the beginning of the file
 * @param to the byte after its last
 */
record Segment(long from, long to) {
    static final Segment NONE = new Segment(0, 0);

    /** The part that offsets in a file mean, which name the first and the last byte; {@link #NONE} where both are 0 or make no sense. */
    static Segment of(long base, long first, long last) {
        return first <= 0 || last < first ? NONE : new Segment(base + first, base + last + 1);
    }

    long length() {
        return to - from;
    }

    boolean none() {
        return to <= from;
    }
}
