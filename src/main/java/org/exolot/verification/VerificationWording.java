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

    /** The outcome in a few words. */
    public String word(CertificateCheck check) {
        return bundle.get(key(check, ".word"));
    }

    /**
     * What the outcome says and does not say.
     *
     * @param asOf the time of the check, as the reader writes times
     */
    public String sentence(CertificateCheck check, String asOf) {
        return bundle.say(key(check, ".sentence"), List.of(asOf));
    }

    /** An outcome says less of a number than of a file: where it has words of its own for what was handed in, these. */
    private String key(CertificateCheck check, String what) {
        String own = check.outcome() + "." + check.handedIn() + what;
        return bundle.has(own) ? own : check.outcome() + what;
    }
}
