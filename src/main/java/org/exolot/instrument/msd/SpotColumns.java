package org.exolot.instrument.msd;

import java.util.List;

/** Where the columns of a table stand, from 0, worked out once for all of its rows; -1 for one that the file does not have. */
record SpotColumns(
        WorkbenchHeader header,
        int plate,
        int sample,
        int assay,
        int well,
        int spot,
        int dilution,
        int concentration,
        int signal,
        int adjusted,
        int range) {
    SpotColumns(WorkbenchHeader header) {
        this(
                header,
                Math.max(header.at("plate name"), header.at("plate")),
                header.at("sample"),
                header.at("assay"),
                header.at("well"),
                header.at("spot"),
                header.at("dilution"),
                header.nominal(),
                header.at("signal"),
                header.at("adjusted signal"),
                header.range());
    }

    /** A column's name. */
    String name(int at) {
        return header.names().get(at).strip();
    }

    /** The columns that neither identify nor are signals. */
    List<Integer> figures() {
        return header.figures();
    }
}
