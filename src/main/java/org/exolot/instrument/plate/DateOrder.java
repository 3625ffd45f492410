package org.exolot.instrument.plate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.exolot.instrument.plate.NumericTime.Form;

/**
 * Whether a file writes the day or the month first. All times of one file are written in one order, so that a single time that can be
 * read in one order only, or a date that stands beside it in a known form, settles it for all. Until then {@code 04/11/2023} is no date.
 * Where the year stands first, the month follows, in every locale of the Unicode CLDR. In a spreadsheet's {@code 3/25/24 8:32} the year may
 * stand first in some countries, so that day and month need proof.
 */
public final class DateOrder {
    /** No time. */
    public static final long NONE = NumericTime.NONE;

    private static final int CENTURY = 2000;

    private boolean dayFirst;
    private boolean monthFirst;

    /** Whether a text is a time with day, month and year in numbers, whatever their order. */
    public static boolean isTime(String text) {
        return NumericTime.of(text.strip())
                .filter(time -> time.form() != Form.YEAR_FIRST)
                .isPresent();
    }

    /** Learns from a time of the file. */
    public void see(String text) {
        String bare = text.strip();
        if (mayLearn(bare)) {
            NumericTime.of(bare).ifPresent(time -> learn(time, dotted(bare)));
        }
    }

    /** Only a day can be greater than 12 in the middle: neither a month nor, in the order year, month and day, anything else. */
    private void learn(NumericTime time, boolean dotted) {
        boolean middleIsDay = time.second() > 12 && time.first() <= 12;
        monthFirst |= middleIsDay && time.form() != Form.YEAR_FIRST;
        dayFirst |= (time.first() > 12 || dotted) && time.second() <= 12 && time.form() == Form.YEAR_LAST;
    }

    /** Whether a text without blanks before it may tell what is not known yet, by its first two numbers: nearly no row of a long table does. */
    public boolean mayLearn(String text) {
        int first = leading(text, 0);
        if (first < 0) {
            return false;
        }
        int second = leading(text, first > 9 || text.charAt(0) == '0' ? 3 : 2);
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

    /** Nobody writes the month first and points between: no locale of the Unicode CLDR has such dates. */
    private static boolean dotted(String text) {
        return text.charAt(1) == '.' || text.charAt(2) == '.';
    }

    /** Learns from a time whose date is also told otherwise. */
    public void see(String text, LocalDate told) {
        if (told.getMonthValue() != told.getDayOfMonth()) {
            NumericTime.of(text.strip())
                    .filter(time -> time.form() == Form.YEAR_LAST)
                    .ifPresent(time -> learn(time, told));
        }
    }

    private void learn(NumericTime time, LocalDate told) {
        dayFirst |= NumericTime.date(time.third(), time.second(), time.first())
                .filter(told::equals)
                .isPresent();
        monthFirst |= NumericTime.date(time.third(), time.first(), time.second())
                .filter(told::equals)
                .isPresent();
    }

    /** Whether the order is known; contradicting times leave it unknown. */
    public boolean settled() {
        return dayFirst != monthFirst;
    }

    /** The time: in the order of the file, with its year first, or in either order where both mean the same day; empty where the order is open or it is no time. */
    public Optional<LocalDateTime> read(String text) {
        return NumericTime.of(text.strip()).flatMap(this::read);
    }

    /** The same of a text without surrounding blanks, in seconds since the beginning of 1970; {@link #NONE} where it is empty. */
    public long seconds(String text) {
        NumericTime time = NumericTime.of(text).orElse(null);
        return time == null ? NONE : seconds(time);
    }

    private Optional<LocalDateTime> read(NumericTime time) {
        long seconds = seconds(time);
        return seconds == NONE
                ? Optional.empty()
                : Optional.of(LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC));
    }

    private long seconds(NumericTime time) {
        return switch (time.form()) {
            case YEAR_FIRST -> time.seconds(time.first(), time.second(), time.third());
            case YEAR_LAST -> yearLast(time);
            case SHORT_YEAR ->
                settled() && monthFirst ? time.seconds(CENTURY + time.third(), time.first(), time.second()) : NONE;
        };
    }

    private long yearLast(NumericTime time) {
        if (!settled() && time.first() != time.second()) {
            return NONE;
        }
        return dayFirst
                ? time.seconds(time.third(), time.second(), time.first())
                : time.seconds(time.third(), time.first(), time.second());
    }
}
