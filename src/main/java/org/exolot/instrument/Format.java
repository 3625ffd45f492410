package org.exolot.instrument;

import java.io.IOException;

/** One vendor's file format: recognises its files by their content and reads each version of them. Without state. */
public interface Format {
    FormatId id();

    /** How surely the file is of this format, from its first bytes only. Never throws for any content. */
    Recognition recognise(Source source);

    /**
     * Reads the file. Whatever the content, the answer is an export whose findings say what is wrong; only a failing disk throws.
     *
     * @throws IOException where the bytes cannot be read
     */
    Export read(Source source) throws IOException;
}
