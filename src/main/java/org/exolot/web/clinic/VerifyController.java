package org.exolot.web.clinic;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.exolot.certificate.CertificateContent;
import org.exolot.verification.CertificateCheck;
import org.exolot.verification.Outcome;
import org.exolot.verification.Verification;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** The public check of a certificate. Whoever does not know number and lot, or hold the file, learns nothing. */
@Controller
class VerifyController {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Verification verification;

    VerifyController(Verification verification) {
        this.verification = verification;
    }

    @GetMapping("/verify")
    String form(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String lot,
            Model model,
            HttpServletResponse response) {
        if (number.isBlank() && lot.isBlank()) {
            return page(Optional.empty(), number, lot, model, response);
        }
        return page(Optional.of(verification.byNumber(number, lot)), number, lot, model, response);
    }

    @GetMapping("/v/{number}")
    String code(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String lot,
            Model model,
            HttpServletResponse response) {
        return page(Optional.of(verification.byNumber(number, lot)), number, lot, model, response);
    }

    @PostMapping("/verify")
    String file(@RequestParam MultipartFile certificate, Model model, HttpServletResponse response) throws IOException {
        return certificate.isEmpty()
                ? page(Optional.empty(), "", "", model, response)
                : page(Optional.of(verification.byFile(certificate.getBytes())), "", "", model, response);
    }

    private static String page(
            Optional<CertificateCheck> check, String number, String lot, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("check", check.orElse(null));
        model.addAttribute("number", number);
        model.addAttribute("lot", lot);
        model.addAttribute(
                "certified",
                check.filter(one -> one.outcome() != Outcome.NOT_GENUINE)
                        .flatMap(CertificateCheck::certificate)
                        .map(one -> JSON.readValue(one.content(), CertificateContent.class))
                        .orElse(null));
        return "clinic/verify";
    }
}
