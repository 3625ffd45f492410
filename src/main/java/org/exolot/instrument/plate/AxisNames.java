package org.exolot.instrument.plate;

import org.exolot.instrument.text.HeaderText;

/** The names of what a series goes along, in the languages of the software; the unit tells in all others. */
public final class AxisNames {
    private AxisNames() {}

    /** Whether a heading is of wavelengths. */
    public static boolean wavelength(String heading) {
        return begins(heading, "wavel", "wellenl");
    }

    /** Whether a heading is of times. */
    public static boolean time(String heading) {
        return begins(heading, "time") || HeaderText.fold(heading).endsWith("[s]");
    }

    /** Whether a heading is of temperatures. */
    public static boolean temperature(String heading) {
        return begins(heading, "temp") || HeaderText.fold(heading).endsWith("[°c]");
    }

    /** Whether a heading is of the numbers of cycles. */
    public static boolean cycle(String heading) {
        return begins(heading, "cycle", "zyklus");
    }

    private static boolean begins(String heading, String... words) {
        String folded = HeaderText.fold(heading);
        for (String word : words) {
            if (folded.startsWith(word)) {
                return true;
            }
        }
        return false;
    }
}
