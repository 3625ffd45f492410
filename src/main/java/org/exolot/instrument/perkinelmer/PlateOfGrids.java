package org.exolot.instrument.perkinelmer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Plate;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.Figures;
import org.exolot.instrument.plate.GridRow;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateBuilder;
import org.exolot.instrument.plate.WellDraft;
import org.exolot.quantity.Value;

/** One plate while it is read. Several grids of one label are a series: over wavelengths, over time, or by their number. */
final class PlateOfGrids {
    private static final Pattern IMAGE = Pattern.compile("\\.(?:tiff?|png|jpe?g|bmp|flex)$", Pattern.CASE_INSENSITIVE);

    final PlateBuilder plate;
    private final List<GridOfReads> grids = new ArrayList<>();
    private final Map<String, ListedReads> listed = new LinkedHashMap<>();
    private final List<GridRow> map = new ArrayList<>();
    private final Map<WellId, String> codes = new HashMap<>();
    private final FindingLog findings;
    private String barcode = "";

    PlateOfGrids(Place place, FindingLog findings) {
        this.plate = new PlateBuilder(place);
        this.findings = findings;
    }

    GridOfReads begin(String label, boolean computed, Place place) {
        GridOfReads grid = new GridOfReads(label, computed, place);
        grids.add(grid);
        return grid;
    }

    List<GridOfReads> grids() {
        return grids;
    }

    /** The reads under this label that a list has. */
    ListedReads listed(String label, boolean computed, Optional<BigDecimal> wavelength) {
        return listed.computeIfAbsent(label, each -> new ListedReads(each, computed, wavelength, findings));
    }

    /** The plate of this number. Numbers begin anew with each run, so that another barcode under the same one is another plate. */
    static PlateOfGrids of(String number, String barcode, Function<String, PlateOfGrids> plates) {
        PlateOfGrids first = plates.apply(number);
        if (barcode.isEmpty() || first.goesBy(barcode)) {
            return first;
        }
        PlateOfGrids other = plates.apply(number + " " + barcode);
        other.goesBy(barcode);
        return other;
    }

    /** Whether this is the plate's barcode; the first one that is told is, and names it. */
    private boolean goesBy(String told) {
        if (barcode.isEmpty()) {
            barcode = told;
            plate.name(told);
        }
        return barcode.equals(told);
    }

    /** Keeps the code by which a list tells what a well is for. */
    void code(WellId well, String code) {
        codes.put(well, code);
    }

    /** Keeps a row of the plate's map: codes of its wells. */
    void map(GridRow codes) {
        map.add(codes);
    }

    Plate plate(PlacedValues values, Platemap meanings) {
        for (List<GridOfReads> same : byLabel()) {
            if (same.size() == 1 || same.stream().anyMatch(grid -> inWords(grid, values))) {
                same.forEach(grid -> single(grid, values));
            } else {
                series(same);
            }
        }
        listed.values().forEach(reads -> reads.end(plate));
        return plate.plate((id, well) -> describe(id, well, meanings));
    }

    private Collection<List<GridOfReads>> byLabel() {
        if (grids.size() == 1) {
            return List.of(grids);
        }
        Map<String, List<GridOfReads>> byLabel = new LinkedHashMap<>();
        grids.forEach(grid -> byLabel.computeIfAbsent(grid.label + grid.computed, key -> new ArrayList<>())
                .add(grid));
        return byLabel.values();
    }

    private void describe(WellId id, WellDraft well, Platemap meanings) {
        for (GridRow codes : map.reversed()) {
            if (codes.holds(id)) {
                meanings.describe(well, codes.text(codes.cell(id)));
                return;
            }
        }
        String code = codes.get(id);
        if (code != null) {
            meanings.describe(well, code);
        }
    }

    /** Whether a grid holds words by its nature: what software thought of its own analysis, or the names of the files with images. */
    private static boolean inWords(GridOfReads grid, PlacedValues values) {
        boolean any = false;
        for (GridRow row : grid.rows()) {
            if (row.plain() && !row.blank()) {
                return false;
            }
            for (int cell = 0; cell < row.size(); cell++) {
                if (row.plain(cell) || !row.blank(cell) && !word(row, cell, grid.computed, values)) {
                    return false;
                }
                any |= !row.blank(cell);
            }
        }
        return any;
    }

    private static boolean word(GridRow row, int cell, boolean computed, PlacedValues values) {
        return IMAGE.matcher(row.text(cell)).find()
                || computed && values.either(row.text(cell), row.place(cell)).value() instanceof Value.Qualitative;
    }

    private void single(GridOfReads grid, PlacedValues values) {
        Figures figures = new GridFigures(grid.label, grid.wavelength, grid.computed, inWords(grid, values), values);
        grid.rows().forEach(row -> plate.keep(row, figures));
    }

    private record GridFigures(
            String label, Optional<BigDecimal> wavelength, boolean computed, boolean words, PlacedValues values)
            implements Figures {
        @Override
        public Entry read(String text, Place place) {
            return words ? PlacedValues.words(text, place) : values.number(text, place);
        }

        @Override
        public void give(WellDraft well, Entry figure) {
            if (computed || words) {
                well.report(new Well.Reported(label, new Well.Amount(figure, Optional.empty())));
            } else {
                well.read(new Well.Reading(label, wavelength, false, figure));
            }
            if (PlateBuilder.masked(figure)) {
                well.masked(figure);
            }
        }
    }

    private void series(List<GridOfReads> same) {
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
        same.forEach(grid -> grid.addTo(wells));
        wells.forEach(well -> series(same, well, axis, x));
    }

    private void series(List<GridOfReads> same, WellId well, Series.Axis axis, double[] x) {
        double[] y = new double[x.length];
        Optional<Place> first = Optional.empty();
        for (int i = 0; i < x.length; i++) {
            Optional<GridRow> row = same.get(i).row(well);
            y[i] = row.isEmpty() ? Double.NaN : row.get().point(row.get().cell(well));
            first = first.isPresent() || row.isEmpty()
                    ? first
                    : Optional.of(row.get().place(row.get().cell(well)));
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
