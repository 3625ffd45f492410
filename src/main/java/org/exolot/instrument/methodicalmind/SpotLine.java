package org.exolot.instrument.methodicalmind;

import java.util.Arrays;
import org.exolot.instrument.text.PackedNumber;

/** The counts of one spot of the wells of a row, as they stand on one line: plain numbers as such, all else as texts. */
final class SpotLine {
    private static final String[] NONE = {};

    private final int spot;
    private final long line;
    private final long[] numbers;
    private String[] texts = NONE;

    /** @param numbers of the cells, each as {@link PackedNumber} has it */
    SpotLine(int spot, long line, long[] numbers) {
        this.spot = spot;
        this.line = line;
        this.numbers = numbers;
    }

    /** The spot's number, from 1. */
    int spot() {
        return spot;
    }

    /** Where it stands. */
    long line() {
        return line;
    }

    /** How many cells it may have. */
    int size() {
        return numbers.length;
    }

    /** Puts a text into a cell. */
    void put(int cell, String text) {
        if (texts == NONE) {
            texts = new String[numbers.length];
            Arrays.fill(texts, "");
        }
        texts[cell] = text;
    }

    /** Takes out what stands in a cell. */
    void clear(int cell) {
        numbers[cell] = PackedNumber.NONE;
        if (texts != NONE) {
            texts[cell] = "";
        }
    }

    /** Whether a plain number stands in a cell. */
    boolean plain(int cell) {
        return numbers[cell] != PackedNumber.NONE;
    }

    /** Whether something stands in a cell; nothing does beyond the last. */
    boolean filled(int cell) {
        return cell < numbers.length && plain(cell) || cell < texts.length && !texts[cell].isEmpty();
    }

    /** The plain number in a cell. */
    long number(int cell) {
        return numbers[cell];
    }

    /** The text in a cell that holds no plain number. */
    String text(int cell) {
        return texts[cell];
    }
}
