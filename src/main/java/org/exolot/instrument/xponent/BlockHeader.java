package org.exolot.instrument.xponent;

import java.util.List;
import org.exolot.instrument.text.HeaderText;

/** The column names of a block, and what its columns are for. */
final class BlockHeader {
    /** The header of a block whose column names were not read yet. */
    static final BlockHeader NONE = new BlockHeader(List.of());

    private static final String EVENTS = "total events";

    private final List<String> names;
    private final Column[] columns;
    private final String first;

    BlockHeader(List<String> names) {
        this.names = List.copyOf(names);
        this.columns = this.names.stream().map(BlockHeader::column).toArray(Column[]::new);
        this.first = names.isEmpty() ? "" : HeaderText.fold(names.getFirst());
    }

    /** What stands in a column of a row for a well. */
    enum Column {
        NOTHING,
        EVENTS,
        ANALYTE
    }

    private static Column column(String name) {
        if (name.isEmpty()) {
            return Column.NOTHING;
        }
        return HeaderText.fold(name).equals(EVENTS) ? Column.EVENTS : Column.ANALYTE;
    }

    List<String> names() {
        return names;
    }

    int size() {
        return names.size();
    }

    /** The first name, folded: what the rows are of. */
    String first() {
        return first;
    }

    Column column(int at) {
        return columns[at];
    }

    String name(int at) {
        return names.get(at);
    }
}
