package org.exolot.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The characters of a document in the order in which they are printed; where a line ends or a digit is raised makes no difference. */
final class PrintedText extends PDFTextStripper {
    private final StringBuilder text = new StringBuilder();

    private PrintedText() {}

    static String of(PDDocument document) {
        try {
            PrintedText printed = new PrintedText();
            printed.getText(document);
            return printed.text.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The printed certificate could not be read again", unreadable);
        }
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        text.append(position.getUnicode());
    }
}
