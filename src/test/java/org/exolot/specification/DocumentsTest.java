package org.exolot.specification;

import static exolot.schema.fact.Tables.CONTROLLED_DOCUMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.people.PersonId;
import org.exolot.people.Role;
import org.exolot.people.Signature;
import org.exolot.people.TestLab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@EveryDatabase
class DocumentsTest {
    private final TestDatabase database;
    private final TestLab lab;
    private final PersonId author;
    private final PersonId approver;
    private final Documents documents;

    DocumentsTest(TestDatabase database) {
        this.database = database;
        this.lab = new TestLab(database, TestDocuments.BEANS);
        this.author = lab.person("author", Role.QA);
        this.approver = lab.person("approver", Role.QA);
        this.documents = lab.bean(Documents.class);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void a_version_is_effective_only_after_a_second_person_signed() {
        ControlledDocument written = write("M-SECOND", 1, "a");
        assertThat(documents.effective(
                        DocumentKind.METHOD, "M-SECOND", database.clock().instant()))
                .isEmpty();
        assertRefused(RefusalType.SAME_PERSON, () -> approve(author, written));
        ControlledDocument approved = approve(approver, written);
        assertThat(approved.signed()).isTrue();
        assertThat(documents
                        .requireEffective(
                                DocumentKind.METHOD,
                                "M-SECOND",
                                database.clock().instant())
                        .id())
                .isEqualTo(written.id());
    }

    @Test
    void an_analyst_approves_nothing() {
        ControlledDocument written = write("M-ANALYST", 1, "a");
        PersonId analyst = lab.person("analyst", Role.ANALYST);
        assertRefused(
                RefusalType.SIGNED_BY_OTHER_ROLE,
                () -> lab.bean(DocumentApproval.class)
                        .approve(lab.signer(analyst, Role.ANALYST), written.id(), Optional.empty()));
    }

    /** Starter dosage specification, section 3: a draft until it is signed by the medical lead. */
    @ParameterizedTest
    @EnumSource(names = {"DOSAGE", "ADMINISTRATION"})
    void how_the_product_is_dosed_and_given_is_signed_by_the_medical_lead_and_by_nobody_else(DocumentKind kind) {
        ControlledDocument written = lab.bean(DocumentWriting.class)
                .write(author, new DocumentWriting.Draft(kind, "D-" + kind, 1, "dose", Map.of("text", "a")))
                .document();
        for (Role role : Set.of(Role.QA, Role.REVIEWER, Role.ANALYST, Role.ADMINISTRATOR)) {
            PersonId other = lab.person("other-" + role.name().toLowerCase(Locale.ROOT), role);
            assertRefused(
                    RefusalType.SIGNED_BY_OTHER_ROLE,
                    () -> lab.bean(DocumentApproval.class)
                            .approve(lab.signer(other, role), written.id(), Optional.empty()));
        }
        assertThat(documents.effective(kind, "D-" + kind, database.clock().instant()))
                .isEmpty();
        PersonId lead = lab.person("lead", Role.MEDICAL_LEAD);
        assertThat(lab.bean(DocumentApproval.class)
                        .approve(lab.signer(lead, Role.MEDICAL_LEAD), written.id(), Optional.empty())
                        .signed())
                .isTrue();
    }

    @Test
    void a_medical_lead_approves_no_other_document() {
        ControlledDocument written = write("M-LEAD", 1, "a");
        PersonId lead = lab.person("lead", Role.MEDICAL_LEAD);
        assertRefused(
                RefusalType.SIGNED_BY_OTHER_ROLE,
                () -> lab.bean(DocumentApproval.class)
                        .approve(lab.signer(lead, Role.MEDICAL_LEAD), written.id(), Optional.empty()));
    }

    @Test
    void a_dosage_signed_in_another_role_than_the_medical_leads_is_not_signed() {
        ControlledDocument written = lab.bean(DocumentWriting.class)
                .write(author, new DocumentWriting.Draft(DocumentKind.DOSAGE, "D-OLD", 1, "dose", Map.of("text", "a")))
                .document();
        ControlledDocument method = approve(approver, write("M-ROLE", 1, "a"));
        Signature byQa = method.approval().orElseThrow().signature();
        Signature onDosage = new Signature(
                byQa.id(),
                byQa.signer(),
                byQa.username(),
                byQa.fullName(),
                byQa.role(),
                byQa.meaning(),
                written.signedContent().kind(),
                written.signedContent().id(),
                written.signedContent().hash(),
                byQa.signedAt(),
                byQa.zone());
        ControlledDocument signed = new ControlledDocument(
                written.id(),
                written.kind(),
                written.code(),
                written.version(),
                written.title(),
                written.content(),
                written.contentHash(),
                written.writtenBy(),
                written.writtenAt(),
                Optional.of(new Approval(byQa.signedAt(), onDosage)));
        assertThat(signed.signed()).isFalse();
        assertThat(signed.effectiveAt(byQa.signedAt())).isFalse();
    }

    @Test
    void a_recorded_version_keeps_its_content_and_the_next_one_follows_it() {
        ControlledDocument first = write("M-KEEP", 1, "a");
        assertThat(write("M-KEEP", 1, "a").id()).isEqualTo(first.id());
        assertRefused(RefusalType.VERSION_CONTENT_DIFFERS, () -> write("M-KEEP", 1, "b"));
        assertRefused(RefusalType.VERSION_SKIPPED, () -> write("M-KEEP", 3, "b"));
        assertThat(write("M-KEEP", 2, "b").version()).isEqualTo(2);
    }

    @Test
    void an_effective_version_is_not_approved_twice() {
        ControlledDocument written = write("M-TWICE", 1, "a");
        approve(approver, written);
        assertRefused(RefusalType.ALREADY_EFFECTIVE, () -> approve(approver, written));
    }

    @Test
    void a_version_approved_for_later_waits_for_its_time() {
        Instant now = database.clock().instant();
        ControlledDocument first = write("M-LATER", 1, "a");
        approve(approver, first);
        ControlledDocument second = write("M-LATER", 2, "b");
        lab.bean(DocumentApproval.class)
                .approve(lab.signer(approver, Role.QA), second.id(), Optional.of(now.plus(Duration.ofDays(1))));
        assertThat(documents
                        .requireEffective(
                                DocumentKind.METHOD, "M-LATER", database.clock().instant())
                        .version())
                .isEqualTo(1);
        assertThat(documents
                        .requireEffective(DocumentKind.METHOD, "M-LATER", now.plus(Duration.ofDays(2)))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void a_document_whose_content_was_changed_in_the_database_is_no_longer_signed_nor_effective() {
        ControlledDocument written = write("M-TAMPERED", 1, "limit 0.25");
        approve(approver, written);
        database.asOwner((owner, connection) -> owner.update(CONTROLLED_DOCUMENT)
                .set(CONTROLLED_DOCUMENT.CONTENT, "{\"text\":\"limit 2.5\"}".getBytes(StandardCharsets.UTF_8))
                .where(CONTROLLED_DOCUMENT.DOCUMENT_ID.eq(written.id().value()))
                .execute());
        assertThat(documents.get(written.id()).signed()).isFalse();
        assertThat(documents.effective(
                        DocumentKind.METHOD, "M-TAMPERED", database.clock().instant()))
                .isEmpty();
    }

    private ControlledDocument write(String code, int version, String text) {
        return lab.bean(DocumentWriting.class)
                .write(
                        author,
                        new DocumentWriting.Draft(DocumentKind.METHOD, code, version, code, Map.of("text", text)))
                .document();
    }

    private ControlledDocument approve(PersonId person, ControlledDocument document) {
        return lab.bean(DocumentApproval.class).approve(lab.signer(person, Role.QA), document.id(), Optional.empty());
    }

    private static void assertRefused(RefusalType type, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.type()).isEqualTo(type));
    }
}
