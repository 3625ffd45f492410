package org.exolot.cli.demo;

import java.util.Locale;
import java.util.Optional;
import org.exolot.certificate.CertificateOffice;
import org.exolot.cli.demo.DemoLot.Story;
import org.exolot.lot.HoldSubject;
import org.exolot.lot.Holds;
import org.exolot.lot.Lot;
import org.exolot.people.PersonId;
import org.exolot.people.Role;
import org.exolot.people.Signer;
import org.exolot.release.InternalLimits;
import org.exolot.release.QualityEventKind;
import org.exolot.release.QualityEvents;
import org.exolot.release.Release;
import org.exolot.release.Standing;
import org.exolot.result.ResultStatus;
import org.exolot.result.ResultWork;
import org.exolot.result.ReviewDecision;

/** The reviewer and the QA of the demo. */
final class DemoQuality {
    private static final String JUDGED_BY_INTERNAL_LIMIT = "QT-01";

    private final Release release;
    private final CertificateOffice office;
    private final ResultWork work;
    private final InternalLimits internalLimits;
    private final QualityEvents events;
    private final Holds holds;
    private final PersonId reviewer;
    private final Signer quality;

    DemoQuality(DemoRooms rooms, PersonId reviewer, PersonId quality, String password) {
        this.release = rooms.get(Release.class);
        this.office = rooms.get(CertificateOffice.class);
        this.work = rooms.get(ResultWork.class);
        this.internalLimits = rooms.get(InternalLimits.class);
        this.events = rooms.get(QualityEvents.class);
        this.holds = rooms.get(Holds.class);
        this.reviewer = reviewer;
        this.quality = new Signer(quality, password, Role.QA);
    }

    /** A second person accepts every result that stands. */
    void review(String lot) {
        standing(lot).assessment().results().stream()
                .map(line -> line.result())
                .filter(result -> result.status() == ResultStatus.CURRENT && !result.accepted())
                .forEach(result ->
                        work.review(reviewer, result.id(), ReviewDecision.ACCEPTED, "Checked against its source."));
    }

    /** What QA does with the lot. */
    void decide(Lot lot, Story story) {
        String number = lot.number();
        switch (story) {
            case OUT_OF_SPECIFICATION -> investigate(number);
            case REJECTED ->
                release.reject(number, quality, "Growth in the sterility test, confirmed by investigation.");
            case ASSESSED -> assess(number);
            default -> {}
        }
        if (!story.released()) {
            return;
        }
        release.release(number, quality, standing(number).content());
        office.issue(number, quality, Locale.ENGLISH, Optional.empty());
        switch (story) {
            case CERTIFIED_AGAIN ->
                office.issue(
                        number,
                        quality,
                        Locale.forLanguageTag("tr"),
                        Optional.of("Müşterinin isteğiyle Türkçe düzenlendi; sonuçlar değişmedi."));
            case HELD ->
                holds.place(
                        quality.person(),
                        new HoldSubject.OfLot(lot.id()),
                        "Temperature alarm of the freezer, being looked into.");
            case RECALLED -> release.recall(number, quality, "Seal integrity of some vials in question.");
            default -> {}
        }
    }

    private void assess(String number) {
        Standing standing = standing(number);
        standing.assessment()
                .verdict(JUDGED_BY_INTERNAL_LIMIT)
                .ifPresent(
                        verdict -> internalLimits.assess(
                                quality.person(),
                                standing.lot().id(),
                                verdict.criterion(),
                                verdict.results(),
                                "Within the limit; the yield of this harvest was low, as its viability of 87 % explains. No effect on identity, purity or potency. Release justified."));
    }

    private void investigate(String number) {
        Standing standing = standing(number);
        events.open(
                quality.person(),
                QualityEventKind.OOS_INVESTIGATION,
                standing.lot().id(),
                standing.assessment().verdict(JUDGED_BY_INTERNAL_LIMIT).stream()
                        .flatMap(verdict -> verdict.results().stream())
                        .findFirst(),
                "Particles per vial below the limit: laboratory phase of the investigation.");
    }

    private Standing standing(String lot) {
        return release.standing(lot).orElseThrow();
    }
}
