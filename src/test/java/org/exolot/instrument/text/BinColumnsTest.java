package org.exolot.instrument.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BinColumnsTest {
    @Test
    void everyCountComesBackAlsoFromOutsideOfTheHeap() {
        int columns = 4_000;
        int rows = 1_300;
        BinColumns bins = new BinColumns(columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                bins.addExact(column, count(row, column));
            }
            bins.endRow();
        }
        bins.finish();
        for (int column = 0; column < columns; column += 37) {
            double[] counts = bins.counts(column);
            assertThat(counts).hasSize(rows);
            for (int row = 0; row < rows; row++) {
                assertThat(counts[row]).isEqualTo(count(row, column));
            }
        }
        assertThat(bins.empty(7)).isTrue();
        assertThat(bins.empty(8)).isFalse();
    }

    /** Whole counts, runs of zeros, fractions; nothing at all in column 7. */
    private static double count(int row, int column) {
        Random random = new Random(31L * row + column);
        int kind = random.nextInt(10);
        if (column == 7 || kind == 0) {
            return 0;
        }
        return kind == 1 ? random.nextDouble() : random.nextInt(1_000_000_000);
    }
}
