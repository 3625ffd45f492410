package org.exolot.instrument.plate;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times since the first read, as plate readers write them: {@code 90}, {@code 90 s}, {@code 1 h 5 min}, {@code 0:01:30}, {@code 1m 30s 50ms}. */
public final class Durations {
    private static final Pattern CLOCK =
            Pattern.compile("(?:([0-9]{1,2})\\.)?([0-9]{1,3}):([0-9]{2})(?::([0-9]{2}(?:[.,][0-9]{1,4})?))?");
    private static final Pattern PARTS = Pattern.compile(
            "(?:([0-9]{1,6}) ?h)? ?(?:([0-9]{1,7}) ?m(?:in)?)? ?(?:([0-9]{1,8}(?:[.,][0-9]{1,4})?) ?s)? ?(?:([0-9]{1,3}) ?ms)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("[0-9]{1,8}(?:[.,][0-9]{1,6})?");
    private static final Pattern AT_END = Pattern.compile(
            "(.*?\\S)(?: [0-9]{1,5})? - ((?:[0-9]{1,6} ?(?:h|min|s) ?){1,3})(\\)?)\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Durations() {}

    /** The seconds; a bare number is of seconds. Empty where it is no duration. */
    public static OptionalDouble seconds(String raw) {
        String text = raw.strip();
        if (BARE.matcher(text).matches()) {
            return OptionalDouble.of(number(text));
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            double hours = 24 * part(clock.group(1)) + part(clock.group(2));
            return OptionalDouble.of(3600 * hours + 60 * part(clock.group(3)) + part(clock.group(4)));
        }
        Matcher parts = PARTS.matcher(text);
        return !text.isEmpty() && parts.matches()
                ? OptionalDouble.of(3600 * part(parts.group(1))
                        + 60 * part(parts.group(2))
                        + part(parts.group(3))
                        + part(parts.group(4)) / 1000)
                : OptionalDouble.empty();
    }

    /** The seconds that a name ends with: {@code Raw Data (600) 2 - 0 h 5 min}. */
    public static OptionalDouble atEnd(String name) {
        Matcher found = AT_END.matcher(name);
        return found.matches() ? seconds(found.group(2)) : OptionalDouble.empty();
    }

    /** A name without the time, and the number of the cycle, that it ends with. */
    public static String withoutTime(String name) {
        Matcher found = AT_END.matcher(name);
        return found.matches() ? found.group(1) + found.group(3) : name.strip();
    }

    private static double part(@Nullable String text) {
        return text == null ? 0 : number(text);
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }
}
