package org.exolot.instrument.workbook;

import java.util.List;
import java.util.Map;

/** One kind of workbook, opened. */
interface Book extends AutoCloseable {
    List<String> sheets();

    boolean hidden(String sheet);

    /** What rows and columns are hidden, by the sheet's name, where that is known before they are read. */
    default Map<String, HiddenCells> hiddenCells() {
        return Map.of();
    }

    /** The regions of merged cells over several rows, each with where it stands. */
    List<String> merged();

    /** The rows of one of its sheets. */
    WorkbookRows rows(String sheet);

    @Override
    void close();
}
