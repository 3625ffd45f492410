package org.exolot.specification;

import java.util.List;
import java.util.Locale;
import org.exolot.finding.Bundle;

/**
 * Why a document cannot become effective.
 *
 * @param subject the document's code, or the line that is at fault
 */
public record Obstacle(Type type, String subject) {
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
        return Bundle.of("org.exolot.specification.obstacles", locale).say(type.name(), List.of(subject));
    }
}
