package org.exolot.instrument.qpcr;

import org.exolot.instrument.plate.TableRow;

/**
 * A row of a table of wells, as its texts: what it says is made of them when someone asks.
 *
 * @param time for the how-manieth time the table tells of this well, from 1
 */
record ResultRow(TableColumns columns, TableRow row, int time) {
    /** Whether it is a further peak of the well's melt curve. */
    boolean furtherPeak() {
        return time > 1;
    }
}
