package org.exolot.instrument.qubit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;

/** Makes a run of the rows that share standards, a figure of each row, and checks each figure against its tube. */
final class QubitRows {
    /** Both concentrations are printed with three digits: their ratio is off by at most one part in a hundred. */
    private static final BigDecimal PRINTED = new BigDecimal("0.0101");

    private static final Set<QubitColumn> OF_THE_RUN = Set.of(
            QubitColumn.ASSAY,
            QubitColumn.STANDARD_1,
            QubitColumn.STANDARD_2,
            QubitColumn.STANDARD_3,
            QubitColumn.LAST_STANDARDS,
            QubitColumn.LOT,
            QubitColumn.SOFTWARE);

    private final QubitHeader header;
    private final QubitTimes times;
    private final PlacedValues values;
    private final FindingLog findings;

    QubitRows(QubitHeader header, QubitTimes times, PlacedValues values, FindingLog findings) {
        this.header = header;
        this.times = times;
        this.values = values;
        this.findings = findings;
    }

    ExportRun run(RunKey key, List<TableRow> rows) {
        List<SampleQuantity> quantities = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (TableRow row : rows) {
            SampleQuantity quantity = quantity(row);
            if (keys.add(quantity.key())) {
                quantities.add(quantity);
            } else {
                findings.add(FindingType.ROW_DUPLICATED, row.place(), quantity.key(), "each reading once");
            }
        }
        TableRow first = rows.getFirst();
        Map<String, Entry> conditions = new LinkedHashMap<>();
        for (QubitColumn column : OF_THE_RUN.stream().sorted().toList()) {
            entry(first, column).ifPresent(entry -> conditions.put(name(column), entry));
        }
        return new ExportRun(
                key,
                first.text(header.at(QubitColumn.RUN_ID)),
                Optional.empty(),
                Optional.empty(),
                quantities.stream()
                        .flatMap(quantity -> quantity.measuredAt().stream())
                        .filter(time -> time.local().isPresent())
                        .min((a, b) ->
                                a.local().orElseThrow().compareTo(b.local().orElseThrow())),
                List.of(),
                List.of(),
                quantities,
                conditions);
    }

    private SampleQuantity quantity(TableRow row) {
        ragged(row);
        String runId = row.text(header.at(QubitColumn.RUN_ID));
        String sample = row.text(header.at(QubitColumn.SAMPLE));
        Entry original = required(row, QubitColumn.ORIGINAL);
        Entry tube = required(row, QubitColumn.TUBE);
        String unit = row.text(header.at(QubitColumn.ORIGINAL_UNIT));
        outOfRange(original);
        Optional<Dilution> dilution = dilution(row);
        dilution.flatMap(Dilution::factor).ifPresent(factor -> compare(row, original, unit, tube, factor));
        Optional<FileTime> time = time(row, RunIds.date(runId));
        return new SampleQuantity(
                sample,
                attribute(row),
                original,
                unit,
                dilution,
                time,
                conditions(row),
                sample + "|" + time.map(FileTime::raw).orElse("") + "|" + row.text(header.at(QubitColumn.WELL)),
                row.place());
    }

    private void ragged(TableRow row) {
        for (int i = header.names().size(); i < row.size(); i++) {
            TableCell cell = row.cell(i);
            if (!cell.text().isEmpty()) {
                findings.add(FindingType.ROW_MALFORMED, cell.place(), cell.text(), "nothing beyond the last column");
            }
        }
    }

    private Map<String, Entry> conditions(TableRow row) {
        Map<String, Entry> conditions = new LinkedHashMap<>();
        Set<QubitColumn> told = Set.of(QubitColumn.SAMPLE, QubitColumn.ORIGINAL, QubitColumn.ORIGINAL_UNIT);
        for (QubitColumn column : header.columns().keySet()) {
            if (!told.contains(column)) {
                entry(row, column).ifPresent(entry -> conditions.put(name(column), entry));
            }
        }
        for (int i : header.unknown()) {
            if (!row.text(i).isEmpty()) {
                TableCell cell = row.cell(i);
                conditions.putIfAbsent(header.names().get(i), values.either(cell.text(), cell.place()));
            }
        }
        return conditions;
    }

