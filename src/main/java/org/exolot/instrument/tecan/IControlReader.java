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
    private static final Pattern TITLE = Pattern.compile("[^:]{1,200}(?::\\S*)?");
    private static final int LONGEST_WORD = 30;
    private static final int ABOVE = 2;
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
    private Optional<IControlCycles> cycles = Optional.empty();

    /** The first rows of a sheet, where a method's name may stand before the application. */
    private final List<TableRow> above = new ArrayList<>();

    /** A line of its own, which is a label's name where a table follows. */
    private Optional<TableRow> title = Optional.empty();

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

    FindingLog findings() {
        return findings;
    }

    void sheet(String name) {
        end();
        above();
        run = Optional.empty();
    }

    private void end() {
        run.ifPresent(each -> {
            title.ifPresent(each::setting);
            series.ifPresent(columns -> columns.end(each.plate()));
            table.ifPresent(rows -> rows.end(each));
            cycles.ifPresent(rows -> rows.end(each));
        });
        title = Optional.empty();
        series = Optional.empty();
        table = Optional.empty();
        cycles = Optional.empty();
        grid = Optional.empty();
    }

    void row(TableRow row) {
        if (row.blank()) {
            account.blank();
            end();
        } else if (begins(row.text(0))) {
            end();
            begin(row);
            account.used();
        } else if (run.isEmpty() && above.size() < ABOVE) {
            above.add(row);
        } else if (run.isEmpty()) {
            above();
            other(row);
        } else {
            row.texts().forEach(text -> times.see(IControlRun.bare(text)));
            within(row, run.get());
        }
    }

    private void begin(TableRow row) {
        boolean known = IControlWords.known(row.text(0));
        IControlRun begun = new IControlRun(row, values, known);
        if (!known) {
            findings.add(
                    FindingType.FIELD_UNKNOWN,
                    row.place(),
                    row.text(0),
                    "the words of an English installation: reads are taken, serial number and time are only kept as they stand");
        }
        for (TableRow before : above) {
            begun.setting(before);
            account.used();
        }
        above.clear();
        runs.add(begun);
        run = Optional.of(begun);
    }

    private void above() {
        above.forEach(this::other);
        above.clear();
    }

    private void other(TableRow row) {
        findings.add(FindingType.FIELD_UNKNOWN, row.place(), OTHER_SHEET, "the sheets as i-control wrote them");
        account.ignored(OTHER_SHEET);
    }

    private void within(TableRow row, IControlRun of) {
        if (grid.isPresent() && grid.get().row(row).isPresent() && !grid.get().beyond(row)) {
            rows.next(grid.get(), row);
            grid.get().cells(row, of::read);
        } else if (grid.isPresent() && grid.get().row(row).isPresent()) {
            account.unknown(row, "no value right of the last column");
            return;
        } else if (taken(row)) {
            tellBeyond(row);
        } else if (series.isPresent() && series.get().cut(row)) {
            account.unknown(row, "a time or wavelength before the signals");
            return;
        } else if (!heading(row, of)) {
            if (table.filter(rows -> rows.misnamed(row)).isPresent()) {
                account.unknown(row, "a well such as A1");
                return;
            }
            setting(row, of);
        }
        account.used();
    }

    private boolean taken(TableRow row) {
        return series.isPresent() && series.get().takes(row)
                || table.isPresent() && table.get().takes(row)
                || cycles.isPresent() && cycles.get().takes(row);
    }

    /** A figure behind the last cycle has no time. */
    private void tellBeyond(TableRow row) {
        boolean beyond = table.filter(rows -> rows.beyond(row)).isPresent()
                || cycles.filter(rows -> rows.beyond(row)).isPresent();
        if (beyond) {
            findings.add(FindingType.ROW_MALFORMED, row.place(), row.inWords(), "no value right of the last column");
        }
    }

    /** Whether a table begins; a line of its own above names what was read. */
    private boolean heading(TableRow row, IControlRun of) {
        boolean wells = SeriesColumns.heading(row);
        boolean list = IControlTable.heading(row);
        boolean points = IControlCycles.heading(row);
        Optional<PlateGrid> plate = PlateGrid.heading(row);
        if (!wells && !list && !points && plate.isEmpty()) {
            return false;
        }
        Optional<TableRow> named = title;
        title = Optional.empty();
        end();
        named.ifPresent(above -> of.title(above.text(0)));
        if (points) {
            cycles = Optional.of(new IControlCycles(values));
        } else if (wells) {
            series = Optional.of(new SeriesColumns(row, of.label(), of.wavelength(), values, findings));
        } else if (list) {
            table = Optional.of(new IControlTable(row, values));
        } else {
            of.gridBegins();
            grid = plate;
            rows.begin();
        }
        return true;
    }

    private void setting(TableRow row, IControlRun of) {
        Matcher label = LABEL.matcher(row.text(0));
        boolean alone = row.filled() == 1;
        title.ifPresent(of::setting);
        title = Optional.empty();
        if (label.matches() && alone) {
            of.begin(label.group(1));
        } else if (alone && TITLE.matcher(row.text(0)).matches()) {
            title = Optional.of(row);
        } else {
            of.setting(row);
        }
    }

    Export export(FormatId format, int version) {
        end();
        above();
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
                        first.flatMap(each -> each.part(IControlWords.DEVICE)).orElse("microplate reader"),
                        first.flatMap(each -> each.part(IControlWords.SERIAL)),
                        first.flatMap(IControlRun::software)),
                read.stream()
                        .map(each -> each.run(times, keys, source.file().name().toLowerCase(Locale.ROOT)))
                        .toList(),
                Optional.empty(),
                findings.findings(),
                account.account());
    }
}
