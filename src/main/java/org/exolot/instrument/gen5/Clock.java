package org.exolot.instrument.gen5;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.quantity.Value;

/** Times since the start as Gen5 prints them: {@code 37:42:22} of hours, minutes and seconds, {@code 0:00.210} of minutes and seconds. */
final class Clock {
    private static final Pattern HOURS =
            Pattern.compile("(-?)(?:([0-9]{1,3})\\.)?([0-9]{1,4}):([0-9]{2}):([0-9]{2}(?:[.,][0-9]{1,6})?)");
    private static final Pattern MINUTES = Pattern.compile("(-?)([0-9]{1,6}):([0-9]{2}[.,][0-9]{1,6})");

    private Clock() {}

    /** Whether the text is a time. */
    static boolean tells(String text) {
        return exact(text).isPresent();
    }

    /** The seconds; empty where it is no time. */
    static OptionalDouble seconds(String text) {
        Optional<BigDecimal> seconds = exact(text);
        return seconds.isPresent() ? OptionalDouble.of(seconds.get().doubleValue()) : OptionalDouble.empty();
    }

    /** A figure that is a time, such as a lag, in seconds; empty where it is none. */
    static Optional<Entry> entry(String text, Place place) {
        return exact(text).map(seconds -> new Entry(text.strip(), new Value.Measured(seconds), place));
    }

    private static Optional<BigDecimal> exact(String text) {
        if (text.indexOf(':') < 0) {
            return Optional.empty();
        }
        Matcher hours = HOURS.matcher(text.strip());
        Matcher minutes = MINUTES.matcher(text.strip());
        if (hours.matches()) {
            BigDecimal days = hours.group(2) == null ? BigDecimal.ZERO : number(hours.group(2));
            BigDecimal seconds = days.multiply(BigDecimal.valueOf(86_400))
                    .add(number(hours.group(3)).multiply(BigDecimal.valueOf(3600)))
                    .add(number(hours.group(4)).multiply(BigDecimal.valueOf(60)))
                    .add(number(hours.group(5)));
            return Optional.of(hours.group(1).isEmpty() ? seconds : seconds.negate());
        }
        if (minutes.matches()) {
            BigDecimal seconds =
                    number(minutes.group(2)).multiply(BigDecimal.valueOf(60)).add(number(minutes.group(3)));
            return Optional.of(minutes.group(1).isEmpty() ? seconds : seconds.negate());
        }
        return Optional.empty();
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(',', '.'));
    }
}
