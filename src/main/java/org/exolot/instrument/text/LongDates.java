package org.exolot.instrument.text;

import java.text.DateFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times in the long form of Windows, whose month is a word: {@code Friday, 27 February 2026 16:08:39}, {@code February 27, 2026 4:08:39 PM},
 * {@code 27 Şubat 2026 Cuma 16:08:39}. The names of months of these languages: {@value #LANGUAGES}.
 */
public final class LongDates {
    private static final String LANGUAGES = "en de fr es it pt nl tr sv da nb fi pl cs";

    private static final Pattern WORD = Pattern.compile("[\\p{L}]{3,}\\.?");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9:])([0-9]{4})(?![0-9:])");
    private static final Pattern DAY = Pattern.compile("(?<![0-9:])([0-9]{1,2})(?![0-9:])");
    private static final int LONGEST = 80;

    /** How many characters minute and second take, each with the sign before. */
    private static final int BEHIND_HOUR = 6;

    private static final String BLANKS = " \t\n\u000B\f\r\u00A0\u202F";

    /** How older versions of Windows shorten months in German. */
    private static final Map<String, Integer> OF_OLDER_WINDOWS = Map.of("mrz", 3);

    private static final Map<String, Integer> MONTHS = months();

    private LongDates() {}

    /** The time that this text is; empty for any other. */
    public static Optional<LocalDateTime> parse(String text) {
        return parse(text, LongDates::date);
    }

    /** The same, where the date is told by this function, which may remember what {@link #date} said of it before. */
    public static Optional<LocalDateTime> parse(String text, Function<String, Optional<LocalDate>> dates) {
        int from = text.length() > LONGEST ? -1 : clock(text);
        if (from < 0) {
            return Optional.empty();
        }
        int behindHour = digit(text, from + 1) ? from + 2 : from + 1;
        char half = half(text, behindHour + BEHIND_HOUR);
        int hour = Integer.parseInt(text, from, behindHour, 10);
        int minute = twoDigits(text, behindHour + 1);
        int second = twoDigits(text, behindHour + 4);
        boolean of12 = half == ' ' || hour >= 1 && hour <= 12;
        int of24 = half == ' ' ? hour : hour % 12 + (half == 'p' ? 12 : 0);
        return of12 && of24 < 24 && minute < 60 && second < 60
                ? dates.apply(text.substring(0, from)).map(date -> date.atTime(of24, minute, second))
                : Optional.empty();
    }

    /** Where the first time of day begins, {@code 4:08:39} or {@code 16.08.39}; -1 where there is none. By hand: long tables have one in each row. */
    private static int clock(String text) {
        for (int at = 1; at + BEHIND_HOUR <= text.length(); at++) {
            if (divides(text, at)
                    && divides(text, at + 3)
                    && digit(text, at - 1)
                    && digit(text, at + 1)
                    && digit(text, at + 2)
                    && digit(text, at + 4)
                    && digit(text, at + 5)) {
                return at > 1 && digit(text, at - 2) ? at - 2 : at - 1;
            }
        }
        return -1;
    }

    private static boolean divides(String text, int at) {
        return text.charAt(at) == ':' || text.charAt(at) == '.';
    }

    private static boolean digit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static int twoDigits(String text, int at) {
        return 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
    }

    /** {@code a} of {@code AM} or {@code a.m.} behind the time of day, and {@code p}; a blank where neither stands there. */
    private static char half(String text, int behind) {
        int at = behind;
        while (at < text.length() && BLANKS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        char half = at < text.length() ? (char) (text.charAt(at) | 0x20) : ' ';
        at += at + 1 < text.length() && text.charAt(at + 1) == '.' ? 2 : 1;
        boolean followed = at < text.length() && (text.charAt(at) == 'm' || text.charAt(at) == 'M');
        return followed && (half == 'a' || half == 'p') ? half : ' ';
    }

    /** The day that a text without a time of day is; empty for any other. */
    public static Optional<LocalDate> date(String text) {
        Matcher year = YEAR.matcher(text);
        Matcher day = DAY.matcher(text);
        Optional<Integer> month = month(text);
        if (!year.find() || !day.find() || month.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(Integer.parseInt(year.group(1)), month.get(), Integer.parseInt(day.group(1))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The month, from 1, that is named in a text; of a word that is a month of two kinds in two languages nothing. */
    public static Optional<Integer> month(String date) {
        Matcher words = WORD.matcher(date);
        while (words.find()) {
            Integer month = MONTHS.get(fold(words.group()));
            if (month != null) {
                return Optional.of(month);
            }
        }
        return Optional.empty();
    }

    /** A word that is a month here and another month or a day of the week there is left out. */
    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (String language : LANGUAGES.split(" ")) {
            DateFormatSymbols symbols = DateFormatSymbols.getInstance(Locale.of(language));
            for (int month = 0; month < 12; month++) {
                for (String name : new String[] {symbols.getMonths()[month], symbols.getShortMonths()[month]}) {
                    Integer before = months.put(fold(name), month + 1);
                    if (before != null && before != month + 1) {
                        several.add(fold(name));
                    }
                }
            }
            for (String day : symbols.getWeekdays()) {
                several.add(fold(day));
            }
        }
        months.keySet().removeAll(several);
        months.putAll(OF_OLDER_WINDOWS);
        return Map.copyOf(months);
    }

    private static String fold(String word) {
        return HeaderText.fold(word)
                .replace("\u0307", "")
                .replace('\u0131', 'i')
                // Turkish letters of windows-1254 that were read as windows-1252, which has them in the same places.
                .replace('ý', 'i')
                .replace('þ', 'ş')
                .replace('ð', 'ğ')
                .replace(".", "");
    }
}
