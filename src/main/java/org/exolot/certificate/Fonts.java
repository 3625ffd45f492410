package org.exolot.certificate;

import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The bundled fonts in one document, of which it keeps the letters that it prints. */
final class Fonts {
    static final String SANS = "Liberation Sans";

    private static final String REGULAR = "Sans-Regular";
    private static final String BOLD = "Sans-Bold";
    private static final String MONO = "Mono-Regular";
    private static final Map<String, byte[]> READ = new ConcurrentHashMap<>();

    private final PDFont regular;
    private final PDFont bold;
    private final PDFont mono;
    private final CmapLookup letters;

    Fonts(PDDocument document) throws IOException {
        TrueTypeFont sans = parse(REGULAR);
        letters = sans.getUnicodeCmapLookup();
        regular = PDType0Font.load(document, sans, true);
        bold = PDType0Font.load(document, parse(BOLD), true);
        mono = PDType0Font.load(document, parse(MONO), true);
    }

    /** Makes them known by their family's name. */
    void register(PdfRendererBuilder builder) {
        builder.useFont(new PDFontSupplier(regular), SANS, 400, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(bold), SANS, 700, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(mono), "Liberation Mono", 400, FontStyle.NORMAL, true);
    }

    /** Makes the sans known to a drawer of images, which takes fonts of its own. */
    static void register(SVGDrawer drawer) {
        try {
            drawer.addFontStream(() -> new ByteArrayInputStream(bytes(REGULAR)), SANS, 400, FontStyle.NORMAL);
            drawer.addFontStream(() -> new ByteArrayInputStream(bytes(BOLD)), SANS, 700, FontStyle.NORMAL);
        } catch (IOException | FontFormatException unusable) {
            throw new IllegalStateException("the bundled fonts cannot be read", unusable);
        }
    }

    PDFont regular() {
        return regular;
    }

    PDFont bold() {
        return bold;
    }

    /** Whether the sans can print each character of a text. */
    boolean have(String text) {
        return text.codePoints().allMatch(character -> letters.getGlyphId(character) != 0);
    }

    /** Without substitution of glyphs: the scripts printed here need none, and looking for some took more than half of the time of a certificate. */
    private static TrueTypeFont parse(String face) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes(face)));
        font.setEnableGsub(false);
        return font;
    }

    private static byte[] bytes(String face) {
        return READ.computeIfAbsent(face, Fonts::read);
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
