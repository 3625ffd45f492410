package org.exolot.instrument.vicellblu;

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

    private static final ColumnMap COLUMNS = BluColumns.SAMPLES;

    /** Whether a control passed; the software has the words in these columns in English only. */
    private static final List<String> QC_COLUMNS = List.of(
            "qc status", "quality controls", "qualitätskontr.", "cont calidad", "contrôles qualité", "精度管理", "质量控制");

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
            QC_COLUMNS.forEach(column -> CellFigures.tellStates(
                    table, column, Set.of("pass", "passed", "not applicable"), reader.findings()));
            return TableRun.of(ID.name(), "", table.operator(), table.read(), Map.of());
        });
        return reader.export(
                ID,
                VERSION,
                new InstrumentIdentity("Beckman Coulter", "Vi-CELL BLU", Optional.empty(), Optional.empty()),
                runs);
    }
}
