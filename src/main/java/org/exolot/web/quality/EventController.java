package org.exolot.web.quality;

import java.util.Optional;
import org.exolot.assessment.IssueType;
import org.exolot.lot.LotId;
import org.exolot.lot.Lots;
import org.exolot.people.Act;
import org.exolot.people.Role;
import org.exolot.people.Signer;
import org.exolot.release.InternalLimits;
import org.exolot.release.IssueDisposals;
import org.exolot.release.QualityEventKind;
import org.exolot.release.QualityEvents;
import org.exolot.release.Release;
import org.exolot.web.NotHereException;
import org.exolot.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Quality events of a lot, and what QA writes about results between internal limit and limit and about what is no fault. */
@Controller
class EventController {
    private final QualityEvents events;
    private final InternalLimits limits;
    private final IssueDisposals disposals;
    private final Release release;
    private final Lots lots;

    EventController(QualityEvents events, InternalLimits limits, IssueDisposals disposals, Release release, Lots lots) {
        this.events = events;
        this.limits = limits;
        this.disposals = disposals;
        this.release = release;
        this.lots = lots;
    }

    @PostMapping("/lots/{number}/events")
    String open(
            @PathVariable String number,
            SignedIn person,
            @RequestParam QualityEventKind kind,
            @RequestParam String description) {
        events.open(person.person(), kind, lot(number), Optional.empty(), description.strip());
        return back(number, person);
    }

    @PostMapping("/lots/{number}/events/{event}")
    String goOn(@PathVariable String number, @PathVariable String event, SignedIn person, @RequestParam String text) {
        events.continueWith(person.person(), event, text.strip());
        return back(number, person);
    }

    @PostMapping("/lots/{number}/events/{event}/close")
    String close(
            @PathVariable String number,
            @PathVariable String event,
            SignedIn person,
            @RequestParam String text,
            @RequestParam String password) {
        events.close(new Signer(person.person(), password, Role.QA), event, text.strip());
        return back(number, person);
    }

    @PostMapping("/lots/{number}/internal-limit")
    String assess(
            @PathVariable String number, SignedIn person, @RequestParam String criterion, @RequestParam String text) {
        var standing = release.standing(number).orElseThrow(NotHereException::new);
        var verdict = standing.assessment().verdict(criterion).orElseThrow(NotHereException::new);
        limits.assess(person.person(), standing.lot().id(), criterion, verdict.results(), text.strip());
        return back(number, person);
    }

    @PostMapping("/lots/{number}/disposal")
    String dispose(
            @PathVariable String number,
            SignedIn person,
            @RequestParam IssueType type,
            @RequestParam String subject,
            @RequestParam String detail,
            @RequestParam String text) {
        disposals.dispose(person.person(), lot(number), type, subject, detail, text.strip());
        return back(number, person);
    }

    private LotId lot(String number) {
        return lots.byNumber(number).orElseThrow(NotHereException::new).id();
    }

    private static String back(String number, SignedIn person) {
        String page = ReleaseController.page(number);
        return "redirect:"
                + (person.may(Act.DISPOSE_LOT) ? page : page.substring(0, page.length() - "/release".length()))
                + "#events";
    }
}
