package org.exolot.instrument.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** Dates as strict workbooks store them: in the form of ISO 8601 (ISO/IEC 29500-1, 18.17.4). */
final class IsoDate {
    private static final int SHORTEST = "2026-03-04".length();

    private IsoDate() {}

    /** The date and time that a text is, a time alone on the day that workbooks count as 0; empty where it is none of these. */
    static Optional<LocalDateTime> of(String text) {
        String local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
        try {
            if (local.indexOf('T') > 0) {
                return Optional.of(LocalDateTime.parse(local));
            }
            if (local.indexOf(':') > 0) {
                LocalTime time = LocalTime.parse(local.startsWith("T") ? local.substring(1) : local);
                return SerialDate.of(0, false).map(day -> day.toLocalDate().atTime(time));
            }
            return local.length() < SHORTEST
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(local).atStartOfDay());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
