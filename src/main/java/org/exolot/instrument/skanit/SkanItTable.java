package org.exolot.instrument.skanit;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateBuilder;
import org.exolot.instrument.plate.SeriesColumns;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.WellDraft;
import org.exolot.instrument.text.HeaderText;

/** A table with a row for each well ({@code Well, Sample, Conc. [µg/ml], Fitted signal}), or with a column for each well over time or wavelengths. */
final class SkanItTable {
    private static final Pattern UNIT = Pattern.compile("(.*?) ?\\[(.*)]");

    private final TableRow header;
    private final SkanItStep step;
    private final PlacedValues values;
    private final FindingLog findings;
    private final Optional<SeriesColumns> series;
    private boolean over;

    SkanItTable(TableRow header, SkanItStep step, PlacedValues values, FindingLog findings) {
        this.header = header;
        this.step = step;
        this.values = values;
        this.findings = findings;
        this.series = SeriesColumns.heading(header)
                ? Optional.of(new SeriesColumns(header, step.name(), step.wavelength(), values, findings))
                : Optional.empty();
    }

    static boolean heading(TableRow row) {
        return row.filled() >= 2 && (HeaderText.fold(row.text(0)).equals("well") || SeriesColumns.heading(row));
    }

    /** A blank line, or another table, ends it. */
    void end(PlateBuilder plate) {
        if (!over) {
            series.ifPresent(each -> each.end(plate));
        }
        over = true;
    }

    boolean takes(TableRow row, PlateBuilder plate) {
        if (over) {
            return false;
        }
        if (series.isPresent()) {
            boolean taken = series.get().takes(row);
            boolean cut = !taken && series.get().cut(row);
            if (cut) {
                findings.add(
                        FindingType.ROW_MALFORMED,
                        row.place(),
                        row.inWords(),
                        "a time or wavelength before the signals");
            }
            return cut || taken;
        }
        if (WellId.isWell(row.text(0))) {
            take(row, WellId.of(row.text(0)), plate);
            return true;
        }
        return row.text(0).equalsIgnoreCase("Average");
    }

    private void take(TableRow row, WellId id, PlateBuilder plate) {
        for (int i = 1; i < row.size(); i++) {
            TableCell cell = row.cell(i);
            String name = header.text(i);
            if (cell.text().isEmpty()) {
                continue;
            }
            if (name.isEmpty()) {
                findings.add(FindingType.ROW_MALFORMED, cell.place(), cell.text(), "a column name above it");
                continue;
            }
            take(plate.well(id, cell.place()), name, cell);
        }
    }

    private void take(WellDraft well, String name, TableCell cell) {
        Matcher unit = UNIT.matcher(name);
        Optional<String> told = unit.matches() ? Optional.of(unit.group(2)) : Optional.empty();
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("sample")) {
            well.sample(cell.text());
        } else if (lower.startsWith("conc")
                && step.name().toLowerCase(Locale.ROOT).contains("curve")) {
            well.nominal(new Well.Amount(values.number(cell.text(), cell.place()), told));
        } else {
            Entry entry = SkanItBounds.number(values, cell.text(), cell.place());
            well.report(new Well.Reported(
                    step.name().isEmpty() ? name : step.name() + " / " + name, new Well.Amount(entry, told)));
        }
    }
}
