package org.exolot.finding;

import java.util.Locale;

/** What a refusal says to a person: English, or Turkish where the locale's language is {@code tr}. */
public final class RefusalWording {
    private final Bundle bundle;

    private RefusalWording(Bundle bundle) {
        this.bundle = bundle;
    }

    /** The wording for readers of this language. */
    public static RefusalWording in(Locale locale) {
        return new RefusalWording(Bundle.of("org.exolot.finding.refusals", locale));
    }

    /** Why it was refused, in one sentence. */
    public String sentence(RefusedException refused) {
        return bundle.say(refused.type().name() + ".sentence", refused.arguments());
    }

    /** What to do about it. */
    public String remedy(RefusedException refused) {
        return bundle.say(refused.type().name() + ".remedy", refused.arguments());
    }
}
