package org.exolot.instrument.tecan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Export;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.FileTimes;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateGrid;
import org.exolot.instrument.plate.RowAccount;
import org.exolot.instrument.plate.RowOrder;
import org.exolot.instrument.plate.SeriesColumns;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.text.HeaderText;
import org.exolot.quantity.DecimalSign;

/** Goes once through the rows of all sheets; each that begins with the application is a run. */
final class IControlReader {
    private static final Pattern LABEL = Pattern.compile("(?:Label|Name): ?(.*)");
    private static final int LONGEST_WORD = 30;
    private static final String OTHER_SHEET = "a sheet that i-control did not write";

    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final RowAccount account = new RowAccount(findings);
    private final PlacedValues values;
    private final FileTimes times = new FileTimes(findings, "uuuu-MM-dd HH:mm:ss");
    private final List<IControlRun> runs = new ArrayList<>();
    private Optional<IControlRun> run = Optional.empty();
    private final RowOrder rows = new RowOrder(findings);
    private Optional<PlateGrid> grid = Optional.empty();
    private Optional<IControlTable> table = Optional.empty();
    private Optional<SeriesColumns> series = Optional.empty();

    IControlReader(Source source, DecimalSign sign) {
        this.source = source;
        this.values = new PlacedValues(sign, findings);
    }

    /** Whether a sheet of i-control begins so; what stands before the software's name is a word of the installation's language. */
    static boolean begins(String text) {
        String folded = HeaderText.fold(text);
        int colon = folded.indexOf(':');
        if (colon < 1 || colon > LONGEST_WORD) {
            return false;
        }
        String software = folded.substring(colon + 1).strip();
        return software.startsWith("tecan i-control")
                || software.startsWith("sparkcontrol")
                || software.startsWith("i-control") && folded.startsWith("application");
    }

    /** Whether the words beside the figures are those of an English installation. */
    private static boolean english(TableRow first) {
        return HeaderText.fold(first.text(0)).startsWith("application");
    }

    FindingLog findings() {
        return findings;
    }

    void sheet(String name) {
        end();
        run = Optional.empty();
    }

    private void end() {
        run.ifPresent(each -> {
            series.ifPresent(columns -> columns.end(each.plate()));
            table.ifPresent(rows -> rows.end(each));
        });
        series = Optional.empty();
        table = Optional.empty();
        grid = Optional.empty();
    }

    void row(TableRow row) {
        if (row.blank()) {
            account.blank();
            end();
        } else if (begins(row.text(0))) {
            end();
            IControlRun begun = new IControlRun(row, values, english(row));
            if (!english(row)) {
                findings.add(
                        FindingType.FIELD_UNKNOWN,
                        row.place(),
                        row.text(0),
                        "the words of an English installation: reads are taken, serial number and time are only kept as they stand");
            }
            runs.add(begun);
            run = Optional.of(begun);
            account.used();
        } else if (run.isEmpty()) {
            findings.add(FindingType.FIELD_UNKNOWN, row.place(), OTHER_SHEET, "the sheets as i-control wrote them");
            account.ignored(OTHER_SHEET);
        } else {
            row.texts().forEach(times::see);
            within(row, run.get());
        }
    }

    private void within(TableRow row, IControlRun of) {
        Matcher label = LABEL.matcher(row.text(0));
        if (grid.isPresent() && grid.get().row(row).isPresent() && !grid.get().beyond(row)) {
            rows.next(grid.get(), row);
            grid.get().cells(row, of::read);
        } else if (series.isPresent() && series.get().takes(row)) {
            account.used();
            return;
        } else if (table.isPresent() && table.get().takes(row)) {
            account.used();
            return;
        } else if (IControlTable.heading(row)) {
            end();
            table = Optional.of(new IControlTable(row, values));
        } else if (PlateGrid.heading(row).isPresent()) {
            end();
            of.gridBegins();
            grid = PlateGrid.heading(row);
            rows.begin();
        } else if (SeriesColumns.heading(row)) {
            end();
            series = Optional.of(new SeriesColumns(row, of.label(), Optional.empty(), values));
        } else if (label.matches() && row.filled() == 1) {
            of.begin(label.group(1));
        } else if (grid.isPresent() && grid.get().row(row).isPresent()) {
            account.unknown(row, "no value right of the last column");
            return;
        } else {
            of.setting(row);
        }
        account.used();
    }

    Export export(FormatId format, int version) {
        end();
        List<IControlRun> read =
                runs.stream().filter(each -> !each.plate().empty()).toList();
        if (read.isEmpty() && !findings.blocks()) {
            findings.add(
                    FindingType.SECTION_MISSING,
                    new Place.Whole(source.file()),
                    "no grid of reads",
                    "a grid <> for each label");
        }
        Map<String, Integer> keys = new LinkedHashMap<>();
        Optional<IControlRun> first = runs.stream().findFirst();
        return new Export(
                source.file(),
                format,
                version,
                new InstrumentIdentity(
                        "Tecan",
                        first.flatMap(each -> each.part("Device")).orElse("microplate reader"),
                        first.flatMap(each -> each.part("Serial number")),
                        first.flatMap(IControlRun::software)),
                read.stream()
                        .map(each -> each.run(times, keys, source.file().name().toLowerCase(Locale.ROOT)))
                        .toList(),
                Optional.empty(),
                findings.findings(),
                account.account());
    }
}
