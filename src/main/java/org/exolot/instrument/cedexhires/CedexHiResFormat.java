package org.exolot.instrument.cedexhires;

import static org.exolot.instrument.table.Column.condition;
import static org.exolot.instrument.table.Column.figure;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.instrument.Entry;
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
import org.exolot.instrument.table.SampleTable;
import org.exolot.instrument.table.TableHead;
import org.exolot.instrument.table.TableReader;
import org.exolot.instrument.table.TableRun;

/**
 * The table that the software of a Roche Cedex HiRes exports (csv, xlsx): a row for each data set of a sample. What its column {@code
 * Dilution} is (values below 1 occur) the file does not say: it is kept as it stands, and the concentrations are taken as the software gives
 * them.
 *
 * <p>Run key: Cedex ID and first sample with its time. Measurement key: sample, data set and time finished.
 */
public final class CedexHiResFormat implements Format {
    private static final FormatId ID = new FormatId("cedex-hires");
    private static final int VERSION = 1;
    private static final String PRODUCT = "a Cedex HiRes export";
    private static final String CEDEX_ID = "Cedex ID";

    private static final ColumnMap COLUMNS = ColumnMap.of(
            condition("cedex id").must(),
            condition("system name").must(),
            Column.of(Role.SAMPLE, "sample identifer", "sample identifier", "sample id")
                    .must(),
            Column.of(Role.WELL, "data set name", "dataset name"),
            Column.of(Role.MOMENT, "date finished"),
            Column.of(Role.OPERATOR, "username", "user name"),
            CellFigures.count(CellFigures.VIABLE_COUNT, "viable cell count"),
            CellFigures.count(CellFigures.DEAD_COUNT, "dead cell count"),
            CellFigures.count(CellFigures.TOTAL_COUNT, "total cell count"),
            figure(CellFigures.VIABILITY, "viability").in(CellFigures.PERCENT),
            CellFigures.concentration(
                    CellFigures.VIABLE, CellFigures.PER_ML, "viable cell conc.", "viable cell concentration"),
            CellFigures.concentration(
                    CellFigures.DEAD, CellFigures.PER_ML, "dead cell conc.", "dead cell concentration"),
            CellFigures.concentration(
                    CellFigures.TOTAL, CellFigures.PER_ML, "total cell conc.", "total cell concentration"),
            figure(CellFigures.DIAMETER, "avg diameter", "average diameter").in("µm"),
            figure(CellFigures.AGGREGATES, "aggregate rate").in(CellFigures.PERCENT),
            condition(
                    "system description",
                    "default system",
                    "cedex id (processed)",
                    "system name (processed)",
                    "system description (processed)",
                    "default system (processed)",
                    "workarea name",
                    "reactor identifer",
                    "reactor identifier",
                    "comment",
                    "dilution",
                    "sample volume",
                    "cell type name",
                    "sample draw time",
                    "avg area",
                    "avg perimeter",
                    "avg segm. area",
                    "avg compactness",
                    "total object count",
                    "std dev.",
                    "std. dev.",
                    "std dev"));

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
                "the columns of a Cedex HiRes",
                "no line with Cedex ID, System name and Sample identifer");
    }

    @Override
    public Export read(Source source) throws IOException {
        char delimiter = TableHead.delimiter(source, COLUMNS);
        TableReader reader = new TableReader(source, COLUMNS, PRODUCT).read(delimiter);
        List<ExportRun> runs = reader.runs(table ->
                TableRun.of(ID.name() + "|" + cedex(table).orElse(""), "", table.operator(), table.read(), Map.of()));
        return reader.export(
                ID,
                VERSION,
                new InstrumentIdentity(
                        "Roche CustomBiotech",
                        "Cedex HiRes",
                        reader.table().flatMap(CedexHiResFormat::cedex),
                        Optional.empty()),
                runs);
    }

    /** The Cedex ID, where all rows have the same. */
    private static Optional<String> cedex(SampleTable table) {
        return table.same(CEDEX_ID).map(Entry::raw);
    }
}
