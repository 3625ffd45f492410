package org.exolot.instrument.plate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date in three numbers, with the time of day behind it or without: {@code 04/11/2023 2:05:09 PM}, {@code 2023-11-04T14:05},
 * {@code 3/25/24 8:32}. Read by hand: long tables have one in each row.
 *
 * @param form where the year stands
 * @param first the first number
 * @param second the second
 * @param third the third
 * @param ofDay the second of the day, 0 where no time of day is written; -1 where the one that is written does not exist
 */
record NumericTime(Form form, int first, int second, int third, int ofDay) {
    /** No moment of any calendar. */
    static final long NONE = Long.MIN_VALUE;

    private static final String DIVIDERS = "/.-";
    private static final int NO_CLOCK = -2;
    private static final long SECONDS_OF_DAY = 86_400;

    /** Where the year stands. */
    enum Form {
        /** In front, in four digits. */
        YEAR_FIRST,
        /** At the end, in four digits. */
        YEAR_LAST,
        /** In two digits, at the end or in front, as a spreadsheet shows it; always with a time of day. */
        SHORT_YEAR
    }

    /** The time that a text without surrounding blanks is; empty where it is none of this kind. */
    static Optional<NumericTime> of(String text) {
        Scan scan = new Scan(text);
        int first = scan.number(1, 4);
        int firstDigits = scan.digits;
        boolean slashes = scan.at('/');
        int second = scan.divider() ? scan.number(1, 2) : -1;
        slashes &= scan.at('/');
        int third = second >= 0 && scan.divider() ? scan.number(1, 4) : -1;
        Form form = form(firstDigits, scan.digits, slashes);
        if (third < 0 || form == null) {
            return Optional.empty();
        }
        boolean bare = scan.ended();
        int ofDay = bare ? 0 : scan.clock();
        boolean whole = bare ? form != Form.SHORT_YEAR : ofDay != NO_CLOCK && scan.ended();
        return whole ? Optional.of(new NumericTime(form, first, second, third, ofDay)) : Optional.empty();
    }

    private static @Nullable Form form(int firstDigits, int thirdDigits, boolean slashes) {
        if (firstDigits == 4) {
            return thirdDigits <= 2 ? Form.YEAR_FIRST : null;
        }
        if (firstDigits > 2) {
            return null;
        }
        if (thirdDigits == 4) {
            return Form.YEAR_LAST;
        }
        return thirdDigits == 2 && slashes ? Form.SHORT_YEAR : null;
    }

    /** The moment, where these numbers are year, month and day; empty where no calendar has it. */
    Optional<LocalDateTime> moment(int year, int month, int day) {
        long seconds = seconds(year, month, day);
        return seconds == NONE
                ? Optional.empty()
                : Optional.of(LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC));
    }

    /** The same in seconds since the beginning of 1970; {@link #NONE} where no calendar has it. */
    long seconds(int year, int month, int day) {
        boolean calendar = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return calendar && ofDay >= 0 ? LocalDate.of(year, month, day).toEpochDay() * SECONDS_OF_DAY + ofDay : NONE;
    }

    /** The day, where these numbers are year, month and day; empty where no calendar has it. */
    static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static final class Scan {
        private final String text;
        private int at;
        private int digits;

        private Scan(String text) {
            this.text = text;
        }

        /** The number of so many digits that stands here; -1 where none does. */
        private int number(int least, int most) {
            int number = 0;
            digits = 0;
            while (at < text.length() && digits <= most && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                number = 10 * number + text.charAt(at++) - '0';
                digits++;
            }
            return digits >= least && digits <= most ? number : -1;
        }

        private boolean at(char c) {
            return at < text.length() && text.charAt(at) == c;
        }

        private boolean take(char c) {
            boolean there = at(c);
            at += there ? 1 : 0;
            return there;
        }

        private boolean divider() {
            boolean there = at < text.length() && DIVIDERS.indexOf(text.charAt(at)) >= 0;
            at += there ? 1 : 0;
            return there;
        }

        private boolean ended() {
            return at == text.length();
        }

        /** The second of the day of the time of day that stands here. */
        private int clock() {
            if (!blanks() && !at('T')) {
                return NO_CLOCK;
            }
            while (take('T') || blanks()) {}
            int hour = number(1, 2);
            int minute = take(':') ? number(2, 2) : -1;
            int second = take(':') ? number(2, 2) : 0;
            if (hour < 0 || minute < 0 || second < 0) {
                return NO_CLOCK;
            }
            int behind = at;
            blanks();
            char half = half();
            if (half == ' ') {
                at = behind;
            }
            return ofDay(hour, minute, second, half);
        }

        private static int ofDay(int hour, int minute, int second, char half) {
            if (half != ' ' && (hour < 1 || hour > 12)) {
                return -1;
            }
            int of24 = half == ' ' ? hour : hour % 12 + (half == 'p' ? 12 : 0);
            return of24 < 24 && minute < 60 && second < 60 ? 3600 * of24 + 60 * minute + second : -1;
        }

        private boolean blanks() {
            int from = at;
            while (at(' ') || at('\u00A0') || at('\u202F')) {
                at++;
            }
            return at > from;
        }

        /** {@code a} of {@code AM} or {@code a.m.}, and {@code p}; a blank where neither stands here. */
        private char half() {
            char half = take('a') || take('A') ? 'a' : take('p') || take('P') ? 'p' : ' ';
            if (half == ' ') {
                return ' ';
            }
            take('.');
            if (!take('m') && !take('M')) {
                return ' ';
            }
            take('.');
            return half;
        }
    }
}
