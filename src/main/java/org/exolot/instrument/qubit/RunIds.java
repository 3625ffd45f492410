package org.exolot.instrument.qubit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a run's id says of its date: Qubit 4 writes {@code 2023-11-04}. The {@code 131222-164034} of Qubit Flex has the file's own order of day and month, and settles nothing. */
final class RunIds {
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

    private RunIds() {}

    static Optional<LocalDate> date(String runId) {
        Matcher parts = ISO.matcher(runId.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
