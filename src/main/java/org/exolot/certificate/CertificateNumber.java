package org.exolot.certificate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A certificate's number: {@code COA-2026-000017}. Consumed when it is given, never given twice.
 *
 * @param text as printed
 */
public record CertificateNumber(String text) {
    private static final Pattern FORM = Pattern.compile("COA-[0-9]{4}-[0-9]{6}");

    public CertificateNumber {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a certificate's number looks like COA-2026-000017, not " + text);
        }
    }

    static CertificateNumber of(int year, int ordinal) {
        return new CertificateNumber(String.format(Locale.ROOT, "COA-%04d-%06d", year, ordinal));
    }

    /** Reads what a person typed: blanks around it and small letters are forgiven. */
    public static Optional<CertificateNumber> read(String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(text).matches() ? Optional.of(new CertificateNumber(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
