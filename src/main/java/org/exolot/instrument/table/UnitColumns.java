package org.exolot.instrument.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exolot.instrument.table.Column.Role;
import org.exolot.instrument.table.TableHeader.Placed;

/**
 * Whose unit a column of units tells: of the only figure that may have one, wherever the columns stand; where several may, of the figure in
 * the nearest column before it. Where that figure has no unit by its nature, or none stands before, the columns were moved: then no figure
 * takes its unit from any of them.
 */
final class UnitColumns {
    private final Map<Integer, Integer> byFigure = new HashMap<>();
    private final List<Placed> ofNobody = new ArrayList<>();

    UnitColumns(List<Placed> columns) {
        List<Placed> units =
                columns.stream().filter(one -> one.role() == Role.UNIT).toList();
        List<Placed> figures = columns.stream()
                .filter(one -> one.role() == Role.FIGURE && !one.column().bare())
                .toList();
        boolean moved = false;
        for (Placed unit : units) {
            Placed figure = figures.size() == 1 ? figures.getFirst() : before(unit, columns);
            if (figure == unit || figure.column().bare()) {
                moved = true;
            } else if (byFigure.putIfAbsent(figure.at(), unit.at()) != null) {
                ofNobody.add(unit);
            }
        }
        if (moved) {
            byFigure.clear();
            ofNobody.clear();
            ofNobody.addAll(units);
        }
    }

    /** The figure in the nearest column before a column of units; the column itself where none stands before it. */
    private static Placed before(Placed unit, List<Placed> columns) {
        Placed nearest = unit;
        for (Placed column : columns) {
            if (column.role() == Role.FIGURE && column.at() < unit.at()) {
                nearest = column;
            }
        }
        return nearest;
    }

    /** The field with the unit of a figure; -1 where no column tells it. */
    int of(Placed figure) {
        return byFigure.getOrDefault(figure.at(), -1);
    }

    /** The columns of units of which nobody knows whose they are. */
    List<Placed> ofNobody() {
        return ofNobody;
    }
}
