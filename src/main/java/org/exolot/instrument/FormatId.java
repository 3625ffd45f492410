package org.exolot.instrument;

/** The stable name of a file format, for instance {@code nanosight-experiment-summary}. */
public record FormatId(String name) {
    @Override
    public String toString() {
        return name;
    }
}
