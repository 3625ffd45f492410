package org.exolot.instrument.skanit;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateBuilder;
import org.exolot.instrument.plate.PlateGrid;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.WellDraft;
import org.exolot.instrument.plate.WellRoles;

/** The layout of a plate: below each row's samples a line of their groups and one of concentrations ({@code 0.25 microg/ml}) or dilutions ({@code 1:50}). */
final class SkanItLayout {
    private static final Pattern CONCENTRATION =
            Pattern.compile("(-?[0-9]+(?:[.,][0-9]+)?(?:[eE][-+]?[0-9]+)?) (\\S.*)");
    private static final Pattern DILUTION = Pattern.compile("1[:/]([0-9]+(?:[.,][0-9]+)?)");

    private final PlacedValues values;
    private Optional<PlateGrid> grid = Optional.empty();
    private OptionalInt line = OptionalInt.empty();

    SkanItLayout(PlacedValues values) {
        this.values = values;
    }

    boolean takes(TableRow row, PlateBuilder plate) {
        Optional<PlateGrid> heading = PlateGrid.heading(row);
        if (heading.isPresent()) {
            grid = heading;
            line = OptionalInt.empty();
            return true;
        }
        if (grid.isEmpty()) {
            return false;
        }
        OptionalInt begun = grid.get().row(row);
        if (begun.isPresent()) {
            line = begun;
            grid.get().cells(row, (well, cell) -> sample(plate, well, cell));
            return true;
        }
        if (line.isEmpty() || !row.text(grid.get().at()).isEmpty()) {
            return false;
        }
        grid.get().cells(row, line.getAsInt(), (well, cell) -> further(plate, well, cell));
        return true;
    }

    /** The layout describes wells, also those that were not read. */
    private static void sample(PlateBuilder plate, WellId id, TableCell cell) {
        WellDraft well = plate.well(id, cell.place());
        well.sample(cell.text());
        well.role(WellRoles.ofGroup(cell.text()));
    }

    private void further(PlateBuilder plate, WellId id, TableCell cell) {
        WellDraft well = plate.well(id, cell.place());
        Matcher dilution = DILUTION.matcher(cell.text());
        Matcher concentration = CONCENTRATION.matcher(cell.text());
        if (dilution.matches()) {
            well.dilution(values.number(dilution.group(1), cell.place()));
        } else if (concentration.matches()) {
            Entry entry = values.number(concentration.group(1), cell.place());
            well.nominal(new Well.Amount(entry, Optional.of(concentration.group(2))));
        } else {
            well.group(cell.text());
        }
    }
}
