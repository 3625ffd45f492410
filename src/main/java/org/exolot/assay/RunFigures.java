package org.exolot.assay;

import java.util.List;
import java.util.Optional;
import org.exolot.finding.Place;

/** The figures of a run that suitability rules ask for. */
interface RunFigures {
    /** The figure with what it is of; the worst one where there are several; empty where the file does not tell it. */
    Optional<Found> figure(Condition condition);

    /** The place that stands for the run where a figure has none. */
    Place place();

    /**
     * A figure found.
     *
     * @param of the capture, standard or sample that it is of; empty for the run
     */
    record Found(JudgedFigure figure, Optional<String> of) {}

    /** The one that meets the condition least: the first that does not meet it, else the first. */
    static Optional<Found> worst(List<Found> all, Condition condition) {
        Optional<Found> failing =
                all.stream().filter(each -> !each.figure().meets(condition)).findFirst();
        return failing.isPresent() ? failing : all.stream().findFirst();
    }
}
