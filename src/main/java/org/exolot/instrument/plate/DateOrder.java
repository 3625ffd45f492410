package org.exolot.instrument.plate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a file writes the day or the month first. All times of one file are written in one order, so that a single time that can be
 * read in one order only, or a date that stands beside it in a known form, settles it for all. Until then {@code 04/11/2023} is no date.
 * Where the year stands first, the month follows, in every locale of the Unicode CLDR.
 */
public final class DateOrder {
    private static final String CLOCK =
            "(?:[ T\u00A0\u202F]+([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?(?:[ \u00A0\u202F]*([AaPp])\\.?[Mm]\\.?)?)?";
    private static final Pattern FORM = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})" + CLOCK);
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})" + CLOCK);

    /** A spreadsheet's {@code 3/25/24 8:32}. In some countries the year of such a time stands first, so that day and month need proof. */
    private static final Pattern SHORT_YEAR = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{2})" + CLOCK);

    private boolean dayFirst;
    private boolean monthFirst;

    /** Whether a text is a time with day, month and year in numbers, whatever their order. */
    public static boolean isTime(String text) {
        return FORM.matcher(text.strip()).matches() || shortYear(text).isPresent();
    }

    private static Optional<Matcher> shortYear(String text) {
        Matcher parts = SHORT_YEAR.matcher(text.strip());
        return parts.matches() && parts.group(4) != null ? Optional.of(parts) : Optional.empty();
    }

    /** Learns from a time of the file. */
    public void see(String text) {
        if (!mayTell(text.strip())) {
            return;
        }
        shortYear(text).ifPresent(this::seeShort);
        Matcher parts = FORM.matcher(text.strip());
        if (parts.matches()) {
            int first = Integer.parseInt(parts.group(1));
            int second = Integer.parseInt(parts.group(2));
            monthFirst |= second > 12 && first <= 12;
            dayFirst |= (first > 12 || dotted(text.strip())) && second <= 12;
        }
    }

    /** Whether the text may tell what is not known yet, by its first two numbers: nearly no row of a long table does. */
    private boolean mayTell(String text) {
        int first = leading(text, 0);
        int at = first > 9 || text.startsWith("0") ? 3 : 2;
        int second = first < 0 ? -1 : leading(text, at);
        if (second < 0) {
            return false;
        }
        boolean points = dotted(text);
        return !monthFirst && second > 12 && first <= 12 || !dayFirst && (first > 12 || points) && second <= 12;
    }

    /** The number of one or two digits that begins here; -1 where none does. */
    private static int leading(String text, int at) {
        int digit = at < text.length() ? text.charAt(at) - '0' : -1;
        if (digit < 0 || digit > 9) {
            return -1;
        }
        int next = at + 1 < text.length() ? text.charAt(at + 1) - '0' : -1;
        return next < 0 || next > 9 ? digit : 10 * digit + next;
    }

    /** Only a day can be greater than 12 in the middle: neither a month nor, in the order year, month and day, anything else. */
    private void seeShort(Matcher parts) {
        monthFirst |= Integer.parseInt(parts.group(2)) > 12 && Integer.parseInt(parts.group(1)) <= 12;
    }

    /** Nobody writes the month first and points between: no locale of the Unicode CLDR has such dates. */
    private static boolean dotted(String text) {
        return text.charAt(1) == '.' || text.charAt(2) == '.';
    }

    /** Learns from a time whose date is also told otherwise. */
    public void see(String text, LocalDate told) {
        Matcher parts = FORM.matcher(text.strip());
        if (parts.matches() && told.getMonthValue() != told.getDayOfMonth()) {
            dayFirst |= date(parts, true).filter(told::equals).isPresent();
            monthFirst |= date(parts, false).filter(told::equals).isPresent();
        }
    }

    /** Whether the order is known; contradicting times leave it unknown. */
    public boolean settled() {
        return dayFirst != monthFirst;
    }

    /** The time: in the order of the file, with its year first, or in either order where both mean the same day; empty where the order is open or it is no time. */
    public Optional<LocalDateTime> read(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text.strip());
        if (yearFirst.matches()) {
            return date(yearFirst, 1, 2, 3).flatMap(day -> time(yearFirst).map(day::atTime));
        }
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return settled() && monthFirst ? shortYear(text).flatMap(DateOrder::thisCentury) : Optional.empty();
        }
        Optional<LocalDate> date = settled() ? date(parts, dayFirst) : sameEitherWay(parts);
        return date.flatMap(day -> time(parts).map(day::atTime));
    }

    private static Optional<LocalDateTime> thisCentury(Matcher parts) {
        String year = "20" + parts.group(3);
        return Optional.of(FORM.matcher(parts.group(1) + "/" + parts.group(2) + "/" + year
                        + parts.group().substring(parts.end(3))))
                .filter(Matcher::matches)
                .flatMap(whole -> date(whole, false).flatMap(day -> time(whole).map(day::atTime)));
    }

    private static Optional<LocalDate> sameEitherWay(Matcher parts) {
        return Integer.parseInt(parts.group(1)) == Integer.parseInt(parts.group(2))
                ? date(parts, true)
                : Optional.empty();
    }

    private static Optional<LocalDate> date(Matcher parts, boolean dayFirst) {
        return dayFirst ? date(parts, 3, 2, 1) : date(parts, 3, 1, 2);
    }

    private static Optional<LocalDate> date(Matcher parts, int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(year)),
                    Integer.parseInt(parts.group(month)),
                    Integer.parseInt(parts.group(day))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(Matcher parts) {
        if (parts.group(4) == null) {
            return Optional.of(LocalTime.MIDNIGHT);
        }
        int hour = Integer.parseInt(parts.group(4));
        int minute = Integer.parseInt(parts.group(5));
        int second = parts.group(6) == null ? 0 : Integer.parseInt(parts.group(6));
        String half = parts.group(7) == null ? "" : parts.group(7).toLowerCase(Locale.ROOT);
        if (!half.isEmpty() && (hour < 1 || hour > 12)) {
            return Optional.empty();
        }
        int of24 = half.isEmpty() ? hour : hour % 12 + (half.equals("p") ? 12 : 0);
        return of24 < 24 && minute < 60 && second < 60
                ? Optional.of(LocalTime.of(of24, minute, second))
                : Optional.empty();
    }
}
