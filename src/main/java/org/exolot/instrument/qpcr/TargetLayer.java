package org.exolot.instrument.qpcr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Plate;
import org.exolot.instrument.ReportedCurve;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableRow;

/** One target's wells, while they are put together from several tables. */
final class TargetLayer {
    private static final int COLUMNS = 64;

    private final String name;
    private final Place place;
    private Map<String, Entry> curve = Map.of();
    private Optional<Entry> r2 = Optional.empty();

    /** In the order of rows and columns; files have very many layers of one well. */
    private TargetWell[] wells = new TargetWell[1];

    private int[] numbers = new int[1];
    private int count;

    TargetLayer(String name, Place place) {
        this.name = name;
        this.place = place;
    }

    String name() {
        return name;
    }

    /** A well of the target, also where nothing was said of it so far. */
    TargetWell well(WellId id, TableRow at) {
        int number = number(id);
        int found = Arrays.binarySearch(numbers, 0, count, number);
        return found >= 0 ? wells[found] : insert(-found - 1, number, new TargetWell(id, at.place()));
    }

    private TargetWell insert(int index, int number, TargetWell well) {
        if (count == wells.length) {
            wells = Arrays.copyOf(wells, 2 * count);
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        System.arraycopy(wells, index, wells, index + 1, count - index);
        System.arraycopy(numbers, index, numbers, index + 1, count - index);
        wells[index] = well;
        numbers[index] = number;
        count++;
        return well;
    }

    private static int number(WellId id) {
        return COLUMNS * id.row() + id.column();
    }

    /** The wells of the target so far. */
    List<TargetWell> wells() {
        return Arrays.asList(wells).subList(0, count);
    }

    /** How many wells of the target there are so far. */
    int size() {
        return count;
    }

    boolean has(WellId id) {
        return Arrays.binarySearch(numbers, 0, count, number(id)) >= 0;
    }

    /** Whether this parameter of the target's standard curve was told. */
    boolean told(String parameter) {
        return parameter.equals("R2") ? r2.isPresent() : curve.containsKey(parameter);
    }

    /** A parameter of the target's standard curve, repeated in each row of the software's table. */
    void curve(String parameter, Entry entry) {
        if (parameter.equals("R2")) {
            r2 = Optional.of(entry);
        } else {
            curve = curve.isEmpty() ? new LinkedHashMap<>() : curve;
            curve.put(parameter, entry);
        }
    }

    Plate plate(String run, PlacedValues values) {
        List<Well> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(wells[i].well(name, values));
        }
        boolean fitted = r2.isPresent() || curve.containsKey("slope");
        return new Plate(
                name.isEmpty() ? run : name,
                Optional.of("quantitative PCR"),
                all,
                Map.of(),
                fitted
                        ? List.of(new ReportedCurve(
                                name, Optional.of("Cq = slope · log10(quantity) + intercept"), curve, r2, place))
                        : List.of(),
                place);
    }
}
