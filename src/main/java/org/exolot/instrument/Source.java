package org.exolot.instrument;

import java.io.IOException;
import java.io.InputStream;
import org.exolot.finding.FileId;

/** A file's bytes, to be read as often as needed; large files are never held whole. */
public interface Source {
    FileId file();

    /** How many bytes. */
    long size();

    /** Its first bytes, always the same object. */
    Head head();

    /** The bytes from the beginning. The caller closes it. */
    InputStream open() throws IOException;
}
