package org.exolot.instrument.bmg;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a grid or a column: {@code Raw Data (450)}, {@code Blank corrected based on Raw Data (485/520)},
 * {@code Linear regression fit based on Raw Data (485/520) in ng/uL}.
 */
final class BmgTitle {
    private static final Pattern NUMBER = Pattern.compile("^[0-9]{1,2}\\. ");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern OPTICS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern WAVELENGTH = Pattern.compile("(?<![0-9.])([2-9][0-9]{2}|1[0-9]{3})(?![0-9])");
    private static final String IN = "in ";
    private static final Pattern UNIT = Pattern.compile("\\bin ([^\\s()]+)");

    private final String text;
    private final String lower;
    private final boolean signal;
    private final Optional<BigDecimal> wavelength;
    private final Optional<String> unit;

    /** All that it tells is found once, since it stands above very many wells. */
    private BmgTitle(String text) {
        this.text = text;
        lower = text.toLowerCase(Locale.ROOT);
        signal = isSignal();
        wavelength = findWavelength();
        unit = text.contains(IN) ? findUnit() : Optional.empty();
    }

    static BmgTitle of(String raw) {
        String text = BLANKS.matcher(raw.strip()).replaceAll(" ");
        boolean numbered = !text.isEmpty() && Character.isDigit(text.charAt(0));
        return new BmgTitle(numbered ? NUMBER.matcher(text).replaceFirst("") : text);
    }

    /** As the file has it, without its number and with single blanks. */
    String text() {
        return text;
    }

    boolean begins(String... words) {
        for (String word : words) {
            if (lower.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether signals stand under it, as read or with blanks subtracted; else what the software computed. */
    boolean signal() {
        return signal;
    }

    private boolean isSignal() {
        return begins(
                        "raw data",
                        "well scan",
                        "blank corrected",
                        "normalized",
                        "normalised",
                        "baseline corrected",
                        "pathlength corrected")
                && !text.contains(" fit ");
    }

    boolean reduced() {
        return !begins("raw data", "well scan", "lambda", "spectrum");
    }

    /** The wavelength read; of a pair of excitation and emission the emission. */
    Optional<BigDecimal> wavelength() {
        return wavelength;
    }

    private Optional<BigDecimal> findWavelength() {
        Matcher optics = OPTICS.matcher(text);
        while (optics.find()) {
            String inside = optics.group(1);
            Matcher found = WAVELENGTH.matcher(inside.substring(inside.indexOf('/') + 1));
            if (found.find()) {
                return Optional.of(new BigDecimal(found.group(1)));
            }
        }
        return Optional.empty();
    }

    private Optional<String> findUnit() {
        Matcher in = UNIT.matcher(text);
        return in.find() ? Optional.of(in.group(1)) : Optional.empty();
    }

    /** The unit that the software names: {@code … in ng/mL}. */
    Optional<String> unit() {
        return unit;
    }
}
