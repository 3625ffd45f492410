package org.exolot.instrument.vicellxr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Account;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Series;
import org.exolot.instrument.Trace;
import org.exolot.instrument.cells.CellFigures;
import org.exolot.instrument.cells.RepeatedKeys;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.table.DilutionText;
import org.exolot.instrument.table.TableTimes;
import org.exolot.instrument.text.HeaderText;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Value;

/** One sample, by keys and values. */
final class XrReport {
    private record Figure(String attribute, String unit, boolean diluted) {}

    private static final Map<String, Figure> FIGURES = figures();

    private static final Set<String> MOMENTS = Set.of("rundate", "sample date", "sample date/time");

    private final Map<String, TableCell> told = new LinkedHashMap<>();
    private final Map<String, Series> rows = new LinkedHashMap<>();
    private final PlacedValues values;
    private final TableTimes times;
    private final FindingLog findings;
    private final RepeatedKeys repeated;
    private String version = "";

    XrReport(FindingLog findings) {
        this.findings = findings;
        this.repeated = new RepeatedKeys(findings);
        this.values = new PlacedValues(DecimalSign.POINT, findings);
        this.times = new TableTimes(findings);
    }

    private static Map<String, Figure> figures() {
        Map<String, Figure> all = new LinkedHashMap<>();
        all.put("total cells", new Figure(CellFigures.TOTAL_COUNT, CellFigures.CELLS, false));
        all.put("viable cells", new Figure(CellFigures.VIABLE_COUNT, CellFigures.CELLS, false));
        all.put("nonviable cells", new Figure(CellFigures.DEAD_COUNT, CellFigures.CELLS, false));
        all.put("viability (%)", new Figure(CellFigures.VIABILITY, CellFigures.PERCENT, false));
        Figure total = new Figure(CellFigures.TOTAL, CellFigures.MILLION_PER_ML, true);
        all.put("total cells / ml (x10^6)", total);
        all.put("total cells/ml (x10^6)", total);
        Figure viable = new Figure(CellFigures.VIABLE, CellFigures.MILLION_PER_ML, true);
        all.put("viable cells / ml (x10^6)", viable);
        all.put("viable cells/ml (x10^6)", viable);
        all.put("total viable cells / ml (x10^6)", viable);
        all.put("average diameter (microns)", new Figure(CellFigures.DIAMETER, "µm", false));
        return all;
    }

    void version(String text) {
        version = text.substring(Math.min(text.length(), "Vi-CELL XR".length())).strip();
    }

    void put(String key, TableCell value) {
        times.see(folded(key), value.text());
        TableCell before = told.putIfAbsent(key, value);
        if (before != null) {
            repeated.tell(key, before.text(), value.text(), value.place());
        }
    }

    void numbers(String key, List<String> texts, Place place) {
        double[] x = new double[texts.size()];
        double[] y = new double[texts.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = i + 1;
            y[i] = values.point(texts.get(i), place);
        }
        rows.putIfAbsent(key, new Series(key, Series.Axis.POINT, x, y, Optional.empty(), false, place, 0));
    }

    void series(Series series) {
        rows.putIfAbsent(series.label(), series);
    }

    private static String folded(String key) {
        return HeaderText.fold(key).replace("x 10", "x10");
    }

    private Optional<TableCell> cell(String... keys) {
        for (String key : keys) {
            for (Map.Entry<String, TableCell> one : told.entrySet()) {
                if (folded(one.getKey()).equals(key)) {
                    return Optional.of(one.getValue());
                }
            }
        }
        return Optional.empty();
    }

    Export export(FileId file, FormatId format, int readerVersion, Account account) {
        Place whole = new Place.Whole(file);
        List<SampleQuantity> quantities = quantities();
        for (String needed : List.of("sample id", "total cells", "viability (%)")) {
            if (cell(needed).isEmpty()) {
                findings.add(FindingType.FIELD_MISSING, whole, "nothing", needed);
            }
        }
        checkSum("CountData", "total cells");
        checkSum("ViableCellsData", "viable cells");
        checkImages();
        Optional<String> serial = cell("unit s/n").map(TableCell::text);
        List<ExportRun> runs = quantities.isEmpty() ? List.of() : List.of(run(quantities, format, serial));
        return new Export(
                file,
                format,
                readerVersion,
                VicellXrFormat.instrument(serial, version),
                runs,
                Optional.empty(),
                findings.findings(),
                account);
    }

