package org.exolot.instrument.xponent;

import java.util.regex.Pattern;
import org.exolot.instrument.WellRole;
import org.exolot.instrument.text.HeaderText;

/** What a well is for, by the name of its sample: the software numbers what a plate's layout does not name otherwise. */
final class Roles {
    private static final Pattern BACKGROUND = Pattern.compile("(background|blank) ?[0-9]*");
    private static final Pattern STANDARD = Pattern.compile("(.*[^a-z])?(standard|std)[ _-]?[0-9]+");
    private static final Pattern CONTROL = Pattern.compile("control ?[0-9]+");

    private Roles() {}

    static WellRole of(String sample, Analytes analytes) {
        String folded = HeaderText.fold(sample);
        if (analytes.standard(sample)) {
            return WellRole.STANDARD;
        }
        if (analytes.control(sample)) {
            return WellRole.CONTROL;
        }
        if (folded.isEmpty()) {
            return WellRole.UNKNOWN;
        }
        if (BACKGROUND.matcher(folded).matches()) {
            return WellRole.BLANK;
        }
        if (STANDARD.matcher(folded).matches()) {
            return WellRole.STANDARD;
        }
        return CONTROL.matcher(folded).matches() ? WellRole.CONTROL : WellRole.SAMPLE;
    }
}
