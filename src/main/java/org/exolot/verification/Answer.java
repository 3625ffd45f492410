package org.exolot.verification;

/** The answer to one question about a certificate. */
public enum Answer {
    YES("yes"),
    NO("no"),
    NOT_CHECKED("not checked");

    private final String words;

    Answer(String words) {
        this.words = words;
    }

    /** In words, as programs read it. */
    public String words() {
        return words;
    }

    static Answer of(boolean holds) {
        return holds ? YES : NO;
    }
}
