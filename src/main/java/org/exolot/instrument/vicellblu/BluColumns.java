package org.exolot.instrument.vicellblu;

import java.util.List;
import java.util.Set;
import org.exolot.instrument.cells.CellFigures;
import org.exolot.instrument.table.Column;
import org.exolot.instrument.table.Column.Role;
import org.exolot.instrument.table.ColumnMap;
import org.exolot.instrument.text.ColumnNames;

/** The columns of the export in the languages of the instrument's software, which {@code columns.txt} lists. */
final class BluColumns {
    private static final List<ColumnNames> NAMES = ColumnNames.beside(BluColumns.class);

    static final ColumnMap SAMPLES = ColumnMap.of(
            Column.of(Role.SAMPLE, headed("SAMPLE")).must(),
            CellFigures.count(CellFigures.TOTAL_COUNT, headed("CELL_COUNT")).must(),
            CellFigures.count(CellFigures.VIABLE_COUNT, headed("VIABLE_COUNT")),
            CellFigures.concentration(CellFigures.TOTAL, CellFigures.MILLION_PER_ML, headed("TOTAL"))
                    .must(),
            CellFigures.concentration(CellFigures.VIABLE, CellFigures.MILLION_PER_ML, headed("VIABLE")),
            Column.figure(CellFigures.VIABILITY, headed("VIABILITY")).in(CellFigures.PERCENT),
            Column.figure(CellFigures.DIAMETER, headed("DIAMETER")),
            Column.figure(CellFigures.VIABLE_DIAMETER, headed("VIABLE_DIAMETER")),
            Column.of(Role.MOMENT, headed("MOMENT")),
            Column.of(Role.OPERATOR, headed("OPERATOR")),
            Column.of(Role.DILUTION, headed("DILUTION")),
            Column.condition(headed("BUBBLES", "OF_IMAGES", "ASPIRATION", "CELL_TYPE", "SETTING")));

    /** The settings of one sample, which stand above its images in the file of a single sample. */
    static final ColumnMap SETTINGS = ColumnMap.of(
            Column.of(Role.SAMPLE, headed("SAMPLE")).must(),
            Column.condition(headed("ASPIRATION")).must());

    /** The images of one sample, each with its figures. */
    static final ColumnMap IMAGES = ColumnMap.of(
            Column.of(Role.SAMPLE, headed("IMAGE")).must(),
            Column.condition(headed("BUBBLES")).must());

    /** The first names above a quality control and above its cell type, folded. */
    static final Set<String> CONTROL = Set.of(headed("CONTROL", "CELL_TYPE"));

    private BluColumns() {}

    private static String[] headed(String... meanings) {
        List<String> wanted = List.of(meanings);
        return NAMES.stream()
                .filter(names -> wanted.contains(names.meaning().getFirst()))
                .flatMap(names -> names.headings().stream())
                .toArray(String[]::new);
    }
}
