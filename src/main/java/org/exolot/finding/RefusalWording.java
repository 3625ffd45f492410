package org.exolot.finding;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a refusal says to a person: English, or Turkish where the locale's language is {@code tr}. */
public final class RefusalWording {
    private static final ResourceBundle.Control NO_DEFAULT_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private RefusalWording(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The wording for readers of this language. */
    public static RefusalWording in(Locale locale) {
        return new RefusalWording(ResourceBundle.getBundle("org.exolot.finding.refusals", locale, NO_DEFAULT_LOCALE));
    }

    /** Why it was refused, in one sentence. */
    public String sentence(RefusedException refused) {
        return filled(bundle.getString(refused.type().name() + ".sentence"), refused.arguments());
    }

    /** What to do about it. */
    public String remedy(RefusedException refused) {
        return filled(bundle.getString(refused.type().name() + ".remedy"), refused.arguments());
    }

    private static String filled(String pattern, List<String> arguments) {
        String text = pattern;
        for (int i = 0; i < arguments.size(); i++) {
            text = text.replace("{" + i + "}", arguments.get(i));
        }
        return text;
    }
}
