package org.exolot.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class CertificatePdfTest {
    private static final byte[] JSON = "{\"schema\":\"exolot-certificate/1\"}".getBytes(StandardCharsets.UTF_8);
    private static final Instant AT = Instant.parse("2026-11-20T11:05:00Z");
    private static CertificateTemplate template;

    @BeforeAll
    static void readTemplate() throws Exception {
        template = CertificateTemplate.of(Files.readAllBytes(Path.of("labels/certificate.html")));
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3a", "3b", "3u", "ua1"})
    void theReferenceValidatorFindsNoFaultWithReleasedOrDraft(String flavour) throws Exception {
        assertThat(faults(print(CertificateExamples.released()), flavour)).isEmpty();
        assertThat(faults(print(CertificateExamples.draft("tr")), flavour)).isEmpty();
    }

    @Test
    void itsJsonComesBackByteForByte() throws Exception {
        assertThat(CertificatePdf.embeddedJson(print(CertificateExamples.released())))
                .hasValue(JSON);
    }

    @Test
    void turkishAndGreekLettersAreTextAndEveryFontIsEmbedded() throws Exception {
        try (PDDocument document = Loader.loadPDF(print(CertificateExamples.released()))) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Ayşe Yıldız", "İzmir", "TNF-α", "ğüşİıöç", "≤ −70 °C");
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void eachPageOfADraftSaysSoAndNoPageOfAnIssuedOneDoes() throws Exception {
        try (PDDocument draft = Loader.loadPDF(print(CertificateExamples.draft("en")));
                PDDocument issued = Loader.loadPDF(print(CertificateExamples.released()))) {
            for (int page = 1; page <= draft.getNumberOfPages(); page++) {
                assertThat(textOf(draft, page).replaceAll("\\s", "")).contains("DRAFT–NOTRELEASED");
            }
            assertThat(new PDFTextStripper().getText(issued).replaceAll("\\s", ""))
                    .doesNotContain("NOTRELEASED");
        }
    }

    @Test
    void eachPageCarriesItsNumberAndTheHeadOfTheTable() throws Exception {
        try (PDDocument document = Loader.loadPDF(print(CertificateExamples.released()))) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            for (int page = 1; page <= pages; page++) {
                assertThat(textOf(document, page)).contains("page " + page + " of " + pages, "COA-2026-000001");
            }
            assertThat(textOf(document, 2)).contains("Verdict");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 60})
    void noHeadOfAGroupStandsAloneAtTheFootOfAPage(int safety) throws Exception {
        for (int quantity = 22; quantity < 30; quantity++) {
            try (PDDocument document = Loader.loadPDF(print(CertificateExamples.released(quantity, safety)))) {
                int heads = 0;
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    List<String> lines = textOf(document, page).lines().toList();
                    int head = lines.indexOf("Safety Method Result Unit Limit Verdict");
                    heads += head < 0 ? 0 : 1;
                    assertThat(head < 0
                                    || String.join(" ", lines.subList(head + 1, lines.size()))
                                            .startsWith("Sterility"))
                            .as("%d criteria before, page %d", quantity, page)
                            .isTrue();
                }
                assertThat(heads).isPositive();
            }
        }
    }

    @Test
    void whoSignsSignsOnThePageOfTheConclusion() throws Exception {
        for (int quantity = 14; quantity < 30; quantity += 3) {
            try (PDDocument document = Loader.loadPDF(print(CertificateExamples.released(quantity, 1)))) {
                assertThat(textOf(document, document.getNumberOfPages()))
                        .contains("The lot complies", "Ayşe Yıldız", "End of certificate");
            }
        }
    }

    @Test
    void aDraftHasNeitherNumberNorVersionNorHeadingsOverNothing() throws Exception {
        try (PDDocument document = Loader.loadPDF(print(CertificateExamples.begun()))) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("Draft, not a certificate", "End of draft")
                    .doesNotContain("version 0", "No.", "Genealogy")
                    .doesNotContainPattern("(?m)^Methods");
        }
    }

    @Test
    void aLabMayPrintOnLetterPaper() throws Exception {
        byte[] pdf = new CertificatePdf(Paper.LETTER).print(CertificateExamples.released(), JSON, template, AT);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(612f, within(0.5f));
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(792f, within(0.5f));
        }
        assertThat(faults(pdf, "3a")).isEmpty();
    }

    @Test
    void aCameraReadsTheCode() throws Exception {
        try (PDDocument document = Loader.loadPDF(print(CertificateExamples.released()))) {
            var image = new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, 200);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
            assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(CertificateExamples.CHECK);
        }
    }

    @Test
    void aTemplateCannotHideACriterion() throws Exception {
        String shipped = Files.readString(Path.of("labels/certificate.html"));
        for (String hidden : new String[] {
            shipped.replace("{{result}}", ""),
            shipped.replaceFirst("(?s)\\{\\{#rows}}(.*?)\\{\\{/rows}}", "{{#rows}}{{^verdict}}$1{{/verdict}}{{/rows}}"),
            shipped.replace("sup {", "sup { display: none; "),
            shipped.replace(".results td {", ".results td { display: none; ")
        }) {
            var hiding = CertificateTemplate.of(hidden.getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(
                            () -> new CertificatePdf(Paper.A4).print(CertificateExamples.released(), JSON, hiding, AT))
                    .isInstanceOf(TemplateRefused.class)
                    .hasMessageContaining("of criterion");
        }
    }

    @Test
    void neitherATemplateNorAPlotCoversTheMarkOfADraft() throws Exception {
        String shipped = Files.readString(Path.of("labels/certificate.html"));
        String covering = shipped.replace("body {", "body { background-color: #fff; ")
                .replace(".plot {", ".plot { background-color: #fff; ");
        var template = CertificateTemplate.of(covering.getBytes(StandardCharsets.UTF_8));
        byte[] pdf = new CertificatePdf(Paper.A4).print(CertificateExamples.draft("en"), JSON, template, AT);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                assertThat(greyOfTheMark(new PDFRenderer(document).renderImage(page)))
                        .as("page %d", page + 1)
                        .isGreaterThan(0.015);
            }
        }
        assertThat(faults(pdf, "3a")).isEmpty();
    }

    /** The share of the page that is white seen through the mark. */
    private static double greyOfTheMark(BufferedImage page) {
        long grey = IntStream.range(0, page.getWidth() * page.getHeight())
                .map(i -> page.getRGB(i % page.getWidth(), i / page.getWidth()) & 0xffffff)
                .filter(rgb -> rgb == 0xdedede || rgb == 0xdddddd)
                .count();
        return (double) grey / page.getWidth() / page.getHeight();
    }

    @Test
    void theWordsOfThePlotAreTextInTheEmbeddedFonts() throws Exception {
        for (String language : List.of("en", "tr")) {
            try (PDDocument document = Loader.loadPDF(print(CertificateExamples.draft(language)))) {
                assertThat(new PDFTextStripper().getText(document))
                        .contains(
                                language.equals("tr")
                                        ? List.of(
                                                "Çap, nm",
                                                "şartname penceresi 50–200 nm",
                                                "mL ve nm başına parçacık, × 109")
                                        : List.of("Diameter, nm", "specification window 50–200 nm"));
                assertThat(fontsOfForms(document)).isNotEmpty().allMatch(PDFont::isEmbedded);
            }
        }
    }

    private static List<PDFont> fontsOfForms(PDDocument document) throws Exception {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
                if (page.getResources().getXObject(name) instanceof PDFormXObject form) {
                    for (COSName font : form.getResources().getFontNames()) {
                        fonts.add(form.getResources().getFont(font));
                    }
                }
            }
        }
        return fonts;
    }

    /** What a machine has of fonts, the JDK asks through its font manager. */
    @Test
    void printingAsksForNoFontOfTheMachine() throws Exception {
        Process fresh = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CertificatePdfTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String loaded = new String(fresh.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(fresh.waitFor()).as(loaded).isZero();
        assertThat(loaded)
                .contains("java.awt.geom.AffineTransform", "certificates printed: 2")
                .doesNotContain("sun.font.");
    }

    /** Prints a certificate and a draft in a process of its own. */
    public static void main(String[] arguments) throws Exception {
        template = CertificateTemplate.of(Files.readAllBytes(Path.of("labels/certificate.html")));
        int printed = 0;
        for (CertificateContent content : List.of(CertificateExamples.released(), CertificateExamples.draft("tr"))) {
            printed += new CertificatePdf(Paper.A4).print(content, JSON, template, AT).length > 0 ? 1 : 0;
        }
        System.out.println("certificates printed: " + printed);
    }

    @Test
    void aLabsOwnImageMayUseAllOfSvg() throws Exception {
        String logo =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"><g transform=\"rotate(3)\"><ellipse cx=\"20\" cy=\"10\" rx=\"18\" ry=\"8\" fill=\"#c00\"/></g></svg>";
        String shipped = Files.readString(Path.of("labels/certificate.html"));
        var own = CertificateTemplate.of(shipped.replace("<h1>", logo + "<h1>").getBytes(StandardCharsets.UTF_8));
        byte[] pdf = new CertificatePdf(Paper.A4).print(CertificateExamples.released(), JSON, own, AT);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImage(0);
            assertThat(IntStream.range(0, page.getWidth() * page.getHeight())
                            .map(i -> page.getRGB(i % page.getWidth(), i / page.getWidth()) & 0xffffff)
                            .filter(rgb -> rgb == 0xcc0000)
                            .count())
                    .isGreaterThan(100);
        }
    }

    @Test
    void aTemplateThatAsksForWhatIsNotThereIsRefused() {
        var asking = CertificateTemplate.of("<p>{{secret}}</p>".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new CertificatePdf(Paper.A4).print(CertificateExamples.released(), JSON, asking, AT))
                .isInstanceOf(TemplateRefused.class)
                .hasMessageContaining("secret");
    }

    private static byte[] print(CertificateContent content) throws Exception {
        byte[] pdf = new CertificatePdf(Paper.A4).print(content, JSON, template, AT);
        Path shown = Path.of("target/certificates");
        Files.createDirectories(shown);
        Files.write(shown.resolve((content.isDraft() ? "draft-" : "issued-") + content.language() + ".pdf"), pdf);
        return pdf;
    }

    private static String textOf(PDDocument document, int page) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSuppressDuplicateOverlappingText(false);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    /** The validator itself folds names by the machine's habits and finds faults under a Turkish default that are not there. */
    private static List<String> faults(byte[] pdf, String flavour) throws Exception {
        Locale habits = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            return faultsFound(pdf, flavour);
        } finally {
            Locale.setDefault(habits);
        }
    }

    private static List<String> faultsFound(byte[] pdf, String flavour) throws Exception {
        try (var parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.fromString(flavour));
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.fromString(flavour), false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .map(failed -> failed.getRuleId().getClause() + " " + failed.getMessage() + " "
                            + failed.getLocation().getContext())
                    .distinct()
                    .toList();
        }
    }
}
