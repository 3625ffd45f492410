package org.exolot.finding;

/** How much a finding matters; in falling order. */
public enum Severity {
    /** Nothing is recorded from the file while this stands. */
    ERROR,
    /** A person must say something that the file does not; nothing is recorded from the file until then. */
    QUESTION,
    /** Recorded, and shown to the reviewer. */
    WARNING,
    /** Worth knowing. */
    INFO;

    /** Whether a file with such a finding yields no run and no result. */
    public boolean blocks() {
        return this == ERROR || this == QUESTION;
    }
}
