package org.exolot.instrument;

/**
 * What makes two files the same run: a text that each format forms from what the instrument wrote (for NanoSight the experiment, the time
 * captured and the names of the captures), never from the file's name.
 */
public record RunKey(String text) {
    @Override
    public String toString() {
        return text;
    }
}
