package org.exolot.instrument.qubit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.Entry;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.plate.DistinctKeys;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;

/** Makes the figure of a row, and tells what is wrong with it; checks it against its tube. */
final class QubitFigures {
    private static final Set<QubitColumn> OF_THE_RUN = EnumSet.of(
            QubitColumn.ASSAY,
            QubitColumn.STANDARD_1,
            QubitColumn.STANDARD_2,
            QubitColumn.STANDARD_3,
            QubitColumn.LAST_STANDARDS,
            QubitColumn.LOT,
            QubitColumn.SOFTWARE);

    private static final Set<QubitColumn> OF_THE_FIGURE =
            EnumSet.of(QubitColumn.SAMPLE, QubitColumn.ORIGINAL, QubitColumn.ORIGINAL_UNIT);

    private final QubitHeader header;
    private final QubitTimes times;
    private final PlacedValues values;
    private final FindingLog findings;

    QubitFigures(QubitHeader header, QubitTimes times, PlacedValues values, FindingLog findings) {
        this.header = header;
        this.times = times;
        this.values = values;
        this.findings = findings;
    }

    SampleQuantity quantity(TableRow row) {
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
                sample, attribute(row), original, unit, dilution, time, conditions(row), key(row), row.place());
    }

    /** What tells the figure of a row from the others of its run. */
    String key(TableRow row) {
        return row.text(header.at(QubitColumn.SAMPLE)) + "|" + row.text(header.at(QubitColumn.TEST_DATE)) + "|"
                + row.text(header.at(QubitColumn.WELL));
    }

    /** Whether the figure of a row is none of these; it is then among them. */
    boolean isNew(TableRow row, DistinctKeys keys) {
        return keys.add(
                row.text(header.at(QubitColumn.SAMPLE)),
                row.text(header.at(QubitColumn.TEST_DATE)),
                row.text(header.at(QubitColumn.WELL)));
    }

    /** What a row says of its whole run. */
    Map<String, Entry> ofTheRun(TableRow row) {
        Map<String, Entry> conditions = new LinkedHashMap<>();
        for (QubitColumn column : OF_THE_RUN) {
            entry(row, column).ifPresent(entry -> conditions.put(name(column), entry));
        }
        return conditions;
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
        for (QubitColumn column : header.columns()) {
            if (!OF_THE_FIGURE.contains(column)) {
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

    Optional<FileTime> time(TableRow row, Optional<LocalDate> byRunId) {
        int at = header.at(QubitColumn.TEST_DATE);
        return at < row.size() ? times.read(row.cell(at), byRunId) : Optional.empty();
    }

    private void compare(TableRow row, Entry original, String unit, Entry tube, BigDecimal factor) {
        String unitOfTube = row.text(header.at(QubitColumn.TUBE_UNIT));
        if (original.value() instanceof Value.Measured told
                && tube.value() instanceof Value.Measured measured
                && !MassPerVolume.agree(
                        told.number(),
                        MassPerVolume.nanogramsPerMillilitre(unit),
                        measured.number().multiply(factor),
                        MassPerVolume.nanogramsPerMillilitre(unitOfTube))) {
            findings.add(
                    FindingType.VENDOR_STATISTIC_DIFFERS,
                    original.place(),
                    original.raw() + " " + unit,
                    tube.raw() + " " + unitOfTube + " in the tube × " + factor.toPlainString());
        }
    }

    private String attribute(TableRow row) {
        String assay = row.text(header.at(QubitColumn.ASSAY));
        return Assays.attribute(assay).orElseGet(() -> {
            findings.add(FindingType.FIELD_UNKNOWN, row.place(), assay, "a protein, DNA or RNA assay");
            return "concentration";
        });
    }

    private String name(QubitColumn column) {
        int at = header.at(column);
        return at < 0 ? column.name() : header.names().get(at);
    }
}
