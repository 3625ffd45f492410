package org.exolot.sample;

/** What a sample is drawn, or a test ordered, for. */
public enum Purpose {
    RELEASE,
    IN_PROCESS,
    STABILITY,
    RESERVE,
    INVESTIGATION,
    DEVELOPMENT
}
