package org.exolot.certificate;

/** A template that cannot be used: malformed, or hiding something that a certificate must say. */
public final class TemplateRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TemplateRefused(String message) {
        super(message);
    }

    TemplateRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
