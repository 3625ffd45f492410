package org.exolot.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.exolot.certificate.CertificateOffice;
import org.exolot.cli.DemoBeans;

/** A certificate says what was tested; it never says a word that implies an approval, or a safety that no test shows (starter specification, part 6). */
final class CertificateWords {
    /** The limit of one criterion in the pharmacopoeia's words (USP 790). */
    private static final List<String> LIMITS =
            List.of("practically free of visible particles", "görünür partikülden pratik olarak arınmış");

    private static final Map<Locale, Pattern> NEVER = Map.of(
            Locale.ENGLISH,
            words(
                    "sterile",
                    "free of",
                    "free from",
                    "pure",
                    "safe",
                    "clinical.grade",
                    "pharmaceutical.grade",
                    "(FDA|GMP|EMA).approved",
                    "approved",
                    "MISEV.compliant",
                    "guaranteed?"),
            Locale.of("tr"),
            words(
                    "steril",
                    "saf",
                    "güvenli",
                    "güvenlidir",
                    "arınmış",
                    "klinik.kalite(de)?",
                    "farmasötik.kalite(de)?",
                    "(FDA|GMP|EMA).onaylı",
                    "onaylı",
                    "onaylanmış",
                    "MISEV.uyumlu",
                    "garanti(li)?"));

    private CertificateWords() {}

    private static Pattern words(String... never) {
        return Pattern.compile(
                "(?<![\\p{L}])(" + String.join("|", never) + ")(?![\\p{L}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static void areCareful(DemoBeans rooms, Collection<String> lots) throws IOException {
        CertificateOffice office = rooms.get(CertificateOffice.class);
        for (String lot : lots) {
            for (Map.Entry<Locale, Pattern> language : NEVER.entrySet()) {
                assertThat(withoutLimits(office.draftJson(lot, language.getKey())))
                        .as("%s in %s", lot, language.getKey())
                        .doesNotContainPattern(language.getValue());
            }
        }
        String lot = lots.iterator().next();
        for (Map.Entry<Locale, Pattern> language : NEVER.entrySet()) {
            try (var pdf = Loader.loadPDF(office.draft(lot, language.getKey()))) {
                String paper = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                assertThat(paper.length()).isGreaterThan(1_000);
                assertThat(withoutLimits(paper)).as("on paper").doesNotContainPattern(language.getValue());
            }
        }
    }

    private static String withoutLimits(String text) {
        String careful = text.replaceAll("\\s+", " ");
        for (String limit : LIMITS) {
            careful = careful.replace(limit, "");
        }
        return careful;
    }
}
