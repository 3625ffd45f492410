package org.exolot.instrument.workbook;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as workbooks store them: days since an epoch, told to be dates only by the cell's number format (ECMA-376 part 1, 18.8.30). */
final class SerialDate {
    private static final Pattern NOT_LETTERS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");
    private static final Pattern ELAPSED = Pattern.compile("(?i)\\[(?:h{1,2}|m{1,2}|s{1,2})\\]|mm:ss");
    private static final long MILLIS_OF_DAY = 86_400_000L;
    private static final double LAST = 2_958_466;

    private SerialDate() {}

    /** Whether a number format shows days or hours, or how long something took, as {@code [h]:mm:ss} and {@code mm:ss}. */
    static boolean shows(String format) {
        if (ELAPSED.matcher(format).find()) {
            return true;
        }
        String letters = NOT_LETTERS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return !letters.contains("general")
                && (letters.contains("y") || letters.contains("d") || letters.contains("h"));
    }

    /** The date and time, to the second where a fraction of one comes from the double's last digits only. */
    static Optional<LocalDateTime> of(double days, boolean since1904) {
        if (!(days >= 0 && days < LAST)) {
            return Optional.empty();
        }
        // Lotus 1-2-3 and after it Excel count a 29 February 1900 that never was.
        LocalDate epoch = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
        long millis = Math.round(days * MILLIS_OF_DAY);
        long second = Math.round(millis / 1000.0);
        long exact = Math.abs(second * 1000 - millis) <= 1 ? second * 1000 : millis;
        return Optional.of(epoch.atStartOfDay().plusNanos(exact * 1_000_000L));
    }
}