    private ExportRun run(List<SampleQuantity> quantities, FormatId format, Optional<String> serial) {
        SampleQuantity first = quantities.getFirst();
        List<Trace> traces = new ArrayList<>();
        rows.forEach((key, series) ->
                traces.add(new Trace(Optional.of(first.sample()), first.sample() + "|" + key, series, series.first())));
        return new ExportRun(
                new RunKey(String.join(
                        "|",
                        format.name(),
                        serial.orElse(""),
                        first.sample(),
                        first.measuredAt().map(FileTime::raw).orElse(""))),
                first.sample(),
                cell("sample id").map(cell -> PlacedValues.words(cell.text(), cell.place())),
                cell("user").map(cell -> PlacedValues.words(cell.text(), cell.place())),
                first.measuredAt(),
                List.of(),
                List.of(),
                quantities,
                traces,
                Map.of());
    }

    private List<SampleQuantity> quantities() {
        String sample = cell("sample id").map(TableCell::text).orElse("");
        Optional<FileTime> time = moment();
        Optional<Dilution> dilution = dilution();
        Map<String, Entry> conditions = conditions();
        List<SampleQuantity> all = new ArrayList<>();
        told.forEach((key, cell) -> {
            Figure figure = FIGURES.get(folded(key));
            if (figure != null) {
                all.add(new SampleQuantity(
                        sample,
                        figure.attribute(),
                        values.number(cell.text(), cell.place()),
                        figure.unit(),
                        figure.diluted() ? dilution : Optional.empty(),
                        time,
                        conditions,
                        sample + "|" + time.map(FileTime::raw).orElse("") + "|" + key,
                        cell.place()));
            }
        });
        return all;
    }

    private Map<String, Entry> conditions() {
        Map<String, Entry> all = new LinkedHashMap<>();
        told.forEach((key, cell) -> {
            if (!FIGURES.containsKey(folded(key)) && !MOMENTS.contains(folded(key))) {
                String text = cell.date().map(Object::toString).orElse(cell.text());
                all.put(key, values.either(text, cell.place()));
            }
        });
        return all;
    }

    private Optional<FileTime> moment() {
        for (String key : List.of("rundate", "sample date/time", "sample date")) {
            Optional<TableCell> cell = cell(key);
            if (cell.isPresent()) {
                return times.moment(key, cell.get());
            }
        }
        return Optional.empty();
    }

    private Optional<Dilution> dilution() {
        return cell("dilution", "dilution factor").flatMap(cell -> {
            Optional<BigDecimal> factor = DilutionText.factor(cell.text(), DecimalSign.POINT);
            if (factor.isEmpty()) {
                findings.add(FindingType.DILUTION_INVALID, cell.place(), cell.text(), "a factor ≥ 1");
            }
            return factor.map(each -> new Dilution(Dilution.State.APPLIED, Optional.of(each), cell.place()));
        });
    }

    /** The counts of all images together are the count of the sample. */
    private void checkSum(String row, String key) {
        Series counts = rows.get(row);
        cell(key).ifPresent(cell -> {
            Entry entry = values.either(cell.text(), cell.place());
            if (counts != null && entry.value() instanceof Value.Measured measured) {
                double sum = DoubleStream.of(counts.y()).sum();
                // An image whose count cannot be read is told already.
                if (Double.isFinite(sum) && sum != measured.number().doubleValue()) {
                    findings.add(
                            FindingType.VENDOR_STATISTIC_DIFFERS,
                            cell.place(),
                            cell.text(),
                            BigDecimal.valueOf(sum).stripTrailingZeros().toPlainString() + ", the sum of " + row);
                }
            }
        });
    }

    private void checkImages() {
        Series counts = rows.get("CountData");
        cell("images").filter(cell -> counts != null).ifPresent(cell -> {
            boolean fewer = values.either(cell.text(), cell.place()).value() instanceof Value.Measured images
                    && images.number().compareTo(BigDecimal.valueOf(counts == null ? 0 : counts.size())) > 0;
            if (fewer) {
                findings.add(
                        FindingType.READS_MISSING,
                        cell.place(),
                        (counts == null ? 0 : counts.size()) + " images in CountData",
                        cell.text());
            }
        });
    }
}
