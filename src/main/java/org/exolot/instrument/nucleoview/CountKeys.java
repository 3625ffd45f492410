package org.exolot.instrument.nucleoview;

import java.util.Map;
import java.util.Set;
import org.exolot.instrument.cells.CellFigures;

/** The keys of the lines that NucleoView and NC-View write of a count. */
final class CountKeys {
    /** What a figure is of, and its unit. */
    record Figure(String attribute, String unit) {}

    /** The lines with figures, by their keys folded. */
    static final Map<String, Figure> FIGURES = Map.of(
            "viability (%)", new Figure(CellFigures.VIABILITY, CellFigures.PERCENT),
            "live (cells/ml)", new Figure(CellFigures.VIABLE, CellFigures.PER_ML),
            "dead (cells/ml)", new Figure(CellFigures.DEAD, CellFigures.PER_ML),
            "total (cells/ml)", new Figure(CellFigures.TOTAL, CellFigures.PER_ML),
            "estimated cell diameter (um)", new Figure(CellFigures.DIAMETER, "um"),
            "diameter (um)", new Figure(CellFigures.DIAMETER, "um"),
            "cell diameter standard deviation (um)", new Figure("standard deviation of the cell diameter", "um"),
            "(%) of cells in aggregates with five or more cells",
                    new Figure(CellFigures.AGGREGATES, CellFigures.PERCENT),
            "aggregates (%)", new Figure(CellFigures.AGGREGATES, CellFigures.PERCENT));

    /** The lines that describe the sample, the instrument or the count. */
    static final Set<String> CONDITIONS = Set.of(
            "image",
            "sample id",
            "operator",
            "sample volume (ul)",
            "dilution volume (ul)",
            "multiplication factor",
            "cm filename",
            "protocol template title",
            "protocol template purpose",
            "protocol template filename",
            "protocol adaptation title",
            "protocol adaptation purpose",
            "protocol adaptation filename",
            "instrument type",
            "instrument s/n",
            "date time",
            "time zone offset",
            "login id",
            "pc",
            "application sw version",
            "21 cfr part 11",
            "event log format",
            "csv file version",
            "source id",
            "time (utc)",
            "time",
            "protocol",
            "software version",
            "secure mode status",
            "signed by",
            "sample media",
            "user",
            "instrument",
            "tags",
            "debris index",
            "dilution factor",
            "status",
            "comment",
            "comments");

    private CountKeys() {}
}
