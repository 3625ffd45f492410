package org.exolot.certificate;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The bundled fonts in one document, of which it keeps the letters that it prints. */
final class Fonts {
    private static final Map<String, byte[]> READ = new ConcurrentHashMap<>();

    private final PDFont regular;
    private final PDFont bold;
    private final PDFont mono;

    Fonts(PDDocument document) throws IOException {
        regular = load(document, "Sans-Regular");
        bold = load(document, "Sans-Bold");
        mono = load(document, "Mono-Regular");
    }

    /** Makes them known by their family's name. */
    void register(PdfRendererBuilder builder) {
        builder.useFont(new PDFontSupplier(regular), "Liberation Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(bold), "Liberation Sans", 700, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(mono), "Liberation Mono", 400, FontStyle.NORMAL, true);
    }

    PDFont bold() {
        return bold;
    }

    /** Without substitution of glyphs: the scripts printed here need none, and looking for some took more than half of the time of a certificate. */
    private static PDFont load(PDDocument document, String face) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(READ.computeIfAbsent(face, Fonts::read)));
        font.setEnableGsub(false);
        return PDType0Font.load(document, font, true);
    }

    private static byte[] read(String face) {
        try (InputStream stream = Fonts.class.getResourceAsStream("/liberation/Liberation" + face + ".ttf")) {
            if (stream == null) {
                throw new IllegalStateException("the font Liberation" + face + " is not on the class path");
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
