package org.exolot.release;

import java.util.Locale;
import java.util.ResourceBundle;

/** What stands against a release, in the reader's language: English, or Turkish where the locale's language is {@code tr}. */
public final class BlockerWording {
    private static final ResourceBundle.Control NO_DEFAULT_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private BlockerWording(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The wording for readers of this language. */
    public static BlockerWording in(Locale locale) {
        return new BlockerWording(ResourceBundle.getBundle("org.exolot.release.release", locale, NO_DEFAULT_LOCALE));
    }

    /** What stands in the way. */
    public String sentence(BlockerType type) {
        return bundle.getString(type.name() + ".sentence");
    }

    /** What to do about it. */
    public String remedy(BlockerType type) {
        return bundle.getString(type.name() + ".remedy");
    }
}
