package org.exolot.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a refusal says to a person: English, or Turkish where the locale's language is {@code tr}. */
public final class RefusalWording {
    private final Bundle bundle;
    private final Bundle named;

    private RefusalWording(Bundle bundle, Bundle named) {
        this.bundle = bundle;
        this.named = named;
    }

    /** The wording for readers of this language. */
    public static RefusalWording in(Locale locale) {
        return new RefusalWording(
                Bundle.of("org.exolot.finding.refusals", locale), Bundle.of("org.exolot.finding.named", locale));
    }

    /** Why it was refused, in one sentence. */
    public String sentence(RefusedException refused) {
        return bundle.say(refused.type().name() + ".sentence", arguments(refused));
    }

    /** What to do about it. */
    public String remedy(RefusedException refused) {
        return bundle.say(refused.type().name() + ".remedy", arguments(refused));
    }

    /** Kinds of things and acts by the reader's words for them; codes, names and figures as they are. */
    private List<String> arguments(RefusedException refused) {
        return refused.arguments().stream().map(this::each).toList();
    }

    private String each(String argument) {
        return Arrays.stream(argument.split(RefusedException.SEPARATOR, -1))
                .map(this::name)
                .collect(Collectors.joining(RefusedException.SEPARATOR));
    }

    /** What a refusal may name, in the reader's language: {@code lot}, {@code approve a document}. */
    public String name(String named) {
        return this.named.has(named) ? this.named.get(named) : named;
    }
}
