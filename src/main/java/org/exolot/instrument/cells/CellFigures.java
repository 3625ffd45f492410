package org.exolot.instrument.cells;

import java.util.Optional;
import java.util.Set;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.table.Column;
import org.exolot.instrument.table.SampleTable;
import org.exolot.instrument.text.HeaderText;

/** The figures that cell counters give, by one name for all of them. */
public final class CellFigures {
    public static final String TOTAL = "total cell concentration";
    public static final String VIABLE = "viable cell concentration";
    public static final String DEAD = "dead cell concentration";
    public static final String VIABILITY = "viability";
    public static final String TOTAL_COUNT = "total cell count";
    public static final String VIABLE_COUNT = "viable cell count";
    public static final String DEAD_COUNT = "dead cell count";
    public static final String DIAMETER = "average cell diameter";
    public static final String VIABLE_DIAMETER = "average viable cell diameter";
    public static final String DEAD_DIAMETER = "average dead cell diameter";
    public static final String AGGREGATES = "cells in aggregates";

    /** As the catalogue of units spells them. */
    public static final String PER_ML = "cells/mL";

    public static final String MILLION_PER_ML = "x10^6 cells/mL";
    public static final String CELLS = "cells";
    public static final String PERCENT = "%";

    private static final Set<String> CONCENTRATIONS = Set.of(TOTAL, VIABLE, DEAD);

    private CellFigures() {}

    /** Columns of a concentration, which contains the dilution. */
    public static Column concentration(String attribute, String unit, String... names) {
        return Column.figure(attribute, names).in(unit).ofDiluted();
    }

    /** Columns of a count of cells as the images show them. */
    public static Column count(String attribute, String... names) {
        return Column.figure(attribute, names).in(CELLS);
    }

    /** Tells each row whose column of this name says something else than that all is well. */
    public static void tellStates(SampleTable table, String column, Set<String> good, FindingLog findings) {
        table.header().named(column).ifPresent(state -> {
            String well = "";
            for (TableRow row : table.rows()) {
                if (row.is(state.at(), well) || row.blank(state.at())) {
                    continue;
                }
                String text = row.text(state.at());
                if (good.contains(HeaderText.fold(text))) {
                    well = text;
                } else {
                    TableCell cell = row.cell(state.at());
                    findings.add(
                            FindingType.VENDOR_WARNS,
                            cell.place(),
                            text,
                            good.isEmpty()
                                    ? "nothing"
                                    : String.join(" or ", good.stream().sorted().toList()));
                }
            }
        });
    }

    /** The same figure, with a dilution that a file tells once for all samples where it is one that contains it. */
    public static SampleQuantity diluted(SampleQuantity one, Dilution dilution) {
        if (!CONCENTRATIONS.contains(one.attribute())) {
            return one;
        }
        return new SampleQuantity(
                one.sample(),
                one.attribute(),
                one.reported(),
                one.unit(),
                Optional.of(dilution),
                one.measuredAt(),
                one.conditions(),
                one.key(),
                one.place());
    }
}
