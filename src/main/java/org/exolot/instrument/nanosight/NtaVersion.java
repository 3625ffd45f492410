package org.exolot.instrument.nanosight;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.instrument.PercentileConvention;

/** The version of the NTA software that wrote a file, by its line {@code Created with NTA 3.4 Build 3.4.003}. */
record NtaVersion(String text, int major, int minor) {
    private static final Pattern FORM = Pattern.compile("(?i)created with\\s+(NTA\\s+(\\d{1,4})\\.(\\d{1,4}).*)");

    static Optional<NtaVersion> of(String line) {
        Matcher parts = FORM.matcher(line.strip());
        return parts.matches()
                ? Optional.of(new NtaVersion(
                        parts.group(1).strip(), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    /** Whether files of this version were held against their own statistics. */
    boolean known() {
        return major == 3 && minor >= 2 && minor <= 4;
    }

    PercentileConvention convention() {
        boolean before33 = major < 3 || major == 3 && minor < 3;
        return before33 ? PercentileConvention.ONE_NANOMETRE_BELOW : PercentileConvention.BIN_EDGES;
    }
}
