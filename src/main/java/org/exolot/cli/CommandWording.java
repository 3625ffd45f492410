package org.exolot.cli;

import java.util.Arrays;
import java.util.Locale;
import org.exolot.finding.Bundle;
import org.exolot.lot.LotState;

/** The commands' own sentences: in Turkish where the locale's language is {@code tr}, else in English. */
final class CommandWording {
    private final Bundle sentences;
    private final Bundle lots;

    private CommandWording(Locale locale) {
        this.sentences = Bundle.of("org.exolot.cli.commands", locale);
        this.lots = Bundle.of("org.exolot.cli.lot", locale);
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
}
