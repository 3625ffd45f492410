package org.exolot.instrument.text;

import java.text.ParsePosition;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.FileTime;

/** Reads times by the patterns that a format is known to write; one that fits none of them stays text, with a finding. */
public final class Times {
    private final List<DateTimeFormatter> patterns;
    private final String expected;

    /**
     * @param patterns in the language of {@link DateTimeFormatter}, with {@code uuuu} for the year; names of months in English
     */
    public Times(String... patterns) {
        this.patterns = Arrays.stream(patterns).map(Times::formatter).toList();
        this.expected = "a time written as " + String.join(" or ", patterns);
    }

    /** The time, by the first pattern that fits. */
    public Optional<LocalDateTime> parse(String text) {
        String plain = text.strip();
        for (DateTimeFormatter pattern : patterns) {
            Optional<LocalDateTime> time = fits(plain, pattern) ? parse(plain, pattern) : Optional.empty();
            if (time.isPresent()) {
                return time;
            }
        }
        return Optional.empty();
    }

    /** Whether the text has the pattern's form: far quicker where it has not than the exception that parsing answers with. */
    private static boolean fits(String plain, DateTimeFormatter pattern) {
        ParsePosition end = new ParsePosition(0);
        return pattern.parseUnresolved(plain, end) != null && end.getIndex() == plain.length();
    }

    private static Optional<LocalDateTime> parse(String plain, DateTimeFormatter pattern) {
        try {
            return Optional.of(LocalDateTime.parse(plain, pattern));
        } catch (DateTimeParseException noSuchTime) {
            return Optional.empty();
        }
    }

    /** The time with its text and place; empty where nothing stands there, a finding where it fits no pattern. */
    public Optional<FileTime> read(String text, Place place, FindingLog findings) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<LocalDateTime> local = parse(text);
        if (local.isEmpty()) {
            findings.add(FindingType.TIME_UNREADABLE, place, text.strip(), expected);
        }
        return Optional.of(new FileTime(text.strip(), local, Optional.empty(), place));
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
                .parseDefaulting(ChronoField.NANO_OF_SECOND, 0)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
