package org.exolot.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.exolot.finding.RefusalType.CERTIFICATE_IN_FORCE;
import static org.exolot.finding.RefusalType.CHANGED_SINCE_SEEN;
import static org.exolot.finding.RefusalType.NOT_INDEPENDENT;
import static org.exolot.finding.RefusalType.RELEASE_BLOCKED;
import static org.exolot.finding.RefusalType.SIGNATURE_COVERS_NO_LONGER;
import static org.exolot.finding.RefusalType.SIGN_IN_FAILED;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.exolot.certificate.CertificateArchive;
import org.exolot.certificate.CertificateOffice;
import org.exolot.certificate.IssuedCertificate;
import org.exolot.cli.DemoBeans;
import org.exolot.cli.demo.DemoLot.Story;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.finding.FileId;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.finding.Sha256;
import org.exolot.lot.Lot;
import org.exolot.lot.Lots;
import org.exolot.people.Accounts;
import org.exolot.people.People;
import org.exolot.people.PersonId;
import org.exolot.people.Role;
import org.exolot.people.Signer;
import org.exolot.quantity.Value;
import org.exolot.release.Release;
import org.exolot.release.Standing;
import org.exolot.result.ResultWork;
import org.exolot.verification.Answer;
import org.exolot.verification.CertificateCheck;
import org.exolot.verification.HandedIn;
import org.exolot.verification.LaterVerification;
import org.exolot.verification.Outcome;
import org.exolot.verification.Verification;
import org.junit.jupiter.api.Test;

/** From results to a certificate and its checks, on lots that went through the whole lab. */
@EveryDatabase
class CertificateOfALotTest {
    private static final String PASSWORD = "correct horse battery staple";
    private static final Locale EN = Locale.ENGLISH;

    @Test
    void a_certificate_is_issued_of_a_covered_release_only_and_says_at_any_time_what_it_is_worth(TestDatabase database)
            throws IOException {
        try (DemoBeans rooms = DemoBeans.open(database.settings())) {
            Map<Story, String> lots = fill(rooms);
            Signer quality = signer(rooms, "quality", PASSWORD);
            ImpactOfADraft.isTold(rooms, lots);
            WhatALotSays.isDerivedWithItsWayBack(rooms, lots);
            nothingIsReleasedThatMayNotBe(rooms, lots, quality);
            aNumberIsConsumedEvenWhereIssuingFails(rooms, lot(lots, Story.READY), quality);
            whatIsWrittenIsFrozenAndNoLongerCoveredByTheRelease(rooms, lot(lots, Story.READY), quality);
            outsidersLearnWhatItIsWorth(rooms, lots);
            itsLastDayConditionsAndWithdrawalAreSaid(rooms, lots, quality, database);
            CertificateWords.areCareful(rooms, lots.values());
        }
    }

    private static Map<Story, String> fill(DemoBeans rooms) throws IOException {
        DemoLab lab = new DemoLab(rooms, PASSWORD, step -> {});
        lab.begin(DemoBeans.example());
        List<DemoLot> wanted = DemoLots.ALL.stream()
                .filter(lot -> List.of(Story.CERTIFIED_AGAIN, Story.RECALLED, Story.HELD, Story.UNDECIDED, Story.READY)
                        .contains(lot.story()))
                .toList();
        lab.fill(wanted);
        return wanted.stream().collect(Collectors.toMap(DemoLot::story, lot -> lot.code(lab.today())));
    }

    private static void nothingIsReleasedThatMayNotBe(DemoBeans rooms, Map<Story, String> lots, Signer quality) {
        Release release = rooms.get(Release.class);
        String undecided = lot(lots, Story.UNDECIDED);
        String ready = lot(lots, Story.READY);
        assertThat(rooms.get(CertificateOffice.class).draftJson(undecided, Locale.of("tr")))
                .contains("limitinin içinde de dışında da olabilir")
                .doesNotContain("can be within or outside");
        assertThat(rooms.get(CertificateOffice.class).draftJson(undecided, EN)).contains("can be within or outside");
        assertThat(standing(rooms, undecided).blockers())
                .as("<0.5 EU/mL against < 0.25")
                .anySatisfy(blocker -> assertThat(blocker.subject()).isEqualTo("SA-02"));
        refused(
                RELEASE_BLOCKED,
                () -> release.release(
                        undecided, quality, standing(rooms, undecided).content()));

        PersonId admin = rooms.get(People.class).require("admin").id();
        PersonId reviewer = rooms.get(People.class).require("reviewer").id();
        rooms.get(Accounts.class).grant(admin, reviewer, Role.QA, "Stands in for QA.");
        Signer hand = signer(rooms, "reviewer", PASSWORD);
        refused(
                NOT_INDEPENDENT,
                () -> release.release(ready, hand, standing(rooms, ready).content()));
        refused(CHANGED_SINCE_SEEN, () -> release.release(ready, quality, Sha256.of(new byte[] {1})));
        Signer wrong = signer(rooms, "quality", "not the password at all");
        refused(
                SIGN_IN_FAILED,
                () -> release.release(ready, wrong, standing(rooms, ready).content()));
        assertThat(standing(rooms, ready).last()).isEmpty();
    }