    private Optional<Entry> entry(TableRow row, QubitColumn column) {
        int at = header.at(column);
        if (row.text(at).isEmpty()) {
            return Optional.empty();
        }
        TableCell cell = row.cell(at);
        return Optional.of(
                column.kind() == QubitColumn.Kind.NUMBER
                        ? values.number(cell.text(), cell.place())
                        : PlacedValues.words(shown(cell), cell.place()));
    }

    private static String shown(TableCell cell) {
        return cell.date().map(Object::toString).orElse(cell.text());
    }

    private Entry required(TableRow row, QubitColumn column) {
        int at = header.at(column);
        TableCell cell = at < row.size() ? row.cell(at) : new TableCell("", Optional.empty(), row.place());
        if (cell.text().isEmpty()) {
            findings.add(FindingType.FIELD_MISSING, cell.place(), "nothing", name(column));
        }
        return values.number(cell.text(), cell.place());
    }

    private void outOfRange(Entry original) {
        if (original.value() instanceof Value.Missing missing && missing.reason() == MissingReason.OUT_OF_RANGE) {
            findings.add(
                    FindingType.OUT_OF_RANGE,
                    original.place(),
                    original.raw(),
                    "a concentration within the assay's range");
        }
    }

    /** The factor of the tube (200 µL over the sample's volume), which the original concentration already contains. */
    private Optional<Dilution> dilution(TableRow row) {
        return entry(row, QubitColumn.FACTOR).flatMap(factor -> {
            if (factor.value() instanceof Value.Measured number
                    && number.number().compareTo(BigDecimal.ONE) >= 0) {
                return Optional.of(new Dilution(Dilution.State.APPLIED, Optional.of(number.number()), factor.place()));
            }
            findings.add(FindingType.DILUTION_INVALID, factor.place(), factor.raw(), "a factor ≥ 1");
            return Optional.empty();
        });
    }

    private Optional<FileTime> time(TableRow row, Optional<LocalDate> byRunId) {
        int at = header.at(QubitColumn.TEST_DATE);
        return at < row.size() ? times.read(row.cell(at), byRunId) : Optional.empty();
    }

    private void compare(TableRow row, Entry original, String unit, Entry tube, BigDecimal factor) {
        Optional<BigDecimal> inOriginal = MassPerVolume.nanogramsPerMillilitre(unit);
        Optional<BigDecimal> inTube = MassPerVolume.nanogramsPerMillilitre(row.text(header.at(QubitColumn.TUBE_UNIT)));
        if (original.value() instanceof Value.Measured told
                && tube.value() instanceof Value.Measured measured
                && inOriginal.isPresent()
                && inTube.isPresent()) {
            BigDecimal expected = measured.number().multiply(inTube.get()).multiply(factor);
            BigDecimal off =
                    told.number().multiply(inOriginal.get()).subtract(expected).abs();
            if (off.compareTo(expected.abs().multiply(PRINTED)) > 0) {
                findings.add(
                        FindingType.VENDOR_STATISTIC_DIFFERS,
                        original.place(),
                        original.raw() + " " + unit,
                        tube.raw() + " " + row.text(header.at(QubitColumn.TUBE_UNIT)) + " in the tube × "
                                + factor.toPlainString());
            }
        }
    }

    private String attribute(TableRow row) {
        String assay = row.text(header.at(QubitColumn.ASSAY)).toLowerCase(Locale.ROOT);
        if (assay.contains("protein")) {
            return "protein concentration";
        }
        if (assay.contains("dna") || assay.contains("rna")) {
            return "nucleic acid concentration";
        }
        findings.add(
                FindingType.FIELD_UNKNOWN,
                row.place(),
                row.text(header.at(QubitColumn.ASSAY)),
                "a protein, DNA or RNA assay");
        return "concentration";
    }

    private String name(QubitColumn column) {
        int at = header.at(column);
        return at < 0 ? column.name() : header.names().get(at);
    }
}
