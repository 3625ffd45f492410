package org.exolot.instrument.plate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Well;

/** One analyte of a multiplex well, while it is put together from several parts of a file. */
public final class AnalyteDraft {
    private String name;
    private final List<Well.Reading> readings = new ArrayList<>(4);
    private final List<Well.Reported> reported = new ArrayList<>(4);
    private Optional<Well.Amount> nominal = Optional.empty();

    AnalyteDraft(String name) {
        this.name = name;
    }

    /** Its name in the file. */
    public String name() {
        return name;
    }

    /** Gives it the name that the file tells elsewhere; it is still found by the one it was made with. */
    public void rename(String told) {
        name = told;
    }

    /** A signal as the detector gave it, or as software {@code reduced} it. */
    public void read(String label, boolean reduced, Entry signal) {
        readings.add(new Well.Reading(label, Optional.empty(), reduced, signal));
    }

    /** A figure of the vendor's software. */
    public void report(String label, Entry figure, Optional<String> unit) {
        reported.add(new Well.Reported(label, new Well.Amount(figure, unit)));
    }

    /** Says the unit of the figures of this name, where the file tells it later. */
    public void unit(String label, String unit) {
        reported.replaceAll(figure -> figure.name().equals(label)
                ? new Well.Reported(label, new Well.Amount(figure.amount().entry(), Optional.of(unit)))
                : figure);
    }

    /** The concentration in a standard or control. */
    public void nominal(Well.Amount amount) {
        nominal = Optional.of(amount);
    }

    /** How many figures were read or computed so far. */
    long figures() {
        return readings.size() + reported.size();
    }

    Well.Analyte analyte() {
        return new Well.Analyte(name, readings, nominal, reported);
    }
}