    private static void aNumberIsConsumedEvenWhereIssuingFails(DemoBeans rooms, String lot, Signer quality) {
        CertificateOffice office = rooms.get(CertificateOffice.class);
        refused(RefusalType.NOT_RELEASED, () -> office.issue(lot, quality, EN));
        rooms.get(Release.class).release(lot, quality, standing(rooms, lot).content());
        assertThat(standing(rooms, lot).covered()).isTrue();
        int before = ordinals(rooms).stream().max(Integer::compare).orElseThrow();
        Signer wrong = signer(rooms, "quality", "not the password at all");
        refused(SIGN_IN_FAILED, () -> office.issue(lot, wrong, EN));
        IssuedCertificate issued = office.issue(lot, quality, EN);
        assertThat(issued.number().text()).endsWith(String.format(Locale.ROOT, "-%06d", before + 2));
        refused(CERTIFICATE_IN_FORCE, () -> office.issue(lot, quality, EN));
        assertThat(issued.content()).contains("\"20 containers, 14 days\"", "\"LOD 10 CFU/mL\"");
        assertThat(issued.content())
                .as("no dose of a product that has a legal basis nowhere")
                .doesNotContain("DOSE-AGA", "areaCm2");
    }

    private static void whatIsWrittenIsFrozenAndNoLongerCoveredByTheRelease(
            DemoBeans rooms, String lot, Signer quality) {
        IssuedCertificate before = newest(rooms, lot);
        var potency = standing(rooms, lot).assessment().results().stream()
                .map(line -> line.result())
                .filter(result -> result.attribute().equals("osmolality"))
                .findFirst()
                .orElseThrow();
        rooms.get(ResultWork.class)
                .enter(
                        rooms.get(People.class).require("analyst").id(),
                        potency.order(),
                        potency.attribute(),
                        new Value.Measured(new BigDecimal("301")),
                        potency.unit(),
                        new FileId("report.txt", potency.from().getFirst().sha256()),
                        Optional.of("Typing error."));
        assertThat(standing(rooms, lot).covered())
                .as("covered after a correction")
                .isFalse();
        assertThat(standing(rooms, lot).since())
                .as("recorded since the release")
                .extracting(line -> line.printed())
                .containsExactly("301");
        assertThat(newest(rooms, lot).content()).isEqualTo(before.content());
        refused(
                SIGNATURE_COVERS_NO_LONGER,
                () -> rooms.get(CertificateOffice.class).issue(lot, quality, EN, Optional.of("another try")));
    }

