package org.exolot.web.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exolot.assessment.AssessmentWording;
import org.exolot.assessment.Assessments;
import org.exolot.certificate.CertificateArchive;
import org.exolot.certificate.CertificateNumber;
import org.exolot.certificate.CertificateOffice;
import org.exolot.certificate.IssuedCertificate;
import org.exolot.lot.Lot;
import org.exolot.lot.Lots;
import org.exolot.web.NotHereException;
import org.exolot.web.Paged;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Lots, and their certificates as files. */
@Controller
class LotController {
    /** How each lot stands is computed, so that a page shows only so many. */
    private static final int ON_A_PAGE = 25;

    private final Lots lots;
    private final Assessments assessments;
    private final LotViews views;
    private final CertificateOffice office;
    private final CertificateArchive archive;

    LotController(
            Lots lots, Assessments assessments, LotViews views, CertificateOffice office, CertificateArchive archive) {
        this.lots = lots;
        this.assessments = assessments;
        this.views = views;
        this.office = office;
        this.archive = archive;
    }

    /** A line of the list. */
    record LotLine(Lot lot, String product, String sentence) {}

    @GetMapping("/lots")
    String lots(@RequestParam(defaultValue = "1") int page, Model model, Locale locale) {
        AssessmentWording wording = AssessmentWording.in(locale);
        Paged<Lot> paged = Paged.of(lots.all(), page, ON_A_PAGE);
        List<LotLine> lines = assessments.summaries(paged.items()).stream()
                .map(one -> new LotLine(one.lot(), one.product().name(), wording.summary(one)))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("paged", paged);
        return "bench/lots";
    }

    @GetMapping("/lots/{number}")
    String lot(@PathVariable String number, Model model, Locale locale) {
        model.addAttribute("view", views.of(number, locale).orElseThrow(NotHereException::new));
        model.addAttribute("words", AssessmentWording.in(locale));
        return "bench/lot";
    }

    @GetMapping("/lots/{number}/certificate.pdf")
    ResponseEntity<byte[]> certificate(@PathVariable String number, Locale locale) {
        Lot lot = lots.byNumber(number).orElseThrow(NotHereException::new);
        Optional<IssuedCertificate> issued = archive.newest(lot.id());
        return issued.isPresent()
                ? pdf(issued.get().number().text(), archive.pdf(issued.get()))
                : pdf("DRAFT-" + number, office.draft(number, locale));
    }

    @GetMapping("/certificates/{number}")
    ResponseEntity<byte[]> issued(@PathVariable String number) {
        IssuedCertificate issued =
                CertificateNumber.read(number).flatMap(archive::find).orElseThrow(NotHereException::new);
        return pdf(issued.number().text(), archive.pdf(issued));
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}
