package org.exolot.web.quality;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exolot.assessment.AssessmentWording;
import org.exolot.assessment.LotAssessment.CriterionVerdict;
import org.exolot.assessment.LotStatements;
import org.exolot.certificate.CertificateArchive;
import org.exolot.certificate.CertificateOffice;
import org.exolot.finding.RefusalWording;
import org.exolot.finding.RefusedException;
import org.exolot.finding.Sha256;
import org.exolot.lot.LotState;
import org.exolot.lot.LotStates;
import org.exolot.people.Role;
import org.exolot.people.Signer;
import org.exolot.release.QualityEventKind;
import org.exolot.release.Release;
import org.exolot.release.Standing;
import org.exolot.web.LotBlockers;
import org.exolot.web.NotHereException;
import org.exolot.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** Review by exception, and the signed decision on a lot. A refused decision comes back with all that was typed but the password. */
@Controller
class ReleaseController {
    private final Release release;
    private final LotBlockers blockers;
    private final CertificateOffice office;
    private final CertificateArchive archive;
    private final LotStates states;
    private final LotStatements statements;

    ReleaseController(
            Release release,
            LotBlockers blockers,
            CertificateOffice office,
            CertificateArchive archive,
            LotStates states,
            LotStatements statements) {
        this.release = release;
        this.blockers = blockers;
        this.office = office;
        this.archive = archive;
        this.states = states;
        this.statements = statements;
    }

    @GetMapping("/lots/{number}/release")
    String review(@PathVariable String number, SignedIn person, Model model, Locale locale) {
        show(number, person, model, locale);
        return "quality/release";
    }

    @PostMapping("/lots/{number}/release")
    Object decide(
            @PathVariable String number,
            SignedIn person,
            @RequestParam String password,
            @RequestParam String seen,
            Locale locale) {
        return attempt(
                number,
                person,
                locale,
                "release",
                "",
                () -> release.release(number, qa(person, password), new Sha256(seen)));
    }

    @PostMapping("/lots/{number}/reject")
    Object reject(
            @PathVariable String number,
            SignedIn person,
            @RequestParam String password,
            @RequestParam String reason,
            Locale locale) {
        return attempt(
                number,
                person,
                locale,
                "reject",
                reason,
                () -> release.reject(number, qa(person, password), reason.strip()));
    }

    @PostMapping("/lots/{number}/recall")
    Object recall(
            @PathVariable String number,
            SignedIn person,
            @RequestParam String password,
            @RequestParam String reason,
            Locale locale) {
        return attempt(
                number,
                person,
                locale,
                "recall",
                reason,
                () -> release.recall(number, qa(person, password), reason.strip()));
    }

    @PostMapping("/lots/{number}/certificate")
    Object issue(
            @PathVariable String number,
            SignedIn person,
            @RequestParam String password,
            @RequestParam(defaultValue = "en") String language,
            Locale locale) {
        Locale printed = language.equals("tr") ? Locale.of("tr") : Locale.ENGLISH;
        return attempt(
                number, person, locale, "certificate", "", () -> office.issue(number, qa(person, password), printed));
    }

    private Object attempt(
            String number, SignedIn person, Locale locale, String which, String reason, Runnable decision) {
        try {
            decision.run();
            return "redirect:" + page(number);
        } catch (RefusedException refused) {
            ModelAndView again = new ModelAndView("quality/release", HttpStatus.CONFLICT);
            Model model = new ExtendedModelMap();
            show(number, person, model, locale);
            RefusalWording wording = RefusalWording.in(locale);
            model.addAttribute("refused", which);
            model.addAttribute("sentence", wording.sentence(refused));
            model.addAttribute("remedy", wording.remedy(refused));
            model.addAttribute("reason", reason);
            again.addAllObjects(model.asMap());
            return again;
        }
    }

    private void show(String number, SignedIn person, Model model, Locale locale) {
        Standing standing = release.standing(number).orElseThrow(NotHereException::new);
        List<CriterionVerdict> toAssess = standing.assessment().verdicts().stream()
                .filter(CriterionVerdict::needsAssessment)
                .toList();
        model.addAttribute("standing", standing);
        model.addAttribute("summary", AssessmentWording.in(locale).summary(standing.assessment()));
        model.addAttribute(
                "isolation", AssessmentWording.in(locale).isolation(statements.isolation(standing.assessment())));
        model.addAttribute("blockers", blockers.of(standing));
        model.addAttribute("toAssess", toAssess);
        model.addAttribute("toDispose", standing.toDispose());
        model.addAttribute("wording", AssessmentWording.in(locale));
        model.addAttribute("hadHand", standing.hands().contains(person.person()));
        model.addAttribute("kinds", QualityEventKind.values());
        model.addAttribute("rejectable", states.next(standing.lot().id()).contains(LotState.REJECTED));
        model.addAttribute("refused", "");
        model.addAttribute("reason", "");
        model.addAttribute("certificate", archive.newest(standing.lot().id()).orElse(null));
        model.addAttribute(
                "certified",
                Optional.of(standing)
                        .flatMap(Standing::last)
                        .map(decided -> archive.newest(standing.lot().id())
                                .filter(one -> one.disposition().equals(decided.id()))
                                .isPresent())
                        .orElse(false));
    }

    private static Signer qa(SignedIn person, String password) {
        return new Signer(person.person(), password, Role.QA);
    }

    static String page(String number) {
        return "/lots/" + UriUtils.encodePathSegment(number, java.nio.charset.StandardCharsets.UTF_8) + "/release";
    }
}
