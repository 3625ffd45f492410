package org.exolot.instrument.perkinelmer;

import java.util.Optional;
import org.exolot.instrument.text.HeaderText;

/** How a plate was read, by the name of the technology. */
final class ReadModes {
    private ReadModes() {}

    static Optional<String> of(String technology) {
        String folded = " " + HeaderText.fold(technology);
        if (folded.contains(" abs") || folded.contains("absorb")) {
            return Optional.of("Absorbance");
        }
        if (folded.contains("alpha")) {
            return Optional.of("Alpha");
        }
        if (folded.contains("time-resolved")
                || folded.contains(" trf")
                || folded.contains("htrf")
                || folded.contains("lance")) {
            return Optional.of("Time-resolved fluorescence");
        }
        if (folded.contains("fluor") || folded.contains(" fi ") || folded.contains(" fi(")) {
            return Optional.of("Fluorescence");
        }
        return folded.contains("lum") ? Optional.of("Luminescence") : Optional.empty();
    }
}
