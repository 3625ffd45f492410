package org.exolot.instrument;

import java.io.OutputStream;
import org.exolot.instrument.asm.AsmWriter;

/** What a file says in the open standard that other systems read: the Allotrope Simple Model. */
public final class OpenDocument {
    private OpenDocument() {}

    /**
     * Writes it as a JSON document of the technique that fits; what the model has no name for stands in its custom information documents.
     * The stream stays open.
     */
    public static void write(Export export, OutputStream stream) {
        AsmWriter.write(export, stream);
    }
}
