package org.exolot.instrument.perkinelmer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.PlateBuilder;
import org.exolot.instrument.plate.WellDraft;
import org.exolot.quantity.Value;

/** The figures of one label that a list has, well for well. Several of one well are a series: over time where each is later than the last. */
final class ListedReads {
    private final String label;
    private final boolean computed;
    private final Optional<BigDecimal> wavelength;
    private final Map<WellId, List<Figure>> wells = new TreeMap<>();
    private final FindingLog findings;

    private record Figure(double seconds, Entry entry) {}

    ListedReads(String label, boolean computed, Optional<BigDecimal> wavelength, FindingLog findings) {
        this.label = label;
        this.computed = computed;
        this.wavelength = wavelength;
        this.findings = findings;
    }

    /** Keeps a figure; one that stands there twice counts once. */
    void add(WellId well, double seconds, Entry entry) {
        List<Figure> figures = wells.computeIfAbsent(well, each -> new ArrayList<>(1));
        Figure last = figures.isEmpty() ? null : figures.getLast();
        if (last != null
                && Double.compare(last.seconds(), seconds) == 0
                && last.entry().raw().equals(entry.raw())) {
            findings.add(
                    FindingType.ROW_DUPLICATED,
                    entry.place(),
                    label + " of " + well + ": " + entry.raw(),
                    "each read of a well once");
        } else {
            figures.add(new Figure(seconds, entry));
        }
    }

    /** Gives the wells of the plate what was read. */
    void end(PlateBuilder plate) {
        wells.forEach((id, figures) -> {
            WellDraft well = plate.well(id, figures.getFirst().entry().place());
            if (figures.size() > 1) {
                well.read(series(figures));
            } else {
                single(well, figures.getFirst().entry());
            }
        });
    }

    private void single(WellDraft well, Entry entry) {
        if (computed) {
            well.report(new Well.Reported(label, new Well.Amount(entry, Optional.empty())));
        } else {
            well.read(new Well.Reading(label, wavelength, false, entry));
        }
        if (PlateBuilder.masked(entry)) {
            well.masked(entry);
        }
    }

    private Series series(List<Figure> figures) {
        boolean timed = true;
        for (int i = 1; i < figures.size(); i++) {
            timed &= figures.get(i).seconds() > figures.get(i - 1).seconds();
        }
        double[] x = new double[figures.size()];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = timed ? figures.get(i).seconds() - figures.getFirst().seconds() : i + 1.0;
            y[i] = figures.get(i).entry().value() instanceof Value.Measured measured
                    ? measured.number().doubleValue()
                    : Double.NaN;
        }
        Place first = figures.getFirst().entry().place();
        return new Series(
                label,
                timed ? Series.Axis.TIME : Series.Axis.POINT,
                x,
                y,
                wavelength,
                computed,
                first,
                step(first, figures.get(1).entry().place()));
    }

    private static int step(Place one, Place two) {
        return one instanceof Place.Text first && two instanceof Place.Text second
                ? (int) Math.clamp(second.line() - first.line(), 0, Integer.MAX_VALUE)
                : 1;
    }
}
