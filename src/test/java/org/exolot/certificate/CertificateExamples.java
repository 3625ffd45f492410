package org.exolot.certificate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.exolot.certificate.CertificateContent.Ancestor;
import org.exolot.certificate.CertificateContent.DistributionPart;
import org.exolot.certificate.CertificateContent.LotPart;
import org.exolot.certificate.CertificateContent.Maker;
import org.exolot.certificate.CertificateContent.MethodPart;
import org.exolot.certificate.CertificateContent.ProductPart;
import org.exolot.certificate.CertificateContent.ResultGroup;
import org.exolot.certificate.CertificateContent.ResultRow;
import org.exolot.certificate.CertificateContent.SignaturePart;
import org.exolot.certificate.CertificateContent.SpecificationPart;
import org.exolot.plot.Plot;
import org.exolot.plot.PlotStyle;
import org.exolot.plot.SizeDistributionPlot;
import org.exolot.statistics.Interval;
import org.exolot.statistics.SizeDistribution;

/** CertificateExamples for tests. */
final class CertificateExamples {
    static final String CHECK = "https://lab.example/v/COA-2026-000001?lot=EV26-014";

    private CertificateExamples() {}

    static CertificateContent released() {
        return released(40, 1);
    }

    /** With so many criteria in its second and third group. */
    static CertificateContent released(int quantity, int safety) {
        return content(Optional.of("COA-2026-000001"), "en", quantity, safety);
    }

    /** Of a lot of which nothing is tested yet. */
    static CertificateContent begun() {
        CertificateContent draft = draft("en");
        return new CertificateContent(
                draft.schema(),
                draft.number(),
                draft.version(),
                draft.replaces(),
                draft.replacedBecause(),
                draft.language(),
                draft.maker(),
                draft.product(),
                draft.lot(),
                List.of(),
                draft.specification(),
                draft.groups(),
                List.of(),
                List.of(),
                draft.conclusion(),
                draft.decisionRule(),
                draft.notes(),
                draft.signature(),
                draft.issuedAt(),
                draft.check(),
                Optional.empty());
    }

    static CertificateContent draft(String language) {
        return content(Optional.empty(), language, 40, 1);
    }

    private static CertificateContent content(Optional<String> number, String language, int quantity, int safety) {
        boolean issued = number.isPresent();
        return new CertificateContent(
                CertificateContent.SCHEMA,
                number,
                issued ? 1 : 0,
                Optional.empty(),
                Optional.empty(),
                language,
                new Maker("Ege Biyoteknoloji Şirketi", "Atatürk Caddesi 12, 35220 İzmir"),
                new ProductPart(
                        "MSC-EV-HAIR",
                        "MSC small extracellular vesicle preparation, umbilical cord (Wharton's jelly)",
                        "1.00 × 10¹¹ particles per vial by method NTA-01",
                        "0.5× DPBS, 5 % (w/v) sucrose",
                        "2 mL cyclic-olefin-polymer vial, 1.0 mL",
                        "≤ −70 °C",
                        "Wharton's jelly, passage 4",
                        "TFF 500 kDa and SEC",
                        List.of("None stated")),
                new LotPart(
                        "EV26-014",
                        "96 vials",
                        "2026-10-02",
                        issued ? Optional.of("2026-11-20") : Optional.empty(),
                        "2027-01-02"),
                List.of(
                        new Ancestor("Donor", "D-0117", "", "eligible, determined 2026-01-12"),
                        new Ancestor("Bank", "WCB-07", "UC-0117, 20 × 10⁶ cells", "passage 2"),
                        new Ancestor("Harvest", "H-26-031", "WCB-07, 400 × 10⁶ cells", "conditioning 48 h")),
                new SpecificationPart("SPEC-MSC-EV-HAIR-01", 1, "Release specification"),
                List.of(
                        new ResultGroup(
                                "Identity",
                                List.of(row("ID-01", "CD9, CD63, CD81", "detected", "", "all three detected"))),
                        new ResultGroup(
                                "Quantity",
                                IntStream.rangeClosed(1, quantity)
                                        .mapToObj(i -> row(
                                                "QT-%02d".formatted(i),
                                                "Particles per vial, TNF-α, ğüşİıöç " + i,
                                                "0.97E11",
                                                "particles/vial",
                                                "0.80E11 – 1.20E11"))
                                        .toList()),
                        new ResultGroup(
                                "Safety",
                                java.util.Collections.nCopies(
                                        safety,
                                        new ResultRow(
                                                "SA-01",
                                                "sterility",
                                                "USP-71",
                                                "no growth",
                                                "1",
                                                "no growth",
                                                "PASS",
                                                "Pass",
                                                Optional.of("14 days, both media"))))),
                List.of(new MethodPart(
                        "NTA-01",
                        1,
                        "Particle number",
                        "nanoparticle tracking analysis",
                        "own procedure",
                        Optional.of("reference lot EV-RS-001 2026-01"))),
                List.of(distribution(Locale.forLanguageTag(language))),
                "The lot complies with specification SPEC-MSC-EV-HAIR-01 version 1 for the tests listed. It makes no statement on safety or efficacy in any use.",
                "Each result is rounded once, half up, to the decimals of its limit and compared with the limit (simple acceptance).",
                List.of(
                        "This product has no marketing authorisation in any country stated on this certificate. Supply and use need a legal basis in the country of use. The certificate is not such a basis."),
                issued
                        ? Optional.of(new SignaturePart(
                                "Ayşe Yıldız",
                                "ayse",
                                "QA",
                                "I release this lot",
                                "2026-11-20 14:03:11 +03:00",
                                "ab".repeat(32)))
                        : Optional.empty(),
                issued ? Optional.of("2026-11-20 14:05:00 +03:00") : Optional.empty(),
                issued ? Optional.of(CHECK) : Optional.empty(),
                Optional.empty());
    }

    /** A narrow peak at 105 nm and a shoulder at 210 nm, in bins of 1 nm. */
    private static DistributionPart distribution(Locale language) {
        double[] counts = IntStream.range(0, 1000)
                .mapToDouble(nm -> 1.2e9 * (bell(nm + 0.5, 105, 0.35) + 0.3 * bell(nm + 0.5, 210, 0.25)))
                .toArray();
        Plot plot = SizeDistributionPlot.of(
                new SizeDistributionPlot.Content(
                        List.of(), SizeDistribution.ofEqualBins(0, 1, counts), Optional.of(new Interval(50, 200))),
                PlotStyle.paper(language));
        return new DistributionPart("NTA-01, three preparations merged", plot.alternative(), plot.svg());
    }

    private static double bell(double nm, double centre, double width) {
        double away = Math.log(nm / centre) / width;
        return Math.exp(-away * away);
    }

    private static ResultRow row(String id, String test, String result, String unit, String limit) {
        return new ResultRow(id, test, "NTA-01 v1", result, unit, limit, "PASS", "pass", Optional.empty());
    }
}
