package org.exolot.instrument.ncview;

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
import org.exolot.instrument.table.SampleTable;
import org.exolot.instrument.table.TableHead;
import org.exolot.instrument.table.TableReader;
import org.exolot.instrument.table.TableRun;

/**
 * The csv export of ChemoMetec NC-View (NucleoCounter NC-202): a row for each cassette, numbers with a no-break space between thousands, the
 * instrument's serial number in each row, a status. Concentrations contain the dilution factor. The rows tell no time of day.
 *
 * <p>Run key: all figures. Measurement key: sample and the cassette's name.
 */
public final class NcViewFormat implements Format {
    private static final FormatId ID = new FormatId("nc-view");
    private static final int VERSION = 1;
    private static final String PRODUCT = "an NC-View export";
    private static final String INSTRUMENT = "INSTRUMENT";

    private static final ColumnMap COLUMNS = ColumnMap.of(
            Column.of(Role.WELL, "name").must(),
            Column.of(Role.SAMPLE, "sample id").must(),
            CellFigures.concentration(CellFigures.TOTAL, CellFigures.PER_ML, "total")
                    .must(),
            CellFigures.concentration(CellFigures.VIABLE, CellFigures.PER_ML, "live"),
            CellFigures.concentration(CellFigures.DEAD, CellFigures.PER_ML, "dead"),
            figure(CellFigures.VIABILITY, "viability").in(CellFigures.PERCENT).must(),
            figure(CellFigures.DIAMETER, "diameter"),
            figure(CellFigures.AGGREGATES, "aggregates").in(CellFigures.PERCENT),
            Column.of(Role.MOMENT, "date", "date/time", "date time", "timestamp"),
            Column.of(Role.OPERATOR, "operator"),
            Column.of(Role.DILUTION, "dilution factor"),
            condition(
                    "tags",
                    "protocol",
                    "media",
                    "user",
                    "signed by",
                    "instrument",
                    "status",
                    "debris index",
                    "comment",
                    "comments",
                    "cell type",
                    "cassette"));

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        return Recognition.by(
                TableHead.find(source, COLUMNS).isPresent(),
                ID,
                0.95,
                "the columns of NC-View",
                "no line with NAME, SAMPLE ID, TOTAL (cells/ml) and VIABILITY (%)");
    }

    @Override
    public Export read(Source source) throws IOException {
        char delimiter = TableHead.delimiter(source, COLUMNS);
        TableReader reader = new TableReader(source, COLUMNS, PRODUCT).read(delimiter);
        List<ExportRun> runs = reader.runs(table -> {
            CellFigures.tellStates(table, "STATUS", Set.of("ok"), reader.findings());
            String serial = serial(table).orElse("");
            return TableRun.of(ID.name() + "|" + serial, "", table.operator(), table.read(), Map.of());
        });
        return reader.export(
                ID,
                VERSION,
                new InstrumentIdentity(
                        "ChemoMetec",
                        "NucleoCounter NC-202",
                        reader.table().flatMap(NcViewFormat::serial),
                        Optional.empty()),
                runs);
    }

    /** {@code S/N: 9002020…}, where all rows name the same. */
    private static Optional<String> serial(SampleTable table) {
        return table.same(INSTRUMENT).map(instrument -> instrument.raw().replaceFirst("(?i)^s/n:\\s*", ""));
    }
}
