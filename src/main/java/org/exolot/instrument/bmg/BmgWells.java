package org.exolot.instrument.bmg;

import java.util.Optional;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.WellRole;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateBuilder;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.WellDraft;

/** Puts one cell into its well, by the name that stands above it. */
final class BmgWells {
    private static final String[] CONTENT = {"layout", "content"};
    private static final String[] SAMPLE = {"sample id", "sample name", "group"};
    private static final String STANDARD = "standard conc";
    private static final String DILUTION = "dilution";

    private BmgWells() {}

    static void place(PlateBuilder plate, PlacedValues values, BmgTitle title, WellId id, TableCell cell) {
        if (cell.text().isEmpty()) {
            return;
        }
        WellDraft well = plate.well(id, cell.place());
        if (title.begins(CONTENT)) {
            content(well, cell.text());
        } else if (title.begins(SAMPLE)) {
            well.sample(cell.text());
        } else if (title.begins(STANDARD)) {
            well.nominal(new Well.Amount(
                    values.number(cell.text(), cell.place()), title.unit().or(() -> bracketed(title))));
        } else if (title.begins(DILUTION)) {
            well.dilution(values.number(cell.text(), cell.place()));
        } else {
            BmgFigures figures = new BmgFigures(title, values);
            figures.give(well, figures.read(cell.text(), cell.place()));
        }
    }

    /** Whether what stands under this name describes wells, and is no figure of them. */
    static boolean describes(BmgTitle title) {
        return title.begins(CONTENT) || title.begins(SAMPLE) || title.begins(STANDARD) || title.begins(DILUTION);
    }

    private static void content(WellDraft well, String text) {
        Optional<BmgContent> known = BmgContent.of(text);
        well.role(known.map(BmgContent::role).orElse(WellRole.UNKNOWN));
        if (!well.named()) {
            well.sample(known.map(BmgContent::name).orElse(text));
        }
    }

    /** {@code Standard Concentrations [ng/mL]}. */
    private static Optional<String> bracketed(BmgTitle title) {
        int open = title.text().indexOf('[');
        int close = title.text().indexOf(']', open + 1);
        return open >= 0 && close > open ? Optional.of(title.text().substring(open + 1, close)) : Optional.empty();
    }
}
