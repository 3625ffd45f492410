package org.exolot.instrument.nanodrop;

import static org.exolot.instrument.table.Column.condition;
import static org.exolot.instrument.table.Column.figure;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.table.Column;
import org.exolot.instrument.table.Column.Role;
import org.exolot.instrument.table.ColumnMap;
import org.exolot.instrument.table.SampleTable;
import org.exolot.instrument.table.TableHead;
import org.exolot.instrument.table.TableHeader;
import org.exolot.instrument.table.TableReader;
import org.exolot.instrument.table.TableRun;
import org.exolot.instrument.text.HeaderText;

/**
 * The export of a NanoDrop Eight (Thermo Scientific), tab text: keys above (application, serial number, user), then a row for each sample, the
 * concentration named by its unit only ({@code ng/µL}), often with the whole spectrum behind it, by the decimal sign of the computer's
 * country. What a figure is the application says.
 *
 * <p>Run key: serial number, application and first sample with its time. Measurement key: sample, id, time and position.
 */
public final class NanoDropEightFormat implements Format {
    private static final FormatId ID = new FormatId("nanodrop-eight");
    private static final int VERSION = 1;
    private static final String PRODUCT = "a NanoDrop Eight export";
    private static final int HEAD = 12;

    /** The NanoDrop One exports its table in the same form; its serial numbers begin with these letters. */
    private static final String SERIAL_OF_ONE = "AZY";

    private static final Pattern APPLICATION = Pattern.compile("application\\s*:?", Pattern.CASE_INSENSITIVE);

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        boolean application = divided(source).isPresent();
        return Recognition.by(
                application,
                ID,
                0.96,
                "Application above the columns of a NanoDrop Eight",
                "no Application: above a line with Sample, Date and a unit");
    }

    @Override
    public Export read(Source source) throws IOException {
        Optional<TableHead.Divided> divided = divided(source);
        String application = divided.map(NanoDropEightFormat::application).orElse("");
        TableReader reader = new TableReader(source, columns(application), PRODUCT)
                .headKeys("application", "serial number", "user name", "username", "user", "software version", "date")
                .read(divided.map(TableHead.Divided::delimiter).orElse('\t'));
        reader.table().ifPresent(table -> tellWithoutUser(table, reader.findings()));
        List<ExportRun> runs = reader.runs(table -> run(table, reader));
        Optional<String> serial = reader.head("serial number").map(Entry::raw);
        return reader.export(
                ID,
                VERSION,
                new InstrumentIdentity(
                        "Thermo Fisher Scientific",
                        serial.filter(number -> number.startsWith(SERIAL_OF_ONE))
                                        .isPresent()
                                ? "NanoDrop One"
                                : "NanoDrop Eight",
                        serial,
                        reader.head("software version").map(Entry::raw)),
                runs);
    }

    /** The software leaves out the cell of a user that nobody entered: all cells behind it then stand one column too far to the left. */
    private static void tellWithoutUser(SampleTable table, FindingLog findings) {
        List<TableHeader.Placed> columns = table.header().columns();
        int last = columns.stream().mapToInt(TableHeader.Placed::at).max().orElse(0);
        for (TableHeader.Placed column : columns) {
            if (column.role() == Role.OPERATOR && table.endsBefore(last)) {
                table.rows().stream()
                        .filter(row -> row.size() <= last && row.plainNumber(column.at(), table.decimalSign()))
                        .findFirst()
                        .ifPresent(row -> findings.add(
                                FindingType.ROW_MALFORMED,
                                row.place(column.at()),
                                row.text(column.at()) + " as " + column.name(),
                                "a cell for each column name, also where nobody entered a user"));
            }
        }
    }

    private static ExportRun run(SampleTable table, TableReader reader) {
        String prefix = String.join(
                "|",
                ID.name(),
                reader.head("serial number").map(Entry::raw).orElse(""),
                reader.head("application").map(Entry::raw).orElse(""));
        Optional<Entry> operator =
                table.operator().or(() -> reader.head("user name")).or(() -> reader.head("user"));
        return TableRun.of(prefix, "", operator, table.read(), reader.head());
    }

    private static Optional<TableHead.Divided> divided(Source source) {
        return TableHead.of(source).stream()
                .filter(divided -> divided.rows().stream().limit(HEAD).anyMatch(NanoDropEightFormat::isApplication))
                .filter(divided -> divided.any(NanoDropEightFormat::isNames))
                .findFirst();
    }

    private static boolean isNames(List<String> row) {
        // Reports of plate readers have an application above their columns, too.
        boolean plate = row.stream().anyMatch(name -> HeaderText.fold(name).equals("plate id"));
        return !plate
                && columns("")
                        .header(row)
                        .filter(header -> header.has(Role.SAMPLE) && header.has(Role.FIGURE))
                        .isPresent();
    }

    private static boolean isApplication(List<String> row) {
        return !row.isEmpty() && APPLICATION.matcher(row.getFirst()).matches();
    }

    private static String application(TableHead.Divided divided) {
        return divided.rows().stream()
                .filter(NanoDropEightFormat::isApplication)
                .map(row -> String.join(" ", row.subList(1, row.size())).strip())
                .findFirst()
                .orElse("");
    }

    private static String attribute(String application) {
        String folded = application.toLowerCase(Locale.ROOT);
        if (folded.contains("dna")
                || folded.contains("rna")
                || folded.contains("oligo")
                || folded.contains("nucleic")) {
            return NanoDropColumns.NUCLEIC_ACID;
        }
        boolean protein = folded.contains("protein")
                || folded.contains("bca")
                || folded.contains("bradford")
                || folded.contains("lowry")
                || folded.contains("pierce");
        return protein ? NanoDropColumns.PROTEIN : NanoDropColumns.CONCENTRATION;
    }

    private static ColumnMap columns(String application) {
        return ColumnMap.of(
                Column.of(Role.SAMPLE, "sample name", "sample"),
                Column.of(Role.SAMPLE, "sample id"),
                Column.of(Role.WELL, "uid", "location", "position"),
                Column.of(Role.MOMENT, "date & time", "date and time", "date/time", "date")
                        .must(),
                NanoDropColumns.operator(),
                figure(attribute(application), "concentration", "conc.", "nucleic acid", "protein")
                        .like("[pnμum]?(?:g|mol)/[μum]?l")
                        .in(Column.HEADING),
                NanoDropColumns.ratio(),
                NanoDropColumns.absorbance(),
                Column.spectrum(),
                condition("baseline correction", "baseline absorbance", "pathlength", "type"),
                NanoDropColumns.details());
    }
}
