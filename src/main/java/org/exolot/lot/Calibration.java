package org.exolot.lot;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A calibration of an instrument.
 *
 * @param from the day on which it was done; where it is not told, it holds for every day up to its last
 * @param until the last day on which it holds
 */
public record Calibration(Optional<LocalDate> from, LocalDate until) {
    /** Whether it holds on this day. */
    public boolean holdsOn(LocalDate day) {
        return !until.isBefore(day) && from.map(first -> !first.isAfter(day)).orElse(true);
    }
}
