package org.exolot.verification;

import java.util.Locale;
import java.util.ResourceBundle;

/** The answer to a check in the reader's language: English, or Turkish where the locale's language is {@code tr}. */
public final class VerificationWording {
    private static final ResourceBundle.Control NO_DEFAULT_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private VerificationWording(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The wording for readers of this language. */
    public static VerificationWording in(Locale locale) {
        return new VerificationWording(
                ResourceBundle.getBundle("org.exolot.verification.verification", locale, NO_DEFAULT_LOCALE));
    }

    /** The outcome in one or two words. */
    public String word(Outcome outcome) {
        return bundle.getString(outcome.name() + ".word");
    }

    /**
     * What the outcome says and does not say.
     *
     * @param asOf the time of the check, as the reader writes times
     */
    public String sentence(Outcome outcome, String asOf) {
        return bundle.getString(outcome.name() + ".sentence").replace("{0}", asOf);
    }
}
