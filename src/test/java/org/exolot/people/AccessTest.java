package org.exolot.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.exolot.finding.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccessTest {
    private static final Set<Act> JUDGING = EnumSet.of(
            Act.APPROVE_DOCUMENT,
            Act.APPROVE_DOSAGE,
            Act.BIND_LOT,
            Act.HOLD,
            Act.DRAW_SAMPLE,
            Act.ORDER_TESTS,
            Act.AUTHORISE_RETEST,
            Act.SUBMIT_FILES,
            Act.ANSWER_QUESTIONS,
            Act.ENTER_RESULT,
            Act.CORRECT_RESULT,
            Act.REVIEW_RESULT,
            Act.CLOSE_QUALITY_EVENT,
            Act.ASSESS_INTERNAL_LIMIT,
            Act.DISPOSE_ISSUE,
            Act.DISPOSE_LOT,
            Act.ISSUE_CERTIFICATE,
            Act.SHIP);

    @ParameterizedTest
    @EnumSource(Act.class)
    void who_holds_no_role_may_nothing(Act act) {
        assertThat(Access.allows(person(AccountState.ACTIVE), act)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void who_is_locked_or_closed_may_nothing(Act act) {
        Role[] all = Role.values();
        assertThat(Access.allows(person(AccountState.LOCKED, all), act)).isFalse();
        assertThat(Access.allows(person(AccountState.CLOSED, all), act)).isFalse();
    }

    @Test
    void an_administrator_measures_reviews_and_judges_nothing() {
        assertThat(JUDGING).noneMatch(act -> Access.allows(person(AccountState.ACTIVE, Role.ADMINISTRATOR), act));
    }

    @Test
    void an_inspector_sees_and_changes_nothing() {
        Person inspector = person(AccountState.ACTIVE, Role.INSPECTOR);
        assertThat(EnumSet.allOf(Act.class).stream().filter(act -> Access.allows(inspector, act)))
                .containsExactlyInAnyOrder(Act.SEE_RECORDS, Act.SEE_ACCOUNTS, Act.SEE_LEDGER);
    }

    @Test
    void a_medical_lead_signs_doses_and_decides_nothing_else() {
        Person lead = person(AccountState.ACTIVE, Role.MEDICAL_LEAD);
        assertThat(EnumSet.allOf(Act.class).stream().filter(act -> Access.allows(lead, act)))
                .containsExactlyInAnyOrder(Act.SEE_RECORDS, Act.APPROVE_DOSAGE);
    }

    @Test
    void a_clinic_sees_no_records_of_the_lab() {
        Person clinic = person(AccountState.ACTIVE, Role.CLINIC);
        assertThat(EnumSet.allOf(Act.class).stream().filter(act -> Access.allows(clinic, act)))
                .containsExactly(Act.RECEIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "ANALYST, SUBMIT_FILES, true",
        "ANALYST, REVIEW_RESULT, false",
        "ANALYST, DISPOSE_LOT, false",
        "ANALYST, APPROVE_DOCUMENT, false",
        "REVIEWER, REVIEW_RESULT, true",
        "REVIEWER, ENTER_RESULT, false",
        "REVIEWER, DISPOSE_LOT, false",
        "QA, DISPOSE_LOT, true",
        "QA, APPROVE_DOCUMENT, true",
        "QA, APPROVE_DOSAGE, false",
        "REVIEWER, APPROVE_DOSAGE, false",
        "ADMINISTRATOR, APPROVE_DOSAGE, false",
        "CLINIC, APPROVE_DOSAGE, false",
        "MEDICAL_LEAD, APPROVE_DOSAGE, true",
        "MEDICAL_LEAD, APPROVE_DOCUMENT, false",
        "MEDICAL_LEAD, DISPOSE_LOT, false",
        "QA, SUBMIT_FILES, false",
        "QA, REVIEW_RESULT, false",
        "QA, MANAGE_ACCOUNTS, false",
        "ADMINISTRATOR, MANAGE_ACCOUNTS, true"
    })
    void duties_are_separate(Role role, Act act, boolean may) {
        assertThat(Access.allows(person(AccountState.ACTIVE, role), act)).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATOR, ANALYST",
        "ADMINISTRATOR, REVIEWER",
        "ADMINISTRATOR, QA",
        "ADMINISTRATOR, INSPECTOR",
        "ADMINISTRATOR, CLINIC",
        "CLINIC, ANALYST",
        "CLINIC, QA",
        "CLINIC, INSPECTOR",
        "INSPECTOR, ANALYST",
        "INSPECTOR, REVIEWER",
        "INSPECTOR, QA",
        "MEDICAL_LEAD, ANALYST",
        "MEDICAL_LEAD, REVIEWER",
        "MEDICAL_LEAD, QA",
        "MEDICAL_LEAD, ADMINISTRATOR",
        "MEDICAL_LEAD, CLINIC",
        "MEDICAL_LEAD, INSPECTOR"
    })
    void these_are_never_one_person(Role one, Role other) {
        assertThat(one.goesWith(other)).isFalse();
        assertThat(other.goesWith(one)).isFalse();
    }

    @Test
    void a_refusal_names_the_roles_that_may() {
        assertThatThrownBy(() -> Access.require(person(AccountState.ACTIVE, Role.ANALYST), Act.REVIEW_RESULT))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.arguments()).contains("REVIEWER"));
    }

    private static Person person(AccountState state, Role... roles) {
        return new Person(new PersonId(new UUID(0, 1)), "somebody", "Some Body", state, Set.of(roles));
    }
}
