package org.exolot.instrument.plate;

import java.time.LocalDateTime;
import java.util.Optional;
import org.exolot.finding.Place;

/**
 * One cell of a table by rows, whether it stands in a text or in a workbook.
 *
 * @param text without surrounding blanks
 * @param date the date that a workbook stores there; a text has none
 * @param spaced whether a blank stands before the text: where software does not quote, that may be the rest of the cell before, behind a
 *     comma of its own
 */
public record TableCell(String text, Optional<LocalDateTime> date, Place place, boolean spaced) {
    public TableCell(String text, Optional<LocalDateTime> date, Place place) {
        this(text, date, place, false);
    }
}
