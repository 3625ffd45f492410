package org.exolot.instrument.workbook;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.exolot.finding.FileId;
import org.exolot.finding.Place;

/** One row of a sheet. Cells that the file leaves out are blank. The cells are made when they are asked for: of most only the text is read. */
public final class WorkbookRow {
    /** The most columns of a sheet (ECMA-376). */
    public static final int COLUMNS = 16_384;

    private final FileId file;
    private final String sheet;
    private final int number;
    private final String[] texts;
    private final IntFunction<WorkbookCell> cells;

    /**
     * @param number from 1
     * @param cells from column A up to the last that the file holds
     */
    public WorkbookRow(FileId file, String sheet, int number, List<WorkbookCell> cells) {
        this(
                file,
                sheet,
                number,
                cells.stream().map(WorkbookCell::text).toArray(String[]::new),
                List.copyOf(cells)::get);
    }

    /**
     * @param texts what stands in the cells from column A up to the last that the file holds
     * @param cells makes one of these cells, by its column from 0
     */
    WorkbookRow(FileId file, String sheet, int number, String[] texts, IntFunction<WorkbookCell> cells) {
        this.file = file;
        this.sheet = sheet;
        this.number = number;
        this.texts = texts;
        this.cells = cells;
    }

    /** The number of the row, from 1. */
    public int number() {
        return number;
    }

    /** How many cells there are, from column A up to the last that the file holds. */
    public int size() {
        return texts.length;
    }

    /** The cells from column A up to the last that the file holds; a view. */
    public List<WorkbookCell> cells() {
        return new AbstractList<>() {
            @Override
            public WorkbookCell get(int column) {
                return cells.apply(column);
            }

            @Override
            public int size() {
                return texts.length;
            }
        };
    }

    /** A cell, by its column from 0; blank beyond the last. */
    public WorkbookCell cell(int column) {
        return column < texts.length ? cells.apply(column) : blank(file, sheet, column, number);
    }

    /** The text of a cell without surrounding blanks, by its column from 0; empty beyond the last. */
    public String text(int column) {
        return column < texts.length ? texts[column].strip() : "";
    }

    /** The texts of all cells, without surrounding blanks. */
    public List<String> texts() {
        String[] bare = texts.clone();
        for (int column = 0; column < bare.length; column++) {
            bare[column] = bare[column].strip();
        }
        return Collections.unmodifiableList(Arrays.asList(bare));
    }

    /** Whether nothing stands in the row. */
    public boolean blank() {
        for (String text : texts) {
            if (!text.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** The row as a place: its first cell. */
    public Place place() {
        return place(0);
    }

    /** Where a cell stands, by its column from 0. */
    public Place place(int column) {
        return place(file, sheet, column, number);
    }

    static WorkbookCell blank(FileId file, String sheet, int column, int row) {
        return new WorkbookCell(WorkbookCell.Kind.BLANK, "", "", Optional.empty(), place(file, sheet, column, row));
    }

    static Place.Cell place(FileId file, String sheet, int column, int row) {
        String letters = String.valueOf((char) ('A' + column % 26));
        for (int rest = column / 26 - 1; rest >= 0; rest = rest / 26 - 1) {
            letters = (char) ('A' + rest % 26) + letters;
        }
        return new Place.Cell(file, sheet, letters + row);
    }
}
