package org.exolot.certificate;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.exolot.certificate.CertificateContent.ResultRow;

/**
 * Prints a certificate as PDF/A-3a with tags for screen readers (PDF/UA-1), its canonical JSON embedded (ISO 19005-3, ISO 14289-1).
 * Everything that is judged stands in the text of the pages, whatever the template does.
 */
final class CertificatePdf {
    static {
        // Its notes on each page's timing are nobody's business.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private static final String[] FONTS = {"Sans", "Mono"};

    /**
     * The pages.
     *
     * @param json the canonical content, to be embedded
     * @param at the time that the file carries as its creation
     * @throws TemplateRefused where the template hides a criterion, its result or its verdict
     */
    byte[] print(CertificateContent content, byte[] json, CertificateTemplate template, Instant at) {
        Locale language = Locale.forLanguageTag(content.language());
        CertificateLabels labels = CertificateLabels.in(language);
        Optional<String> qr = content.check().map(QrCode::svg);
        String page = Raised.markedUp(template.fill(CertificateValues.of(content, labels, qr)));
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            render(page, content, json, labels, at, out);
            byte[] pdf = out.toByteArray();
            refuseWhatHides(content, labels, pdf);
            return pdf;
        } catch (IOException failed) {
            throw new UncheckedIOException("The certificate could not be printed", failed);
        }
    }

    private static void render(
            String page,
            CertificateContent content,
            byte[] json,
            CertificateLabels labels,
            Instant at,
            ByteArrayOutputStream out)
            throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useSVGDrawer(new BatikSVGDrawer());
        for (String family : FONTS) {
            font(builder, family, "Regular", 400, FontStyle.NORMAL);
            font(builder, family, "Bold", 700, FontStyle.NORMAL);
        }
        builder.withProducer("Exolot");
        builder.withHtmlContent(page, null);
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            try (PDDocument document = renderer.getPdfDocument()) {
                Calendar time = GregorianCalendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
                time.setTimeInMillis(at.toEpochMilli());
                new EmbeddedJson("certificate.json", json, time).attachTo(document);
                if (content.isDraft()) {
                    DraftMark.across(document, labels.get("draft.mark"));
                }
                document.save(out);
            }
        }
    }

    private static void font(PdfRendererBuilder builder, String family, String face, int weight, FontStyle style) {
        String resource = "/liberation/Liberation" + family + "-" + face + ".ttf";
        builder.useFont(() -> Fonts.open(resource), "Liberation " + family, weight, style, true);
    }

    private static void refuseWhatHides(CertificateContent content, CertificateLabels labels, byte[] pdf)
            throws IOException {
        String printed;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            printed = squeeze(PrintedText.of(document));
        }
        List<ResultRow> rows = content.groups().stream()
                .flatMap(group -> group.rows().stream())
                .toList();
        List<String> all = rows.stream()
                .flatMap(row -> mustStand(row, labels).stream())
                .map(CertificatePdf::squeeze)
                .toList();
        Map<String, Boolean> hidden = new HashMap<>();
        for (ResultRow row : rows) {
            for (String must : mustStand(row, labels)) {
                if (hidden.computeIfAbsent(squeeze(must), text -> isHidden(text, all, printed))) {
                    throw new TemplateRefused("The template leaves out \"" + must + "\" of criterion " + row.criterion()
                            + "; a certificate shows every criterion with its test, result, limit and verdict");
                }
            }
        }
    }

    private static List<String> mustStand(ResultRow row, CertificateLabels labels) {
        CertificateValues.Printed printed = CertificateValues.Printed.of(row, labels);
        return Stream.of(row.criterion(), printed.test(), printed.result(), printed.limit(), row.verdictWords())
                .flatMap(text -> Raised.runs(text).stream())
                .toList();
    }

    /** Counted, since "detected" also stands within "not detected". */
    private static boolean isHidden(String text, List<String> all, String printed) {
        int needed = all.stream().mapToInt(other -> occurrences(text, other)).sum();
        return occurrences(text, printed) < needed;
    }

    private static int occurrences(String part, String whole) {
        int count = 0;
        for (int at = part.isEmpty() ? -1 : whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
            count++;
        }
        return count;
    }

    /** Without white space, so that a line break within a cell hides nothing. */
    private static String squeeze(String text) {
        return Raised.plain(text).replaceAll("[\\s\\u00a0\\u202f\\u2009]+", "");
    }

    /** The embedded JSON of a certificate's PDF, or empty where there is none. */
    static Optional<byte[]> embeddedJson(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return EmbeddedJson.in(document, "certificate.json");
        }
    }

    /** The bundled fonts. */
    static final class Fonts {
        private static final Map<String, byte[]> READ = new ConcurrentHashMap<>();

        private Fonts() {}

        /** The font's bytes; read from the class path once. */
        static InputStream open(String resource) {
            return new ByteArrayInputStream(READ.computeIfAbsent(resource, Fonts::read));
        }

        private static byte[] read(String resource) {
            try (InputStream stream = Fonts.class.getResourceAsStream(resource)) {
                if (stream == null) {
                    throw new IllegalStateException("the font " + resource + " is not on the class path");
                }
                return stream.readAllBytes();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
