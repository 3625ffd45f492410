package org.exolot.instrument.plate;

import org.exolot.finding.Place;
import org.exolot.instrument.Entry;

/** What the cells of a grid are to its wells: signals of one read, or figures of one name that the software computed. */
public interface Figures {
    /** Reads a cell that is no plain number, when the file is read: what is wrong with it is told then. */
    Entry read(String text, Place place);

    /** Gives a well its figure, when someone asks for the wells; tells nothing. */
    void give(WellDraft well, Entry figure);
}
