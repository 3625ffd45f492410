package org.exolot.verification;

import java.util.List;
import java.util.Locale;
import org.exolot.finding.Bundle;

/** The answer to a check in the reader's language: English, or Turkish where the locale's language is {@code tr}. */
public final class VerificationWording {
    private final Bundle bundle;

    private VerificationWording(Bundle bundle) {
        this.bundle = bundle;
    }

    /** The wording for readers of this language. */
    public static VerificationWording in(Locale locale) {
        return new VerificationWording(Bundle.of("org.exolot.verification.verification", locale));
    }

    /** The outcome in one or two words. */
    public String word(Outcome outcome) {
        return bundle.get(outcome.name() + ".word");
    }

    /**
     * What the outcome says and does not say.
     *
     * @param asOf the time of the check, as the reader writes times
     */
    public String sentence(Outcome outcome, String asOf) {
        return bundle.say(outcome.name() + ".sentence", List.of(asOf));
    }
}
