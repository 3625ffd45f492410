package org.exolot.instrument.perkinelmer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Plate;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateBuilder;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.WellDraft;
import org.exolot.quantity.Value;

/** One plate while it is read. Several grids of one label are a series: over wavelengths, over time, or by their number. */
final class PlateOfGrids {
    private static final Pattern IMAGE = Pattern.compile("\\.(?:tiff?|png|jpe?g|bmp|flex)$", Pattern.CASE_INSENSITIVE);

    final PlateBuilder plate;
    private final List<GridOfReads> grids = new ArrayList<>();
    private final Map<WellId, TableCell> map = new LinkedHashMap<>();

    PlateOfGrids(Place place) {
        plate = new PlateBuilder(place);
    }

    GridOfReads begin(String label, boolean computed, Place place) {
        GridOfReads grid = new GridOfReads(label, computed, place);
        grids.add(grid);
        return grid;
    }

    List<GridOfReads> grids() {
        return grids;
    }

    void map(WellId well, TableCell code) {
        map.put(well, code);
    }

    Plate plate(PlacedValues values, Platemap meanings) {
        Map<String, List<GridOfReads>> byLabel = new LinkedHashMap<>();
        grids.forEach(grid -> byLabel.computeIfAbsent(grid.label + grid.computed, key -> new ArrayList<>())
                .add(grid));
        for (List<GridOfReads> same : byLabel.values()) {
            if (same.size() == 1 || same.stream().anyMatch(grid -> inWords(grid, values))) {
                same.forEach(grid -> single(grid, values));
            } else {
                series(same, values);
            }
        }
        map.forEach((well, code) -> {
            if (plate.knows(well)) {
                meanings.describe(plate.well(well, code.place()), code.text());
            }
        });
        return plate.plate();
    }

    /** Whether a grid holds words by its nature: what software thought of its own analysis, or the names of the files with images. */
    private static boolean inWords(GridOfReads grid, PlacedValues values) {
        return !grid.cells.isEmpty()
                && grid.cells.values().stream()
                        .allMatch(cell -> IMAGE.matcher(cell.text()).find()
                                || grid.computed
                                        && values.either(cell.text(), cell.place())
                                                        .value()
                                                instanceof Value.Qualitative);
    }

    private void single(GridOfReads grid, PlacedValues values) {
        boolean words = inWords(grid, values);
        grid.cells.forEach((id, cell) -> {
            Entry entry =
                    words ? PlacedValues.words(cell.text(), cell.place()) : values.number(cell.text(), cell.place());
            WellDraft well = plate.well(id, cell.place());
            if (grid.computed || words) {
                well.report(new Well.Reported(grid.label, new Well.Amount(entry, Optional.empty())));
            } else {
                well.read(new Well.Reading(grid.label, grid.wavelength, false, entry));
            }
            if (PlateBuilder.masked(entry)) {
                well.masked(entry);
            }
        });
    }

    private void series(List<GridOfReads> same, PlacedValues values) {
        boolean spectrum = same.stream().allMatch(grid -> grid.wavelength.isPresent())
                && same.stream().map(grid -> grid.wavelength).distinct().count() == same.size();
        boolean timed = !spectrum
                && same.stream().allMatch(grid -> grid.seconds.isPresent())
                && same.stream().map(grid -> grid.seconds).distinct().count() == same.size();
        double[] x = new double[same.size()];
        for (int i = 0; i < x.length; i++) {
            GridOfReads grid = same.get(i);
            double begin = same.getFirst().seconds.orElse(0.0);
            x[i] = spectrum
                    ? grid.wavelength.map(BigDecimal::doubleValue).orElse(Double.NaN)
                    : timed ? grid.seconds.orElse(Double.NaN) - begin : i + 1.0;
        }
        Series.Axis axis = spectrum ? Series.Axis.WAVELENGTH : timed ? Series.Axis.TIME : Series.Axis.POINT;
        TreeSet<WellId> wells = new TreeSet<>();
        same.forEach(grid -> wells.addAll(grid.cells.keySet()));
        wells.forEach(well -> series(same, well, axis, x, values));
    }

    private void series(List<GridOfReads> same, WellId well, Series.Axis axis, double[] x, PlacedValues values) {
        double[] y = new double[x.length];
        Optional<Place> first = Optional.empty();
        for (int i = 0; i < x.length; i++) {
            TableCell cell = same.get(i).cells.get(well);
            y[i] = cell == null ? Double.NaN : values.point(cell.text(), cell.place());
            first = first.isPresent() || cell == null ? first : Optional.of(cell.place());
        }
        GridOfReads grid = same.getFirst();
        Optional<BigDecimal> wavelength = axis == Series.Axis.WAVELENGTH ? Optional.empty() : grid.wavelength;
        Place at = first.orElse(grid.place);
        plate.well(well, at).read(new Series(grid.label, axis, x, y, wavelength, grid.computed, at, step(same)));
    }

    /** How many lines apart the grids stand; the first two tell. */
    private static int step(List<GridOfReads> same) {
        return same.get(0).place instanceof Place.Text first && same.get(1).place instanceof Place.Text second
                ? (int) Math.min(Integer.MAX_VALUE, second.line() - first.line())
                : 1;
    }
}
