package org.exolot.instrument.bmg;

import java.util.Optional;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.WellRole;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateBuilder;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.WellDraft;

/** Puts one cell into its well, by the name that stands above it. */
final class BmgWells {
    private BmgWells() {}

    static void place(PlateBuilder plate, PlacedValues values, BmgTitle title, WellId id, TableCell cell) {
        if (cell.text().isEmpty()) {
            return;
        }
        WellDraft well = plate.well(id, cell.place());
        if (title.begins("layout", "content")) {
            content(well, cell.text());
        } else if (title.begins("sample id", "sample name", "group")) {
            well.sample(cell.text());
        } else if (title.begins("standard conc")) {
            well.nominal(new Well.Amount(
                    values.number(cell.text(), cell.place()), title.unit().or(() -> bracketed(title))));
        } else if (title.begins("dilution")) {
            well.dilution(values.number(cell.text(), cell.place()));
        } else {
            figure(well, title, values.number(cell.text(), cell.place()));
        }
    }

    private static void content(WellDraft well, String text) {
        Optional<BmgContent> known = BmgContent.of(text);
        well.role(known.map(BmgContent::role).orElse(WellRole.UNKNOWN));
        if (!well.named()) {
            well.sample(known.map(BmgContent::name).orElse(text));
        }
    }

    private static void figure(WellDraft well, BmgTitle title, Entry entry) {
        if (title.signal()) {
            well.read(new Well.Reading(title.text(), title.wavelength(), title.reduced(), entry));
        } else {
            well.report(new Well.Reported(title.text(), new Well.Amount(entry, title.unit())));
        }
        if (PlateBuilder.masked(entry)) {
            well.masked(entry);
        }
    }

    /** {@code Standard Concentrations [ng/mL]}. */
    private static Optional<String> bracketed(BmgTitle title) {
        int open = title.text().indexOf('[');
        int close = title.text().indexOf(']', open + 1);
        return open >= 0 && close > open ? Optional.of(title.text().substring(open + 1, close)) : Optional.empty();
    }
}
