package org.exolot.instrument.lunatic;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Source;
import org.exolot.instrument.table.ColumnMap;
import org.exolot.instrument.table.SampleTable;
import org.exolot.instrument.table.TableHead;
import org.exolot.instrument.table.TableReader;
import org.exolot.instrument.table.TableRun;

/**
 * Reports of Unchained Labs Lunatic and Stunner ("Lunatic and Stunner Client"), as csv or workbook, with or without the report's head: a row
 * for each position of a plate, with the columns that a person chose. Concentrations are of the sample as it was pipetted.
 *
 * <p>Run key: instrument and first sample with its plate, position and time. Measurement key: sample, time, plate and position.
 */
public final class LunaticFormat implements Format {
    private static final FormatId ID = new FormatId("lunatic-stunner");
    private static final int VERSION = 1;
    private static final Pattern NUCLEIC = Pattern.compile("dna|rna|oligo|nucleic|a260");
    private static final Pattern PROTEIN = Pattern.compile("protein|a280|igg|bsa|mab|antibod|lysozyme|ext");
    private static final ColumnMap COLUMNS = LunaticColumns.map();

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
                "Plate ID, Plate Position and Sample name of a Lunatic or Stunner",
                "no line with Plate ID, Plate Position and Sample name");
    }

    @Override
    public Export read(Source source) throws IOException {
        TableReader reader = new TableReader(source, COLUMNS, "a Lunatic or Stunner report")
                .headKeys(
                        "report",
                        "info",
                        "table",
                        "date",
                        "test performed by",
                        "instrument",
                        "software version",
                        "client version",
                        "experiment name",
                        "application",
                        "blanks",
                        "plate type",
                        "nr of plates",
                        "number of plates",
                        "comment",
                        "comments")
                .timesExpected("date")
                .read(TableHead.delimiter(source, COLUMNS));
        List<ExportRun> runs = reader.runs(table -> run(reader, table));
        return reader.export(ID, VERSION, identity(reader), runs);
    }

    private static InstrumentIdentity identity(TableReader reader) {
        boolean scattering = reader.table().stream()
                .flatMap(table -> table.header().columns().stream())
                .anyMatch(column -> column.attribute().equals("Z-average diameter")
                        || column.attribute().equals("polydispersity index"));
        Optional<String> serial = reader.head("instrument")
                .map(Entry::raw)
                .or(() -> reader.table().flatMap(table -> cell(table, LunaticColumns.INSTRUMENT)));
        return new InstrumentIdentity(
                "Unchained Labs",
                scattering ? "Stunner" : "Lunatic",
                serial,
                reader.head("software version").map(Entry::raw));
    }

    private static ExportRun run(TableReader reader, SampleTable table) {
        String application = reader.head("application").map(Entry::raw).orElse("");
        SampleTable.Read read = table.read().with(figure -> named(figure, application));
        Optional<FileTime> time = reader.headTime("date");
        Map<String, Entry> conditions = new LinkedHashMap<>(reader.head());
        conditions.values().removeIf(entry -> entry.raw().isEmpty());
        String prefix = ID.name() + "|" + identity(reader).serial().orElse("");
        return TableRun.of(
                prefix,
                reader.head("experiment name").map(Entry::raw).orElse(""),
                table.operator().or(() -> reader.head("test performed by")),
                time,
                read,
                conditions);
    }

    private static Optional<String> cell(SampleTable table, String heading) {
        return table.header().named(heading).stream()
                .flatMap(column -> table.rows().stream().map(row -> row.text(column.at())))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** The same figure, where its heading says only concentration, with what it is the concentration of by the application. */
    private static SampleQuantity named(SampleQuantity figure, String ofReport) {
        if (!figure.attribute().equals(LunaticColumns.CONCENTRATION)) {
            return figure;
        }
        Entry ofRow = figure.conditions().get(LunaticColumns.APPLICATION);
        String application = (ofRow == null ? ofReport : ofRow.raw()).toLowerCase(Locale.ROOT);
        String kind = kind(application);
        return new SampleQuantity(
                figure.sample(),
                kind + figure.attribute(),
                figure.reported(),
                figure.unit(),
                figure.dilution(),
                figure.measuredAt(),
                figure.conditions(),
                figure.key(),
                figure.place());
    }

    private static String kind(String application) {
        if (NUCLEIC.matcher(application).find()) {
            return "nucleic acid ";
        }
        return PROTEIN.matcher(application).find() ? "protein " : "";
    }
}
