package org.exolot.instrument.vicellblu;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.FindingLog;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.cells.CellFigures;
import org.exolot.instrument.table.ColumnMap;
import org.exolot.instrument.table.SampleTable;
import org.exolot.instrument.table.TableHead;
import org.exolot.instrument.table.TableReader;
import org.exolot.instrument.table.TableRun;

/**
 * The csv exports of a Beckman Coulter Vi-CELL BLU: a row for each sample, whose concentrations contain its dilution; the samples of a
 * quality control below what the control is; or the file of a single sample with its images. The instrument is not named in them.
 *
 * <p>Run key: first sample with its time. Measurement key: sample and time.
 */
public final class VicellBluFormat implements Format {
    private static final FormatId ID = new FormatId("vi-cell-blu");
    private static final int VERSION = 1;
    static final String PRODUCT = "a Vi-CELL BLU export";
    private static final InstrumentIdentity INSTRUMENT =
            new InstrumentIdentity("Beckman Coulter", "Vi-CELL BLU", Optional.empty(), Optional.empty());

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
                TableHead.find(source, COLUMNS).isPresent()
                        || BluSampleFile.divided(source).isPresent(),
                ID,
                0.97,
                "the columns of a Vi-CELL BLU",
                "no line with Sample ID, Cell count and Total (x10^6) cells/mL");
    }

    @Override
    public Export read(Source source) throws IOException {
        Optional<TableHead.Divided> ofOne = BluSampleFile.divided(source);
        return ofOne.isPresent() ? sample(source, ofOne.get().delimiter()) : table(source);
    }

    private static Export sample(Source source, char delimiter) throws IOException {
        BluSampleFile file = BluSampleFile.read(source, delimiter);
        List<ExportRun> runs = file.run(ID.name()).stream().toList();
        return new Export(
                source.file(),
                ID,
                VERSION,
                INSTRUMENT,
                runs,
                Optional.empty(),
                file.findings().findings(),
                file.accounting().account());
    }

    private static Export table(Source source) throws IOException {
        TableReader reader = new TableReader(source, COLUMNS, PRODUCT);
        BluControl control = new BluControl(reader.findings());
        reader.otherRows(control::take).read(TableHead.delimiter(source, COLUMNS));
        List<ExportRun> runs = reader.runs(table -> {
            tellStates(table, reader.findings());
            return TableRun.of(ID.name(), "", table.operator(), table.read(), control.words());
        });
        return reader.export(ID, VERSION, INSTRUMENT, runs);
    }

    static void tellStates(SampleTable table, FindingLog findings) {
        CellFigures.tellStates(table, "status", Set.of("ok", "completed", "success"), findings);
        QC_COLUMNS.forEach(
                column -> CellFigures.tellStates(table, column, Set.of("pass", "passed", "not applicable"), findings));
    }
}
