package org.exolot.instrument.tecan;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** What was read in one way, as its settings say: a {@code Label:}, or settings that begin with {@code Mode}. */
final class IControlLabel {
    private String name;
    private boolean modeTold;
    private boolean signal = true;
    private boolean numbered;
    private Optional<BigDecimal> wavelength = Optional.empty();

    IControlLabel(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void name(String told) {
        this.name = told;
        this.numbered = false;
    }

    /** It has only a number as its name, until another is found. */
    void number() {
        numbered = true;
    }

    boolean numbered() {
        return numbered;
    }

    Optional<BigDecimal> wavelength() {
        return wavelength;
    }

    void wavelength(BigDecimal nm) {
        this.wavelength = Optional.of(nm);
    }

    boolean modeTold() {
        return modeTold;
    }

    /** Its mode: {@code Kinetic} is how often others are read, and no signal itself. */
    void mode(String text) {
        modeTold = true;
        signal = !text.toLowerCase(Locale.ROOT).startsWith("kineti");
    }

    boolean signal() {
        return signal;
    }
}
