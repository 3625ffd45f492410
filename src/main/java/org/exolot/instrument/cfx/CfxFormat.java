package org.exolot.instrument.cfx;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.FindingLog;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Head;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.Delimiters;
import org.exolot.instrument.plate.FileTimes;
import org.exolot.instrument.plate.TableRows;
import org.exolot.instrument.qpcr.QpcrHeader;
import org.exolot.instrument.qpcr.QpcrReader;
import org.exolot.instrument.text.HeaderText;

/**
 * Results of the CFX96 and CFX384 systems as csv, by CFX Manager with a block {@code File Name,…} above them or by CFX Maestro
 * without: cycles of quantification, peaks of melt curves or end points with a row for each well and fluorophore, or the curves of one
 * fluorophore with a column for each well. Where no target is named, the fluorophore stands for it. {@code NaN} is no cycle of
 * quantification.
 *
 * <p>Run key: the file of the run and its end, where they are told; else the wells' cycles. Measurement key: target and well.
 */
public final class CfxFormat implements Format {
    private static final FormatId ID = new FormatId("cfx-cq-csv");
    private static final int VERSION = 1;
    private static final int FIRST_LINES = 40;
    private static final Set<String> FIGURES = Set.of("Melt Temperature", "End RFU");
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        if (CfxCurves.delimiter(source.head()).isPresent()) {
            return new Recognition(
                    ID, 0.9, List.of("an empty heading, Cycle or Temperature, and a column for each well"));
        }
        return delimiter(source.head())
                .map(found -> new Recognition(ID, 0.96, List.of("the headings Well, Fluor, Content and Cq of a CFX")))
                .orElseGet(() -> new Recognition(ID, 0, List.of("no line with Well, Fluor, Content and Cq")));
    }

    private static Optional<Character> delimiter(Head head) {
        if (!head.anyContains("Fluor", FIRST_LINES)) {
            return Optional.empty();
        }
        for (String line : head.lines(FIRST_LINES)) {
            for (char delimiter : DELIMITERS) {
                List<String> fields = HeaderText.fields(line, delimiter);
                boolean fluor = fields.stream().anyMatch(field -> field.strip().equals("Fluor"));
                boolean content =
                        fields.stream().anyMatch(field -> field.strip().equals("Content"));
                if (fluor
                        && content
                        && QpcrHeader.of(fields)
                                .filter(header -> header.has("WELL", "DYE", "TASK"))
                                .filter(header -> header.has("CQ")
                                        || fields.stream().anyMatch(field -> FIGURES.contains(field.strip())))
                                .isPresent()) {
                    return Optional.of(delimiter);
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public Export read(Source source) throws IOException {
        Optional<Character> curves = CfxCurves.delimiter(source.head());
        if (curves.isPresent()) {
            return CfxCurves.read(source, curves.get(), ID, VERSION);
        }
        FindingLog findings = new FindingLog();
        char delimiter = delimiter(source.head()).orElse(',');
        QpcrReader reader = new QpcrReader(source.file(), Delimiters.decimals(source.head(), delimiter), findings);
        FileTimes times = new FileTimes(findings, "MM/dd/uuuu HH:mm:ss 'UTC'", "uuuu-MM-dd HH:mm:ss");
        RowsAsKey rows = new RowsAsKey();
        TableRows.walk(source, delimiter, findings, row -> {
            reader.row(row);
            rows.add(row, () -> told(reader).isPresent());
        });
        Optional<Entry> file = reader.head("File Name");
        reader.head("Run Started").map(Entry::raw).ifPresent(times::see);
        reader.head("Run Ended").map(Entry::raw).ifPresent(times::see);
        Optional<Entry> ended = ended(reader);
        String name = file.map(Entry::raw).orElse(source.file().name());
        Optional<FileTime> time = ended.flatMap(each -> times.read(each.raw(), each.place()));
        return reader.export(
                ID,
                VERSION,
                new InstrumentIdentity(
                        "Bio-Rad",
                        "CFX",
                        reader.head("Base Serial Number", "Optical Head Serial Number")
                                .map(Entry::raw),
                        reader.head("CFX Manager Version", "CFX Maestro Version", "Software Version")
                                .map(Entry::raw)),
                told(reader).orElseGet(rows::key),
                name,
                reader.head("Created By User", "User"),
                time);
    }

    private static Optional<Entry> ended(QpcrReader reader) {
        return reader.head("Run Ended", "Run Started");
    }

    /** The run's key where the lines above the table tell it. */
    private static Optional<String> told(QpcrReader reader) {
        return reader.head("File Name").flatMap(file -> ended(reader).map(end -> file.raw() + "|" + end.raw()));
    }
}
