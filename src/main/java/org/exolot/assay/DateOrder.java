package org.exolot.assay;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date whose day and month may stand in either order, with its time: {@code 04/11/2023 16:41:09} or {@code 4-11-2023 4:41 PM}. */
record DateOrder(int first, int second, int year, int hour, int minute, int second60) {
    private static final String DAY_FIRST = "DMY";
    private static final String MONTH_FIRST = "MDY";
    private static final Pattern FORM = Pattern.compile(
            "\\s*(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([AaPp])?[Mm]?)?\\s*");

    /** The date that a text is in one of both orders; empty where no answer makes it one, so that nobody is asked. */
    static Optional<DateOrder> ambiguous(String raw) {
        Matcher parts = FORM.matcher(raw);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int hour = number(parts, 4);
        if (parts.group(7) != null) {
            boolean afternoon = parts.group(7).equalsIgnoreCase("p");
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        DateOrder either = new DateOrder(
                number(parts, 1), number(parts, 2), number(parts, 3), hour, number(parts, 5), number(parts, 6));
        return either.in(DAY_FIRST).isPresent() || either.in(MONTH_FIRST).isPresent()
                ? Optional.of(either)
                : Optional.empty();
    }

    private static int number(Matcher parts, int group) {
        String text = parts.group(group);
        return text == null ? 0 : Integer.parseInt(text);
    }

    /** Whether a text names an order. */
    static boolean isOrder(String text) {
        String word = text.strip().toUpperCase(Locale.ROOT);
        return word.equals(DAY_FIRST) || word.equals(MONTH_FIRST);
    }

    /** The time in this order ({@code DMY} or {@code MDY}); empty for another word, or where no such day exists. */
    Optional<LocalDateTime> in(String order) {
        return switch (order.strip().toUpperCase(Locale.ROOT)) {
            case DAY_FIRST -> at(second, first);
            case MONTH_FIRST -> at(first, second);
            default -> Optional.empty();
        };
    }

    private Optional<LocalDateTime> at(int month, int day) {
        try {
            return Optional.of(LocalDateTime.of(year, month, day, hour, minute, second60));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
