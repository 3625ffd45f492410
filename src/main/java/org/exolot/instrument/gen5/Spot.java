package org.exolot.instrument.gen5;

import java.util.List;
import org.exolot.finding.FileId;
import org.exolot.finding.Place;
import org.exolot.instrument.workbook.WorkbookRow;

/**
 * A line of a text, or a row of a sheet.
 *
 * @param sheet the sheet's name; empty for a text
 * @param line its number, from 1
 * @param shift how many columns further right than in a text the fields stand
 */
record Spot(FileId file, String sheet, long line, int shift) {
    /** The place of a field, from 0. */
    Place at(int field) {
        return sheet.isEmpty()
                ? new Place.Text(file, line, field + shift + 1)
                : new WorkbookRow(file, sheet, (int) line, List.of())
                        .cell(field + shift)
                        .place();
    }

    /** The place of the line. */
    Place whole() {
        return sheet.isEmpty()
                ? new Place.Text(file, line, 0)
                : new WorkbookRow(file, sheet, (int) line, List.of()).place();
    }
}
