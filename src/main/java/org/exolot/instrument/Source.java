package org.exolot.instrument;

import java.io.IOException;
import java.io.InputStream;
import org.exolot.finding.FileId;

/** A file's bytes, to be read as often as needed; large files are never held whole. */
public interface Source {
    /** Bytes that recognition may look at. */
    int HEAD = 65_536;

    FileId file();

    /** How many bytes. */
    long size();

    /** The first {@value #HEAD} bytes, or all. */
    byte[] head();

    /** The bytes from the beginning. The caller closes it. */
    InputStream open() throws IOException;
}
