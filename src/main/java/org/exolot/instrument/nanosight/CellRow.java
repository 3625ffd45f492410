package org.exolot.instrument.nanosight;

import org.exolot.instrument.Entry;
import org.exolot.instrument.text.Entries;

/**
 * One line of a section: a key and a cell for each capture.
 *
 * @param section without brackets
 * @param key as the file writes it
 * @param line where
 * @param cells one for each capture, blank where the line is shorter; none where the line stands before that of the captures
 * @param average the vendor's mean over the captures; blank where there is none
 * @param standardError its standard error; blank where there is none
 */
record CellRow(String section, String key, long line, String[] cells, String average, String standardError) {
    /** The name under which a capture's conditions and warnings hold it. */
    String name() {
        return section + " / " + key;
    }

    String cell(int capture) {
        return capture < cells.length ? cells[capture] : "";
    }

    Entry entry(Entries entries, int capture) {
        return entries.either(cell(capture), line, capture + 2);
    }

    Entry number(Entries entries, int capture) {
        return entries.number(cell(capture), line, capture + 2);
    }
}
