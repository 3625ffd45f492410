package org.exolot.instrument.workbook;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.FileId;
import org.exolot.finding.Place;

/**
 * One row of a sheet. Cells that the file leaves out are blank.
 *
 * @param number from 1
 * @param cells from column A up to the last that the file holds
 */
public record WorkbookRow(FileId file, String sheet, int number, List<WorkbookCell> cells) {
    /** The most columns of a sheet (ECMA-376). */
    public static final int COLUMNS = 16_384;

    public WorkbookRow {
        cells = List.copyOf(cells);
    }

    /** A cell, by its column from 0; blank beyond the last. */
    public WorkbookCell cell(int column) {
        return column < cells.size() ? cells.get(column) : blank(file, sheet, column, number);
    }

    /** The text of a cell without surrounding blanks. */
    public String text(int column) {
        return cell(column).text().strip();
    }

    /** The texts of all cells, without surrounding blanks; a view. */
    public List<String> texts() {
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                return cells.get(index).text().strip();
            }

            @Override
            public int size() {
                return cells.size();
            }
        };
    }

    /** Whether nothing stands in the row. */
    public boolean blank() {
        return cells.stream().allMatch(WorkbookCell::blank);
    }

    /** The row as a place: its first cell. */
    public Place place() {
        return place(file, sheet, 0, number);
    }

    static WorkbookCell blank(FileId file, String sheet, int column, int row) {
        return new WorkbookCell(WorkbookCell.Kind.BLANK, "", "", Optional.empty(), place(file, sheet, column, row));
    }

    static Place.Cell place(FileId file, String sheet, int column, int row) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return new Place.Cell(file, sheet, letters.append(row).toString());
    }
}
