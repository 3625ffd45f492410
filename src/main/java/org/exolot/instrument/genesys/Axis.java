package org.exolot.instrument.genesys;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.exolot.instrument.Series;
import org.exolot.instrument.text.HeaderText;

/**
 * The line above the points.
 *
 * @param axis what runs
 * @param scale by which the axis is multiplied to be in nm or seconds
 * @param signal the name of the signal, as the file writes it
 */
record Axis(Series.Axis axis, double scale, String signal) {
    private static final Set<String> WAVELENGTH =
            Set.of("nm", "wavelength(nm)", "wavelength (nm)", "wavelength [nm]", "wavelength");
    private static final Set<String> SECONDS =
            Set.of("sec", "s", "second", "seconds", "time (s)", "time(s)", "time [s]", "time(sec)");
    private static final Set<String> MINUTES =
            Set.of("min", "minute", "minutes", "time (min)", "time(min)", "time [min]");
    private static final Set<String> SIGNALS = Set.of(
            "a", "abs", "absorbance", "abs.", "%t", "t", "transmittance", "%r", "e", "energy", "c", "1st", "2nd");

    /** The axis that a line tells; empty where it is no such line. */
    static Optional<Axis> of(List<String> fields) {
        if (fields.size() < 2 || !SIGNALS.contains(withoutBrackets(HeaderText.fold(fields.get(1))))) {
            return Optional.empty();
        }
        String axis = HeaderText.fold(fields.getFirst());
        String signal = fields.get(1).strip();
        if (WAVELENGTH.contains(axis)) {
            return Optional.of(new Axis(Series.Axis.WAVELENGTH, 1, signal));
        }
        if (SECONDS.contains(axis)) {
            return Optional.of(new Axis(Series.Axis.TIME, 1, signal));
        }
        return MINUTES.contains(axis) ? Optional.of(new Axis(Series.Axis.TIME, 60, signal)) : Optional.empty();
    }

    private static String withoutBrackets(String folded) {
        int round = folded.indexOf('(');
        int square = folded.indexOf('[');
        int first = round < 0 || square >= 0 && square < round ? square : round;
        return first < 0 ? folded : folded.substring(0, first).strip();
    }
}
