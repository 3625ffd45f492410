package org.exolot.certificate;

import java.util.Locale;

/** The paper that a lab prints on: the setting {@code exolot.certificate.paper}. */
enum Paper {
    /** 210 × 297 mm. */
    A4,
    /** 8.5 × 11 in. */
    LETTER;

    /** Its name in a style sheet. */
    String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
