package org.exolot.instrument.workbook;

import java.util.List;

/** One kind of workbook, opened. */
interface Book extends AutoCloseable {
    List<String> sheets();

    boolean hidden(String sheet);

    /** The regions of merged cells over several rows, each with where it stands. */
    List<String> merged();

    /** The rows of one of its sheets. */
    WorkbookRows rows(String sheet);

    @Override
    void close();
}
