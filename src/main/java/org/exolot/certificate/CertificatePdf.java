package org.exolot.certificate;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.exolot.certificate.CertificateContent.ResultRow;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Prints a certificate as PDF/A-3a with tags for screen readers (PDF/UA-1), its canonical JSON embedded (ISO 19005-3, ISO 14289-1).
 * Everything that is judged stands in the text of the pages, whatever the template does.
 */
@Component
final class CertificatePdf {
    static {
        // Its notes on each page's timing are nobody's business.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f\\u2009]+");

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final Paper paper;

    CertificatePdf(@Value("${exolot.certificate.paper:A4}") Paper paper) {
        this.paper = paper;
    }

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
        String page = Typesetting.markedUp(template.fill(CertificateValues.of(content, labels, qr, paper)));
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Fonts fonts = new Fonts(document);
            byTheOwnXml(() -> render(page, document, fonts));
            new EmbeddedJson("certificate.json", json, time(at)).attachTo(document);
            if (content.isDraft()) {
                DraftMark.across(document, fonts.bold(), labels.get("draft.mark"));
            }
            document.save(out);
            refuseWhatHides(content, labels, document);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException("The certificate could not be printed", failed);
        }
    }

    /**
     * With the Java platform's own XML tools, of which printing makes some for each document: looking through each jar for others took a tenth of
     * the time.
     */
    private static void byTheOwnXml(Step step) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            step.take();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private interface Step {
        void take() throws IOException;
    }

    private static void render(String page, PDDocument document, Fonts fonts) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePDDocument(document);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(SRGB);
        builder.useSVGDrawer(new Drawings(fonts));
        fonts.register(builder);
        builder.withProducer("Exolot");
        builder.withHtmlContent(page, null);
        builder.toStream(OutputStream.nullOutputStream());
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
        }
    }

    private static Calendar time(Instant at) {
        Calendar time = GregorianCalendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        time.setTimeInMillis(at.toEpochMilli());
        return time;
    }

    private static void refuseWhatHides(CertificateContent content, CertificateLabels labels, PDDocument document) {
        String printed = squeeze(PrintedText.of(document));
        List<Must> musts = content.groups().stream()
                .flatMap(group -> group.rows().stream())
                .map(row -> new Must(row.criterion(), mustStand(row, labels)))
                .toList();
        String all = musts.stream()
                .flatMap(must -> must.texts().stream())
                .map(CertificatePdf::squeeze)
                .collect(Collectors.joining("\n"));
        Map<String, Boolean> hidden = new HashMap<>();
        for (Must must : musts) {
            for (String text : must.texts()) {
                if (hidden.computeIfAbsent(squeeze(text), one -> isHidden(one, all, printed))) {
                    throw new TemplateRefused(
                            "The template leaves out \"" + text + "\" of criterion " + must.criterion()
                                    + "; a certificate shows every criterion with its test, result, limit and verdict");
                }
            }
        }
    }

    /** What of a criterion must stand on the pages. */
    private record Must(String criterion, List<String> texts) {}

    private static List<String> mustStand(ResultRow row, CertificateLabels labels) {
        CertificateValues.Printed printed = CertificateValues.Printed.of(row, labels);
        return Stream.of(row.criterion(), printed.test(), printed.result(), printed.limit(), row.verdictWords())
                .flatMap(text -> Typesetting.runs(text).stream())
                .toList();
    }

    /** Counted, since "detected" also stands within "not detected". */
    private static boolean isHidden(String text, String all, String printed) {
        return occurrences(text, printed) < occurrences(text, all);
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
        return SPACE.matcher(Typesetting.plain(text)).replaceAll("");
    }

    /** The embedded JSON of a certificate's PDF, or empty where there is none. */
    static Optional<byte[]> embeddedJson(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return EmbeddedJson.in(document, "certificate.json");
        }
    }
}
