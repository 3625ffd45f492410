package org.exolot.instrument.cedexbioht;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.Entry;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.table.DilutionText;
import org.exolot.instrument.table.TableTimes;

/** Makes the figures of results. Nothing is told here: {@link BioHtFaults} did when the file was read. */
final class BioHtFigures {
    private final Optional<String> software;
    private final TableTimes times;
    private final PlacedValues values;

    BioHtFigures(Optional<String> software, TableTimes times, PlacedValues values) {
        this.software = software;
        this.times = times;
        this.values = values;
    }

    SampleQuantity quantity(TableRow row) {
        Layout layout = Layout.of(row, software);
        String test = row.text(layout.test());
        TableCell value = row.cell(layout.value());
        return new SampleQuantity(
                row.text(layout.sample()),
                Tests.attribute(test).orElseGet(() -> "figure of test " + test),
                values.silently().number(value.text(), value.place()),
                row.text(layout.unit()),
                dilution(row, layout),
                times.read("", row.cell(Layout.TIME)),
                conditions(row, layout),
                layout.key(row),
                row.place());
    }

    private Optional<Dilution> dilution(TableRow row, Layout layout) {
        String ratio = row.text(layout.dilution());
        return ratio.isEmpty()
                ? Optional.empty()
                : DilutionText.factor(ratio, values.sign())
                        .map(factor -> new Dilution(
                                Dilution.State.APPLIED,
                                Optional.of(factor),
                                row.cell(layout.dilution()).place()));
    }

    private Map<String, Entry> conditions(TableRow row, Layout layout) {
        Map<String, Entry> conditions = new LinkedHashMap<>();
        put(conditions, "Batch", row, layout.batch());
        put(conditions, "Test", row, layout.test());
        put(conditions, "Flag", row, layout.flag());
        put(conditions, "Absorbance", row, layout.absorbance());
        for (int i = 1; i < row.size(); i++) {
            if (!layout.knows(i)) {
                put(conditions, "Field " + (i + 1), row, i);
            }
        }
        return conditions;
    }

    private void put(Map<String, Entry> conditions, String name, TableRow row, int at) {
        if (!row.text(at).isEmpty()) {
            conditions.put(name, values.either(row.text(at), row.cell(at).place()));
        }
    }
}
