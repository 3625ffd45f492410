package org.exolot.finding;

import java.util.Locale;
import java.util.ResourceBundle;

/** The catalogue's sentences and remedies in the reader's language: English, or Turkish where the locale's language is {@code tr}. */
public final class Wording {
    private static final ResourceBundle.Control NO_DEFAULT_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private Wording(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The wording for readers of this language. */
    public static Wording in(Locale locale) {
        return new Wording(ResourceBundle.getBundle("org.exolot.finding.findings", locale, NO_DEFAULT_LOCALE));
    }

    /** What the finding says, in one sentence. */
    public String sentence(FindingType type) {
        return bundle.getString(type.name() + ".sentence");
    }

    /** How to put it right. */
    public String remedy(FindingType type) {
        return bundle.getString(type.name() + ".remedy");
    }
}