    private static void outsidersLearnWhatItIsWorth(DemoBeans rooms, Map<Story, String> lots) throws IOException {
        CertificateArchive archive = rooms.get(CertificateArchive.class);
        Verification verification = rooms.get(Verification.class);
        String lot = lot(lots, Story.CERTIFIED_AGAIN);
        List<IssuedCertificate> both =
                archive.of(rooms.get(Lots.class).require(lot).id());
        byte[] pdf = archive.pdf(both.getLast());
        assertThat(verification.byFile(pdf).outcome()).isEqualTo(Outcome.VALID);
        assertThat(verification.byFile(archive.pdf(both.getFirst())).outcome()).isEqualTo(Outcome.SUPERSEDED);
        assertThat(both.getLast().content()).contains(both.getFirst().number().text());

        for (int at : new int[] {pdf.length / 3, pdf.length / 2, pdf.length - 40}) {
            byte[] changed = pdf.clone();
            changed[at] ^= 1;
            assertThat(verification.byFile(changed).outcome()).as("byte %d", at).isEqualTo(Outcome.NOT_GENUINE);
        }
        var swapped = verification.byFile(withJson(pdf, both.getLast().content().replace("PASS", "FAIL")));
        assertThat(swapped.outcome()).isEqualTo(Outcome.NOT_GENUINE);
        assertThat(swapped.certificate()).as("shows no results").isEmpty();
        assertThat(verification.byFile("no PDF".getBytes(StandardCharsets.UTF_8)))
                .returns(Outcome.NOT_GENUINE, CertificateCheck::outcome)
                .returns(HandedIn.NO_PDF, CertificateCheck::handedIn);
        assertThat(verification.byFile(rooms.get(CertificateOffice.class).draft(lot, EN)))
                .returns(Outcome.UNKNOWN, CertificateCheck::outcome)
                .returns(HandedIn.DRAFT, CertificateCheck::handedIn);

        String number = both.getLast().number().text();
        assertThat(verification.byNumber(number, lot))
                .returns(Outcome.VALID, CertificateCheck::outcome)
                .returns(HandedIn.NUMBER, CertificateCheck::handedIn)
                .returns(Answer.NOT_CHECKED, CertificateCheck::unchanged);
        assertThat(verification.byNumber(number, lot(lots, Story.HELD)).outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(verification
                        .byCode("https://lab.example/v/" + number + "?lot=" + lot)
                        .outcome())
                .isEqualTo(Outcome.VALID);
        assertThat(verification
                        .byCode("https://lab.example/v/COA-2026-999999?lot=" + lot)
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(verification
                        .byFile(archive.pdf(newest(rooms, lot(lots, Story.HELD))))
                        .outcome())
                .isEqualTo(Outcome.ON_HOLD);
        assertThat(verification
                        .byFile(archive.pdf(newest(rooms, lot(lots, Story.RECALLED))))
                        .outcome())
                .isEqualTo(Outcome.RECALLED);
    }

    private static void itsLastDayConditionsAndWithdrawalAreSaid(
            DemoBeans rooms, Map<Story, String> lots, Signer quality, TestDatabase database) {
        CertificateArchive archive = rooms.get(CertificateArchive.class);
        Lot lot = rooms.get(Lots.class).require(lot(lots, Story.CERTIFIED_AGAIN));
        IssuedCertificate newest = newest(rooms, lot.number());
        byte[] pdf = archive.pdf(newest);
        Instant lastMoment = lot.expiresOn()
                .plusDays(1)
                .atStartOfDay(lot.siteZone())
                .toInstant()
                .minusSeconds(1);
        assertThat(LaterVerification.at(lastMoment, archive).byFile(pdf).outcome())
                .isEqualTo(Outcome.VALID);
        CertificateCheck expired =
                LaterVerification.at(lastMoment.plusSeconds(1), archive).byFile(pdf);
        assertThat(expired.outcome()).as("after 24:00 in the site's zone").isEqualTo(Outcome.EXPIRED);
        assertThat(expired.inForce()).isEqualTo(Answer.NO);
        assertThat(expired.unchanged()).isEqualTo(Answer.YES);

        String released = " where state = '%s' and lot_id = '" + lot.id() + "'";
        database.asOwner(
                (owner, connection) -> owner.execute("update fact.lot_state set state = 'CONDITIONALLY_RELEASED'"
                        + String.format(Locale.ROOT, released, "RELEASED")));
        CertificateCheck conditional = rooms.get(Verification.class).byFile(pdf);
        assertThat(conditional.outcome()).isEqualTo(Outcome.CONDITIONAL);
        assertThat(conditional.inForce()).isEqualTo(Answer.YES);
        database.asOwner((owner, connection) -> owner.execute("update fact.lot_state set state = 'RELEASED'"
                + String.format(Locale.ROOT, released, "CONDITIONALLY_RELEASED")));

        CertificateOffice office = rooms.get(CertificateOffice.class);
        refused(RefusalType.REASON_MISSING, () -> office.withdraw(newest.number(), quality, " "));
        office.withdraw(newest.number(), quality, "The unit of one result was printed wrong.");
        refused(RefusalType.ALREADY_THERE, () -> office.withdraw(newest.number(), quality, "again"));
        CertificateCheck withdrawn = rooms.get(Verification.class).byFile(pdf);
        assertThat(withdrawn.outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(withdrawn.inForce()).isEqualTo(Answer.NO);
        assertThat(LaterVerification.at(lastMoment.plusSeconds(1), archive)
                        .byFile(pdf)
                        .outcome())
                .as("what matters more is said first")
                .isEqualTo(Outcome.WITHDRAWN);
    }

    private static byte[] withJson(byte[] pdf, String json) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var names = document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getKids()
                    .getFirst()
                    .getNames();
            var file = Objects.requireNonNull(names.get("certificate.json")).getEmbeddedFile();
            try (OutputStream content = file.getCOSObject().createOutputStream()) {
                content.write(json.getBytes(StandardCharsets.UTF_8));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static String lot(Map<Story, String> lots, Story story) {
        return Objects.requireNonNull(lots.get(story), story.name());
    }

    private static List<Integer> ordinals(DemoBeans rooms) {
        return rooms.get(Lots.class).all().stream()
                .flatMap(lot -> rooms.get(CertificateArchive.class).of(lot.id()).stream())
                .map(one -> Integer.valueOf(one.number().text().substring(9)))
                .toList();
    }

    private static IssuedCertificate newest(DemoBeans rooms, String lot) {
        return rooms.get(CertificateArchive.class)
                .newest(rooms.get(Lots.class).require(lot).id())
                .orElseThrow();
    }

    private static Standing standing(DemoBeans rooms, String lot) {
        return rooms.get(Release.class).standing(lot).orElseThrow();
    }

    private static Signer signer(DemoBeans rooms, String username, String password) {
        return new Signer(rooms.get(People.class).require(username).id(), password, Role.QA);
    }

    private static void refused(RefusalType type, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.type()).isEqualTo(type));
    }
}
