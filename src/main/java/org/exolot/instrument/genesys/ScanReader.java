package org.exolot.instrument.genesys;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.Series;
import org.exolot.instrument.Source;
import org.exolot.instrument.Trace;
import org.exolot.instrument.plate.AxisSteps;
import org.exolot.instrument.plate.Delimiters;
import org.exolot.instrument.plate.FieldCount;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.TableRows;
import org.exolot.instrument.table.TableTimes;
import org.exolot.instrument.text.Accounting;
import org.exolot.quantity.DecimalSign;

/** Reads one scan: a head, the line of the axis, points. */
final class ScanReader {
    /** A name that a Genesys 30 gives by the clock: {@code SCAN_20240131_142530.csv}. */
    private static final Pattern NAMED_BY_TIME =
            Pattern.compile("(?i)[a-z]+_([0-9]{4})([0-9]{2})([0-9]{2})_([0-9]{2})([0-9]{2})([0-9]{2})(?:\\..*)?");

    private static final int POINTS = 1_000_000;

    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final Accounting accounting = new Accounting();
    private final ScanHead head = new ScanHead();
    private final PlacedValues values;
    private final AxisSteps steps = new AxisSteps(findings);
    private final FieldCount widths = new FieldCount(findings);
    private Optional<Axis> axis = Optional.empty();
    private Optional<Place> first = Optional.empty();
    private double[] x = new double[512];
    private double[] y = new double[512];
    private int size;

    ScanReader(Source source, char delimiter) throws IOException {
        this.source = source;
        this.values = new PlacedValues(
                delimiter == ',' ? Delimiters.decimals(source.head(), delimiter) : sign(source), findings);
        TableRows.walk(source, delimiter, findings, this::row);
    }

    /** A comma is the decimal sign where the fields are divided otherwise and the points below have commas. */
    private static DecimalSign sign(Source source) {
        List<String> lines = source.head().lines();
        return lines.stream().skip(2).anyMatch(line -> line.matches("[0-9]+,?[0-9]*[;\t]-?[0-9]+,[0-9].*"))
                ? DecimalSign.COMMA
                : DecimalSign.POINT;
    }

    private void row(TableRow row) {
        if (row.blank()) {
            accounting.ignored("blank line");
        } else if (axis.isPresent()) {
            point(row, axis.get());
        } else {
            axis = Axis.of(row.texts());
            widths.begin(row);
            accounting.used();
            if (axis.isEmpty()) {
                boolean cut = head.entries().isEmpty() && row.filled() == ScanHead.CUT;
                head.take(row);
                if (cut) {
                    findings.add(
                            FindingType.FIELD_MISSING,
                            row.place(),
                            "three fields",
                            "file, sample, analyst, time, instrument, serial number and software version");
                }
            }
        }
    }

    private void point(TableRow row, Axis of) {
        if (row.size() < 2 || size == POINTS) {
            findings.add(FindingType.ROW_MALFORMED, row.place(), String.join(",", row.texts()), "a point: two numbers");
            accounting.unread(row.place(), "no point");
            return;
        }
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
        }
        accounting.used();
        x[size] = of.scale() * values.point(row, 0);
        steps.next(x[size], of.axis() == Series.Axis.WAVELENGTH, row.place());
        widths.next(row);
        y[size++] = values.point(row, 1);
        first = first.isEmpty() ? Optional.of(row.place(1)) : first;
    }

    Export export() {
        if (!findings.blocks() && (axis.isEmpty() || size == 0)) {
            findings.add(
                    FindingType.SECTION_MISSING,
                    new Place.Whole(source.file()),
                    axis.isEmpty() ? "no line nm,A or sec,A" : "no points",
                    "a spectrum or a kinetic read");
        }
        List<ExportRun> runs = axis.isPresent() && size > 0 ? List.of(run(axis.get())) : List.of();
        return new Export(
                source.file(),
                ScanFormat.ID,
                ScanFormat.VERSION,
                new InstrumentIdentity(
                        "Thermo Fisher Scientific",
                        head.get(ScanHead.INSTRUMENT).map(Entry::raw).orElse("Genesys"),
                        head.get(ScanHead.SERIAL).map(Entry::raw),
                        head.get(ScanHead.SOFTWARE).map(Entry::raw)),
                runs,
                Optional.empty(),
                findings.findings(),
                accounting.account());
    }

    private ExportRun run(Axis of) {
        Optional<FileTime> time = time();
        Optional<Entry> sample = head.get(ScanHead.SAMPLE);
        String named = head.get(ScanHead.FILE)
                .or(() -> head.get("scan"))
                .map(Entry::raw)
                .orElse("");
        Place place = first.orElseGet(() -> new Place.Whole(source.file()));
        Series series = new Series(
                of.signal(),
                of.axis(),
                Arrays.copyOf(x, size),
                Arrays.copyOf(y, size),
                Optional.empty(),
                false,
                place,
                1);
        String key = String.join(
                "|",
                ScanFormat.ID.name(),
                head.get(ScanHead.SERIAL).map(Entry::raw).orElse(""),
                named,
                sample.map(Entry::raw).orElse(""),
                time.map(FileTime::raw).orElse(""));
        return new ExportRun(
                new RunKey(key),
                named,
                sample,
                head.get(ScanHead.ANALYST),
                time,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Trace(sample.map(Entry::raw), of.signal(), series, place)),
                head.entries());
    }

    private Optional<FileTime> time() {
        TableTimes times = new TableTimes(findings);
        Optional<Entry> told = head.get(ScanHead.TIME);
        if (told.isPresent()) {
            times.see("", told.get().raw());
            return times.moment(
                    "",
                    new TableCell(told.get().raw(), Optional.empty(), told.get().place()));
        }
        return head.get("scan").flatMap(name -> {
            Matcher parts = NAMED_BY_TIME.matcher(name.raw());
            return parts.matches()
                    ? times.moment(
                            "", new TableCell(parts.replaceFirst("$1-$2-$3 $4:$5:$6"), Optional.empty(), name.place()))
                    : Optional.empty();
        });
    }
}
