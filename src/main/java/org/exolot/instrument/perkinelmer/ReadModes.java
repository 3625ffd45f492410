package org.exolot.instrument.perkinelmer;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.exolot.instrument.text.HeaderText;

/** How a plate was read, by the name of the technology. */
final class ReadModes {
    private static final Pattern WAVELENGTH = Pattern.compile(
            "(?<![\\p{L}0-9-])(?:(?:A|Abs|OD|L|E[mx]|@) ?(?<told>[2-9][0-9]{2})|(?<nm>[2-9][0-9]{2}) ?nm"
                    + "|(?!384(?![0-9]))(?<bare>[2-9][0-9]{2}))(?![0-9])");

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

    /**
     * The wavelength in the name of a label: {@code A450}, {@code @ 562}, {@code 405 nm}; not the number of a dye as {@code Alexa-488}, nor
     * 384, which by itself is a plate's.
     */
    static Optional<BigDecimal> wavelength(String label) {
        Matcher found = WAVELENGTH.matcher(label);
        if (!found.find()) {
            return Optional.empty();
        }
        return Stream.of("told", "nm", "bare")
                .flatMap(group -> Optional.ofNullable(found.group(group)).stream())
                .findFirst()
                .map(BigDecimal::new);
    }
}
