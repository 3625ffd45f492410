package org.exolot.instrument.vicellxr;

import static org.exolot.instrument.table.Column.condition;
import static org.exolot.instrument.table.Column.figure;

import java.util.List;
import org.exolot.instrument.cells.CellFigures;
import org.exolot.instrument.table.Column;
import org.exolot.instrument.table.Column.Role;
import org.exolot.instrument.table.ColumnMap;
import org.exolot.instrument.text.HeaderText;

/** The columns of a summary, by their names from both rows. People choose which of them their software writes. */
final class XrColumns {
    static final ColumnMap MAP = ColumnMap.of(
            Column.of(Role.SAMPLE, "sample id").must(),
            Column.of(Role.MOMENT, "sample date/time", "sample date"),
            Column.of(Role.DILUTION, "dilution factor", "dilution"),
            CellFigures.concentration(
                    CellFigures.TOTAL,
                    CellFigures.MILLION_PER_ML,
                    "total cells /ml (x10^6)",
                    "total cells/ml (x10^6)",
                    "total cells / ml (x10^6)"),
            CellFigures.concentration(
                    CellFigures.VIABLE,
                    CellFigures.MILLION_PER_ML,
                    "viable cells /ml (x10^6)",
                    "viable cells/ml (x10^6)",
                    "viable cells / ml (x10^6)"),
            CellFigures.count(CellFigures.TOTAL_COUNT, "total cells"),
            CellFigures.count(CellFigures.VIABLE_COUNT, "viable cells"),
            CellFigures.count(CellFigures.DEAD_COUNT, "nonviable cells"),
            figure(CellFigures.VIABILITY, "viability").in(CellFigures.PERCENT),
            figure(CellFigures.DIAMETER, "avg. diam. (microns)", "average diameter (microns)")
                    .in("µm"),
            condition(
                    "file name",
                    "cell type",
                    "min diam.",
                    "max diam.",
                    "minimum diameter",
                    "maximum diameter",
                    "min. diam.",
                    "max. diam.",
                    "cell brightness",
                    "cell sharpness",
                    "elapsed time",
                    "brightness",
                    "sharpness",
                    "v. cell spot brightness",
                    "viable cell spot area",
                    "viable cell spot brightness",
                    "avg. circ.",
                    "average circularity",
                    "images",
                    "avg. cells / image",
                    "avg. cells /image",
                    "avg. bg intensity",
                    "avg. background intensity",
                    "comment",
                    "minimum circularity",
                    "min circularity",
                    "aspirate cycles",
                    "trypan blue mixing cycles",
                    "decluster degree",
                    "user",
                    "unit s/n",
                    "frames"));

    private XrColumns() {}

    /** Whether a row is the first of the two. */
    static boolean names(List<String> texts) {
        return texts.size() > 5
                && HeaderText.fold(texts.getFirst()).equals("sample id")
                && texts.stream().filter(text -> !text.isEmpty()).count() > 5;
    }
}
