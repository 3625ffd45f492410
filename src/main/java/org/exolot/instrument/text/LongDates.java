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
    private static final Pattern TIME =
            Pattern.compile("([0-9]{1,2})[:.]([0-9]{2})[:.]([0-9]{2})(?:[\\s\\u00A0\\u202F]*([AaPp])\\.?[Mm]\\.?)?");
    private static final int LONGEST = 80;
    private static final Map<String, Integer> MONTHS = months();

    private LongDates() {}

    /** The time that this text is; empty for any other. */
    public static Optional<LocalDateTime> parse(String text) {
        return parse(text, LongDates::date);
    }

    /** The same, where the date is told by this function, which may remember what {@link #date} said of it before. */
    public static Optional<LocalDateTime> parse(String text, Function<String, Optional<LocalDate>> dates) {
        Matcher time = TIME.matcher(text);
        if (text.length() > LONGEST || !time.find()) {
            return Optional.empty();
        }
        String half = time.group(4) == null ? "" : time.group(4).toLowerCase(Locale.ROOT);
        int hour = Integer.parseInt(time.group(1));
        int minute = Integer.parseInt(time.group(2));
        int second = Integer.parseInt(time.group(3));
        boolean of12 = half.isEmpty() || hour >= 1 && hour <= 12;
        int of24 = half.isEmpty() ? hour : hour % 12 + (half.equals("p") ? 12 : 0);
        return of12 && of24 < 24 && minute < 60 && second < 60
                ? dates.apply(text.substring(0, time.start())).map(date -> date.atTime(of24, minute, second))
                : Optional.empty();
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

    private static Optional<Integer> month(String date) {
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
        return Map.copyOf(months);
    }

    private static String fold(String word) {
        return HeaderText.fold(word)
                .replace("\u0307", "")
                .replace('\u0131', 'i')
                .replace(".", "");
    }
}
