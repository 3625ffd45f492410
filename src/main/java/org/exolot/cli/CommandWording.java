package org.exolot.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.exolot.criterion.SamplingPoint;
import org.exolot.finding.Bundle;
import org.exolot.lot.LotState;
import org.exolot.people.Person;
import org.exolot.sample.Purpose;

/** The commands' own sentences: in Turkish where the locale's language is {@code tr}, else in English. */
final class CommandWording {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Bundle sentences;
    private final Bundle lots;
    /** One word for one thing, on pages and at the terminal. */
    private final Bundle pages;

    private CommandWording(Locale locale) {
        this.sentences = Bundle.of("org.exolot.cli.commands", locale);
        this.lots = Bundle.of("org.exolot.cli.lot", locale);
        this.pages = Bundle.of("messages", locale);
    }

    static CommandWording in(Locale locale) {
        return new CommandWording(locale);
    }

    /** In the language of who sits at the terminal. */
    static CommandWording here() {
        return in(Locale.getDefault());
    }

    String say(String key, Object... named) {
        return sentences.say(key, Arrays.stream(named).map(String::valueOf).toList());
    }

    String state(LotState state) {
        return lots.get("state." + state);
    }

    /** An outcome, a validity or another state by its name in the program. */
    String word(String name) {
        return pages.get("word." + name);
    }

    String purpose(Purpose purpose) {
        return sentences.get("purpose." + purpose);
    }

    String point(SamplingPoint point) {
        return pages.get("point." + point);
    }

    /** Who, whether they can sign in, and in which roles. */
    String account(Person person) {
        return person.username() + "  " + person.fullName() + "  " + pages.get("account." + person.state()) + "  "
                + new TreeSet<>(person.roles())
                        .stream().map(role -> pages.get("role." + role)).collect(Collectors.joining(", "));
    }

    /** A moment, in UTC, to the minute. */
    static String time(Instant time) {
        return TIME.format(time.atOffset(ZoneOffset.UTC)) + " UTC";
    }
}
