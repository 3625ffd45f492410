package org.exolot.people;

import static exolot.schema.fact.Tables.SIGNATURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.finding.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class CeremonyTest {
    private final TestDatabase database;
    private final TestLab lab;
    private final Ceremony ceremony;
    private final SignatureCheck check;

    CeremonyTest(TestDatabase database) {
        this.database = database;
        this.lab = new TestLab(database);
        this.ceremony = lab.bean(Ceremony.class);
        this.check = lab.bean(SignatureCheck.class);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void a_signature_names_person_role_meaning_time_and_content() {
        PersonId qa = lab.person("signer", Role.QA);
        SignedContent content = content("{\"decision\":\"RELEASED\"}");
        Signature signature = sign(lab.signer(qa, Role.QA), content);
        Signature stored = check.find(signature.id()).orElseThrow();
        assertThat(stored).isEqualTo(signature);
        assertThat(stored.fullName()).isEqualTo("Dr. SIGNER");
        assertThat(stored.role()).isEqualTo(Role.QA);
        assertThat(stored.meaning()).isEqualTo("released");
        assertThat(SignatureCheck.covers(stored, content)).isTrue();
    }

    @Test
    void a_signature_covers_no_other_content_and_no_other_record() {
        PersonId qa = lab.person("mover", Role.QA);
        SignedContent content = content("{\"decision\":\"RELEASED\"}");
        Signature signature = sign(lab.signer(qa, Role.QA), content);
        SignedContent changed =
                new SignedContent(content.kind(), content.id(), content("{}").hash());
        SignedContent copied = new SignedContent(content.kind(), database.ids().next(), content.hash());
        assertThat(SignatureCheck.covers(signature, changed)).isFalse();
        assertThat(SignatureCheck.covers(signature, copied)).isFalse();
    }

    @Test
    void a_signature_row_moved_to_another_record_does_not_cover_it_as_its_content_differs() {
        PersonId qa = lab.person("thief", Role.QA);
        SignedContent signed = content("{\"decision\":\"RELEASED\",\"lot\":\"A\"}");
        SignedContent other = content("{\"decision\":\"RELEASED\",\"lot\":\"B\"}");
        Signature signature = sign(lab.signer(qa, Role.QA), signed);
        database.asOwner((owner, connection) -> owner.update(SIGNATURE)
                .set(SIGNATURE.SUBJECT_ID, other.id())
                .where(SIGNATURE.SIGNATURE_ID.eq(signature.id().value()))
                .execute());
        Signature moved = check.find(signature.id()).orElseThrow();
        assertThat(SignatureCheck.covers(moved, signed)).isFalse();
        assertThat(SignatureCheck.covers(moved, other)).isFalse();
    }

    @Test
    void a_wrong_password_signs_nothing() {
        PersonId qa = lab.person("forgetful", Role.QA);
        int before = database.dsl().fetchCount(SIGNATURE);
        assertThatThrownBy(() -> sign(new Signer(qa, "not my password", Role.QA), content("{}")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.type()).isEqualTo(RefusalType.SIGN_IN_FAILED));
        assertThat(database.dsl().fetchCount(SIGNATURE)).isEqualTo(before);
    }

    @Test
    void nobody_signs_in_a_role_not_held_or_not_entitled() {
        PersonId analyst = lab.person("bold", Role.ANALYST);
        assertThatThrownBy(() -> sign(lab.signer(analyst, Role.QA), content("{}")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.type()).isEqualTo(RefusalType.ROLE_NOT_HELD));
        assertThatThrownBy(() -> sign(lab.signer(analyst, Role.ANALYST), content("{}")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.type()).isEqualTo(RefusalType.SIGNED_BY_OTHER_ROLE));
    }

    private Signature sign(Signer signer, SignedContent content) {
        return database.inTransaction(() -> ceremony.sign(signer, Act.DISPOSE_LOT, "released", content));
    }

    private SignedContent content(String json) {
        return new SignedContent(
                "DISPOSITION", database.ids().next(), Sha256.of(json.getBytes(StandardCharsets.UTF_8)));
    }
}
