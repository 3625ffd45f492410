package org.exolot.instrument.vicellblu;

import static org.exolot.instrument.table.Column.condition;
import static org.exolot.instrument.table.Column.figure;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.cells.CellFigures;
import org.exolot.instrument.table.Column;
import org.exolot.instrument.table.Column.Role;
import org.exolot.instrument.table.ColumnMap;
import org.exolot.instrument.table.TableHead;
import org.exolot.instrument.table.TableReader;
import org.exolot.instrument.table.TableRun;

/**
 * The csv export of a Beckman Coulter Vi-CELL BLU: a row for each sample, whose concentrations contain its dilution. The instrument is not
 * named in it.
 *
 * <p>Run key: first sample with its time. Measurement key: sample and time.
 */
public final class VicellBluFormat implements Format {
    private static final FormatId ID = new FormatId("vi-cell-blu");
    private static final int VERSION = 1;
    private static final String PRODUCT = "a Vi-CELL BLU export";

    private static final ColumnMap COLUMNS = ColumnMap.of(
            Column.of(Role.SAMPLE, "sample id").must(),
            CellFigures.count(CellFigures.TOTAL_COUNT, "cell count").must(),
            CellFigures.count(CellFigures.VIABLE_COUNT, "viable cells"),
            CellFigures.concentration(CellFigures.TOTAL, CellFigures.MILLION_PER_ML, "total (x10^6) cells/ml")
                    .must(),
            CellFigures.concentration(CellFigures.VIABLE, CellFigures.MILLION_PER_ML, "viable (x10^6) cells/ml"),
            figure(CellFigures.VIABILITY, "viability").in(CellFigures.PERCENT),
            figure(CellFigures.DIAMETER, "average diameter"),
            figure(CellFigures.VIABLE_DIAMETER, "average viable diameter"),
            Column.of(Role.MOMENT, "analysis date/time", "analysis date / time"),
            Column.of(Role.OPERATOR, "analysis by"),
            Column.of(Role.DILUTION, "dilution"),
            condition(
                    "average circularity",
                    "average viable circularity",
                    "average cells per image",
                    "average background intensity",
                    "bubble count",
                    "cluster count",
                    "images for analysis",
                    "cell type",
                    "minimum diameter",
                    "maximum diameter",
                    "images",
                    "cell sharpness",
                    "minimum circularity",
                    "decluster degree",
                    "aspiration cycles",
                    "viable spot brightness",
                    "viable spot area",
                    "mixing cycles",
                    "reanalysis date/time",
                    "reanalysis by",
                    "wash",
                    "tag",
                    "status",
                    "error",
                    "bioprocess",
                    "qc status",
                    "quality control"));

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        return Recognition.by(
                TableHead.find(source, COLUMNS).isPresent(),
                ID,
                0.97,
                "the columns of a Vi-CELL BLU",
                "no line with Sample ID, Cell count and Total (x10^6) cells/mL");
    }

    @Override
    public Export read(Source source) throws IOException {
        char delimiter = TableHead.delimiter(source, COLUMNS);
        TableReader reader = new TableReader(source, COLUMNS, PRODUCT).read(delimiter);
        List<ExportRun> runs = reader.runs(table -> {
            CellFigures.tellStates(table, "status", Set.of("ok", "completed", "success"), reader.findings());
            CellFigures.tellStates(table, "qc status", Set.of("pass", "passed"), reader.findings());
            return TableRun.of(ID.name(), "", table.operator(), table.read(), Map.of());
        });
        return reader.export(
                ID,
                VERSION,
                new InstrumentIdentity("Beckman Coulter", "Vi-CELL BLU", Optional.empty(), Optional.empty()),
                runs);
    }
}
