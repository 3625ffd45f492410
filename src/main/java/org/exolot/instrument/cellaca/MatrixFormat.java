package org.exolot.instrument.cellaca;

import static org.exolot.instrument.table.Column.condition;
import static org.exolot.instrument.table.Column.figure;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.cells.CellFigures;
import org.exolot.instrument.table.Column;
import org.exolot.instrument.table.Column.Role;
import org.exolot.instrument.table.ColumnMap;
import org.exolot.instrument.table.DilutionText;
import org.exolot.instrument.table.SampleTable;
import org.exolot.instrument.table.TableHead;
import org.exolot.instrument.table.TableReader;
import org.exolot.instrument.table.TableRun;

/**
 * The table of a Cellaca cell counter by Nexcelom's, now Revvity's Matrix software: csv with a row for each well, or xlsx with plate,
 * dilution, time, instrument and operator above it. Concentrations contain the dilution.
 *
 * <p>Run key: serial number, plate and time where told, else all figures. Measurement key: well.
 */
public final class MatrixFormat implements Format {
    private static final FormatId ID = new FormatId("cellaca-matrix");
    private static final int VERSION = 1;
    private static final String PRODUCT = "a Cellaca or Matrix export";
    private static final String E6 = "E6 cells/mL";

    private static final ColumnMap COLUMNS = ColumnMap.of(
            Column.of(Role.SAMPLE, "well name").must(),
            CellFigures.count(CellFigures.VIABLE_COUNT, "live count").must(),
            CellFigures.count(CellFigures.DEAD_COUNT, "dead count"),
            CellFigures.count(CellFigures.TOTAL_COUNT, "total count").must(),
            CellFigures.concentration(CellFigures.VIABLE, CellFigures.PER_ML, "live cells/ml"),
            CellFigures.concentration(CellFigures.DEAD, CellFigures.PER_ML, "dead cells/ml"),
            CellFigures.concentration(CellFigures.TOTAL, CellFigures.PER_ML, "total cells/ml"),
            CellFigures.concentration(CellFigures.VIABLE, E6, "live concentration (e6)"),
            CellFigures.concentration(CellFigures.DEAD, E6, "dead concentration (e6)"),
            CellFigures.concentration(CellFigures.TOTAL, E6, "total concentration (e6)"),
            figure(CellFigures.VIABILITY, "viability", "%viability", "% viability")
                    .in(CellFigures.PERCENT),
            figure(CellFigures.VIABLE_DIAMETER, "live mean size", "live diameter")
                    .in("µm"),
            figure(CellFigures.DEAD_DIAMETER, "dead mean size", "dead diameter").in("µm"),
            figure(CellFigures.DIAMETER, "total mean size", "total diameter").in("µm"),
            figure(CellFigures.AGGREGATES, "aggregates").in(CellFigures.PERCENT),
            figure("aggregate count", "aggregate count"),
            figure("average aggregate size", "aggregate size"),
            condition("row", "column", "sample id", "sample name", "note:", "note", "notes", "errors:", "errors"));

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        return Recognition.by(
                TableHead.find(source, COLUMNS).isPresent(),
                ID,
                0.96,
                "the columns of a Cellaca",
                "no line with Well Name, Live Count and Total Count");
    }

    @Override
    public Export read(Source source) throws IOException {
        char delimiter = TableHead.delimiter(source, COLUMNS);
        TableReader reader = new TableReader(source, COLUMNS, PRODUCT)
                .headKeys(
                        "plate name",
                        "dilution",
                        "assay name",
                        "results timestamp",
                        "scanresult timestamp",
                        "scan result timestamp",
                        "instrument sn",
                        "operator",
                        "version",
                        "plate barcode",
                        "plate type",
                        "notes")
                .read(delimiter);
        List<ExportRun> runs = reader.runs(table -> run(table, reader));
        return reader.export(
                ID,
                VERSION,
                new InstrumentIdentity("Revvity", "Cellaca", text(reader, "instrument sn"), text(reader, "version")),
                runs);
    }

    private static ExportRun run(SampleTable table, TableReader reader) {
        for (String column : List.of("Errors:", "Errors")) {
            CellFigures.tellStates(table, column, Set.of(), reader.findings());
        }
        SampleTable.Read read = table.read();
        Optional<Dilution> dilution = reader.head("dilution")
                .flatMap(entry -> DilutionText.factor(entry.raw(), table.decimalSign())
                        .map(factor -> new Dilution(Dilution.State.APPLIED, Optional.of(factor), entry.place())));
        SampleTable.Read diluted = dilution.map(known -> read.with(figure -> CellFigures.diluted(figure, known)))
                .orElse(read);
        Optional<FileTime> time =
                reader.headTime("scanresult timestamp").or(() -> reader.headTime("results timestamp"));
        String plate = text(reader, "plate name").orElse("");
        String prefix =
                String.join("|", ID.name(), text(reader, "instrument sn").orElse(""), plate);
        return TableRun.of(prefix, plate, reader.head("operator"), time, diluted, reader.head());
    }

    private static Optional<String> text(TableReader reader, String key) {
        return reader.head(key).map(Entry::raw);
    }
}
