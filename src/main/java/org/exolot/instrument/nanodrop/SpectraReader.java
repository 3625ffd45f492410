package org.exolot.instrument.nanodrop;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Series;
import org.exolot.instrument.Source;
import org.exolot.instrument.Trace;
import org.exolot.instrument.plate.AxisSteps;
import org.exolot.instrument.plate.Delimiters;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.TableRows;
import org.exolot.instrument.table.ColumnMap;
import org.exolot.instrument.table.TableHeader;
import org.exolot.instrument.table.TableTimes;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.SameNames;

/** Goes through the spectra of a NanoDrop, one below the other. */
final class SpectraReader {
    private static final int POINTS = 2_000_000;
    private static final String REMARK = "//";
    private static final ColumnMap FIGURES = ColumnMap.of(NanoDropColumns.ratio(), NanoDropColumns.absorbance());

    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final Accounting accounting = new Accounting();
    private final PlacedValues values;
    private final AxisSteps steps = new AxisSteps(findings);
    private final List<Spectrum> spectra = new ArrayList<>();
    private final List<TableRow> above = new ArrayList<>();
    private int points;

    SpectraReader(Source source) throws IOException {
        this.source = source;
        this.values = new PlacedValues(Delimiters.decimals(source.head(), '\t'), findings);
        TableRows.walk(source, '\t', findings, this::row);
        above.forEach(this::unread);
    }

    /** What the software computed of a spectrum, in this column of ours. */
    private record Figure(TableHeader.Placed column, TableCell value) {}

    /** One spectrum while it is read. */
    private static final class Spectrum {
        private final String signal;
        private final Optional<TableCell> sample;
        private final Optional<TableCell> time;
        private final Map<String, Entry> remarks = new LinkedHashMap<>();
        private final List<Figure> figures = new ArrayList<>();
        private Optional<Place> first = Optional.empty();
        private double[] x = new double[512];
        private double[] y = new double[512];
        private int size;

        Spectrum(String signal, Optional<TableCell> sample, Optional<TableCell> time) {
            this.signal = signal;
            this.sample = sample;
            this.time = time;
        }

        Optional<String> name() {
            return sample.map(TableCell::text);
        }

        String key() {
            return name().orElse("") + "|" + time.map(TableCell::text).orElse("");
        }

        void add(double at, double value, Place place) {
            if (size == x.length) {
                x = Arrays.copyOf(x, 2 * size);
                y = Arrays.copyOf(y, 2 * size);
            }
            first = first.or(() -> Optional.of(place));
            x[size] = at;
            y[size++] = value;
        }
    }

    private void row(TableRow row) {
        if (row.blank()) {
            accounting.ignored("blank line");
        } else if (NanoDropSpectraFormat.isAxis(row.texts())) {
            begin(row);
        } else if (spectra.isEmpty() || !row.text(0).startsWith(REMARK) && row.filled() < 2) {
            above.add(row);
        } else if (row.text(0).startsWith(REMARK)) {
            remark(row);
        } else if (spectra.getLast().size == 0
                && !row.blank(0)
                && Character.isLetter(row.text(0).charAt(0))) {
            figure(row);
        } else {
            point(row, spectra.getLast());
        }
    }

    /** Above the axis stand the name of the sample, unless it has none, and the time. */
    private void begin(TableRow row) {
        int lines = above.size();
        above.subList(0, Math.max(0, lines - 2)).forEach(this::unread);
        Optional<TableCell> time = lines > 0 ? Optional.of(above.get(lines - 1).cell(0)) : Optional.empty();
        Optional<TableCell> sample =
                lines > 1 ? Optional.of(above.get(lines - 2).cell(0)) : Optional.empty();
        above.subList(Math.max(0, lines - 2), lines).forEach(any -> accounting.used());
        above.clear();
        accounting.used();
        steps.begin();
        spectra.add(new Spectrum(row.text(1), sample, time));
    }

    private void remark(TableRow row) {
        accounting.used();
        String key = row.text(0).substring(REMARK.length()).strip();
        if (row.filled() > 1) {
            SameNames.put(spectra.getLast().remarks, key, values.either(row.text(1), row.place(1)), findings);
        }
    }

