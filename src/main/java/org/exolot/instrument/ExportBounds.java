package org.exolot.instrument;

import java.util.List;
import java.util.Optional;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;

/**
 * How much an export may say. Readers keep figures as columns of numbers, but to judge a run or a well is to make an object of it and of each
 * of its figures: beyond these a file of one export takes more memory than the program has.
 */
final class ExportBounds {
    /** Far more records than an instrument's table of a year. */
    static final int RUNS = 50_000;

    /** Wells and the figures in them: 2,600 plates of 96 wells that were read once, 160 of 1536. */
    static final int FIGURES = 500_000;

    private ExportBounds() {}

    /** What is beyond a bound. */
    static Optional<Finding> exceeded(Export export) {
        if (export.runs().size() > RUNS) {
            return Optional.of(tooLarge(export, "more than " + RUNS + " runs"));
        }
        long figures = madeNow(export.runs()).stream()
                .flatMap(run -> madeNow(run.plates()).stream())
                .map(Plate::wells)
                .mapToLong(wells -> wells.size() + OnDemandList.figures(wells))
                .sum();
        return figures > FIGURES
                ? Optional.of(tooLarge(export, "more than " + FIGURES + " wells and figures in them"))
                : Optional.empty();
    }

    /** None of what is made on demand: its reader bounds that, and counting would make it. */
    private static <T> List<T> madeNow(List<T> list) {
        return list instanceof OnDemandList ? List.of() : list;
    }

    private static Finding tooLarge(Export export, String found) {
        return Finding.at(FindingType.FILE_TOO_LARGE, new Place.Whole(export.file()), found, "an export of one run");
    }
}
