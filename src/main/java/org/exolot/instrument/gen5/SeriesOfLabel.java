package org.exolot.instrument.gen5;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Series;

/**
 * What tables of one title say of one well. One of the same points as another says it once more, or contradicts it; one of other points is
 * another read, as of a second kinetic, and a number behind its label tells it from the first.
 */
final class SeriesOfLabel {
    /** A procedure has a few kinetics; of more than so many each is compared with the first ones only. */
    private static final int COMPARED = 8;

    private final FindingLog findings;
    private final List<Series> before = new ArrayList<>(1);
    private int count;

    SeriesOfLabel(FindingLog findings) {
        this.findings = findings;
    }

    /** Takes what a table says; as it is to be kept, and empty where it was said before. */
    Optional<Series> take(Series series) {
        for (Series other : before) {
            if (Arrays.equals(other.x(), series.x())) {
                boolean same = Arrays.equals(other.y(), series.y());
                findings.add(
                        same ? FindingType.ROW_DUPLICATED : FindingType.FIGURE_TOLD_TWICE,
                        series.first(),
                        "a further table of " + series.label() + " at the same points",
                        "each read of a well once");
                if (same) {
                    return Optional.empty();
                }
                break;
            }
        }
        if (before.size() < COMPARED) {
            before.add(series);
        }
        count++;
        return Optional.of(count == 1 ? series : numbered(series));
    }

    private Series numbered(Series series) {
        return new Series(
                series.label() + " (" + count + ")",
                series.axis(),
                series.x(),
                series.y(),
                series.wavelengthNm(),
                series.reduced(),
                series.first(),
                series.step());
    }
}
