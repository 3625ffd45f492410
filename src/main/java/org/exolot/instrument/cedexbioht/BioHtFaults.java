package org.exolot.instrument.cedexbioht;

import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.plate.DateOrder;
import org.exolot.instrument.plate.DistinctKeys;
import org.exolot.instrument.plate.LastRead;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.table.DilutionText;
import org.exolot.instrument.table.TableTimes;

/** Tells what is wrong with results of samples, before anyone asks {@link BioHtFigures} for their figures. */
final class BioHtFaults {
    private final TableTimes times;
    private final PlacedValues values;
    private final FindingLog findings;
    private final DistinctKeys keys = new DistinctKeys();
    private final LastRead<Boolean> known =
            new LastRead<>(test -> Tests.attribute(test).isPresent());
    private final LastRead<Boolean> readable;
    private final LastRead<Boolean> dilutes;

    BioHtFaults(TableTimes times, PlacedValues values, FindingLog findings) {
        this.times = times;
        this.values = values;
        this.findings = findings;
        this.readable = new LastRead<>(time -> times.seconds("", time) != DateOrder.NONE);
        this.dilutes = new LastRead<>(
                ratio -> DilutionText.factor(ratio, values.sign()).isPresent());
    }

    /** Whether the result stands there for the first time; one that does not is a finding and no figure. */
    boolean once(TableRow row, Layout layout) {
        if (!keys.add(row.text(layout.sample()), row.text(Layout.TIME), row.text(layout.test()))) {
            findings.add(FindingType.ROW_DUPLICATED, row.place(), layout.key(row), "each result once");
            return false;
        }
        values.check(row, layout.value());
        flag(row, layout);
        if (!readable.of(row, Layout.TIME)) {
            times.moment("", row.cell(Layout.TIME));
        }
        test(row, layout);
        dilution(row, layout);
        return true;
    }

    private void flag(TableRow row, Layout layout) {
        if (!row.blank(layout.flag())) {
            String flag = row.text(layout.flag());
            boolean range = flag.contains("RNG");
            findings.add(
                    range ? FindingType.OUT_OF_RANGE : FindingType.VENDOR_WARNS,
                    row.place(layout.flag()),
                    flag + ": " + row.text(layout.value()),
                    range ? "a value within the test's range" : "no flag");
        }
    }

    private void test(TableRow row, Layout layout) {
        int at = layout.test();
        if (!known.of(row, at)) {
            findings.add(
                    FindingType.FIELD_UNKNOWN,
                    row.place(at),
                    "a test " + row.text(at),
                    "a test of the Cedex Bio HT's list");
        }
    }

    private void dilution(TableRow row, Layout layout) {
        int at = layout.dilution();
        if (!row.blank(at) && !dilutes.of(row, at)) {
            findings.add(FindingType.DILUTION_INVALID, row.place(at), row.text(at), "a ratio, as 1/5");
        }
    }
}
