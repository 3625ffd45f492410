package org.exolot.specification;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Why a document cannot become effective.
 *
 * @param subject the document's code, or the line that is at fault
 */
public record Obstacle(Type type, String subject) {
    private static final ResourceBundle.Control NO_DEFAULT_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The reasons. */
    public enum Type {
        NO_CRITERION,
        NO_IDENTITY,
        NO_STERILITY,
        NO_ENDOTOXIN,
        NO_MYCOPLASMA
    }

    /** The sentence: in Turkish where the locale's language is {@code tr}, else in English. */
    public String in(Locale locale) {
        ResourceBundle sentences =
                ResourceBundle.getBundle("org.exolot.specification.obstacles", locale, NO_DEFAULT_LOCALE);
        return new MessageFormat(sentences.getString(type.name()), Locale.ROOT).format(new Object[] {subject});
    }
}
