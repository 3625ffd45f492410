package org.exolot.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a document in the order in which they are printed; where a line ends or a digit is raised makes no difference. The words in a
 * plot are not among them.
 */
final class PrintedText extends PDFStreamEngine {
    private final StringBuilder text = new StringBuilder();

    private PrintedText() {
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
    }

    static String of(PDDocument document) {
        try {
            PrintedText printed = new PrintedText();
            for (PDPage page : document.getPages()) {
                printed.processPage(page);
            }
            return printed.text.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The printed certificate could not be read again", unreadable);
        }
    }

    @Override
    public void showTextString(byte[] string) throws IOException {
        @Nullable PDFont font = getGraphicsState().getTextState().getFont();
        if (font == null) {
            return;
        }
        InputStream codes = new ByteArrayInputStream(string);
        while (codes.available() > 0) {
            @Nullable String character = font.toUnicode(font.readCode(codes));
            if (character != null) {
                text.append(character);
            }
        }
    }

    @Override
    public void showTextStrings(COSArray parts) throws IOException {
        for (COSBase part : parts) {
            if (part instanceof COSString string) {
                showTextString(string.getBytes());
            }
        }
    }
}