    /** Between the axis and the points stands what the software computed of them: {@code A260/A280} and its value. */
    private void figure(TableRow row) {
        accounting.used();
        String key = row.text(0);
        Optional<TableHeader.Placed> column = column(key);
        if (column.isPresent()) {
            spectra.getLast().figures.add(new Figure(column.get(), row.cell(1)));
        } else {
            SameNames.put(spectra.getLast().remarks, key, values.either(row.text(1), row.place(1)), findings);
        }
    }

    private void point(TableRow row, Spectrum spectrum) {
        if (!above.isEmpty() || points == POINTS) {
            above.forEach(this::unread);
            above.clear();
        }
        if (points == POINTS || row.blank(0)) {
            unread(row);
            return;
        }
        points++;
        accounting.used();
        double at = values.point(row.text(0), row.place(0));
        steps.next(at, true, row.place());
        spectrum.add(at, values.point(row.text(1), row.place(1)), row.place(1));
    }

    private void unread(TableRow row) {
        findings.add(FindingType.ROW_MALFORMED, row.place(), String.join(" ", row.texts()), "a point: two numbers");
        accounting.unread(row.place(), "no point");
    }

    Export export() {
        List<Spectrum> read = spectra.stream().filter(each -> each.size > 0).toList();
        if (!findings.blocks() && (read.isEmpty() || read.size() < spectra.size())) {
            findings.add(
                    FindingType.SECTION_MISSING,
                    new Place.Whole(source.file()),
                    "no points",
                    "a spectrum or a kinetic read");
        }
        return new Export(
                source.file(),
                NanoDropSpectraFormat.ID,
                NanoDropSpectraFormat.VERSION,
                new InstrumentIdentity("Thermo Fisher Scientific", "NanoDrop", Optional.empty(), Optional.empty()),
                read.isEmpty() ? List.of() : List.of(run(read)),
                Optional.empty(),
                findings.findings(),
                accounting.account());
    }

    private ExportRun run(List<Spectrum> read) {
        TableTimes times = new TableTimes(findings);
        read.forEach(each -> each.time.ifPresent(time -> times.see("", time.text())));
        Map<String, Entry> conditions = new LinkedHashMap<>();
        List<Trace> traces = new ArrayList<>();
        List<SampleQuantity> figures = new ArrayList<>();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Optional<FileTime> begun =
                read.stream().flatMap(each -> each.time.stream()).findFirst().flatMap(told -> times.moment("", told));
        for (Spectrum each : read) {
            String named = each.name().map(name -> name + " / ").orElse("");
            each.time.ifPresent(told -> SameNames.put(
                    conditions, named + "measured", PlacedValues.words(told.text(), told.place()), findings));
            each.remarks.forEach((key, said) -> SameNames.put(conditions, named + key, said, findings));
            int number = numbers.merge(each.key(), 1, Integer::sum);
            String key = number > 1 ? each.key() + "|" + number : each.key();
            traces.add(trace(each, key));
            each.figures.forEach(of -> figures.add(figure(each, of, times, key)));
        }
        Spectrum first = read.getFirst();
        return new ExportRun(
                new RunKey(NanoDropSpectraFormat.ID.name() + "|" + first.key()),
                begun.flatMap(FileTime::local)
                        .map(Object::toString)
                        .or(() -> begun.map(FileTime::raw))
                        .or(first::name)
                        .orElse(""),
                Optional.empty(),
                Optional.empty(),
                begun,
                List.of(),
                List.of(),
                figures,
                traces,
                conditions);
    }

    private static Optional<TableHeader.Placed> column(String key) {
        return FIGURES.header(List.of(key)).stream()
                .flatMap(header -> header.columns().stream())
                .findFirst();
    }

    private SampleQuantity figure(Spectrum each, Figure figure, TableTimes times, String key) {
        return new SampleQuantity(
                each.name().orElse(""),
                figure.column.attribute(),
                values.number(figure.value.text(), figure.value.place()),
                figure.column.unit(),
                Optional.empty(),
                each.time.flatMap(time -> times.read("", time)),
                Map.of(),
                key + "|" + figure.column.attribute(),
                figure.value.place());
    }

    private static Trace trace(Spectrum each, String key) {
        Place place = each.first.orElseThrow();
        Series series = new Series(
                each.signal,
                Series.Axis.WAVELENGTH,
                Arrays.copyOf(each.x, each.size),
                Arrays.copyOf(each.y, each.size),
                Optional.empty(),
                false,
                place,
                1);
        return new Trace(each.name(), key, series, place);
    }
}
