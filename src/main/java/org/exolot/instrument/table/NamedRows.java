package org.exolot.instrument.table;

import java.util.Arrays;

/** Some rows of a table, each by its number there and by the how manieth reading of its name it is. */
final class NamedRows {
    private int[] numbers = new int[64];
    private int[] readings = new int[64];
    private int size;

    void add(int number, int reading) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
            readings = Arrays.copyOf(readings, 2 * size);
        }
        numbers[size] = number;
        readings[size++] = reading;
    }

    int size() {
        return size;
    }

    int number(int index) {
        return numbers[index];
    }

    int reading(int index) {
        return readings[index];
    }
}
