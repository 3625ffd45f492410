package org.exolot.people;

import static exolot.schema.fact.Tables.CREDENTIAL;
import static exolot.schema.fact.Tables.LEDGER_ENTRY;
import static exolot.schema.fact.Tables.SIGN_IN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class AccountsTest {
    private final TestDatabase database;
    private final TestLab lab;
    private final Accounts accounts;
    private final SignIn signIn;

    AccountsTest(TestDatabase database) {
        this.database = database;
        this.lab = new TestLab(database);
        this.accounts = lab.bean(Accounts.class);
        this.signIn = lab.bean(SignIn.class);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void a_lab_begins_with_one_administrator_and_only_once() {
        assertThat(accounts.begin()).isEmpty();
        assertThat(lab.bean(People.class).get(lab.administrator()).roles()).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void a_one_time_password_lets_nobody_do_anything_but_change_it() {
        OneTimePassword first = accounts.add(lab.administrator(), "once", "On Ce", Set.of(Role.ANALYST));
        assertThat(signIn.attempt("once", first.password(), Channel.WEB))
                .isInstanceOfSatisfying(
                        SignInOutcome.Accepted.class,
                        accepted -> assertThat(accepted.mustChangePassword()).isTrue());
        assertRefused(
                RefusalType.PASSWORD_MUST_CHANGE, () -> signIn.require("once", first.password(), Channel.COMMAND));
        lab.bean(Passwords.class).change("once", first.password(), "a password of my own");
        assertThat(signIn.require("ONCE", "a password of my own", Channel.COMMAND)
                        .username())
                .isEqualTo("once");
        assertRefused(RefusalType.SIGN_IN_FAILED, () -> signIn.require("once", first.password(), Channel.COMMAND));
    }

    @Test
    void five_failures_in_a_row_lock_the_account_until_an_administrator_unlocks_it() {
        PersonId person = lab.person("lockme", Role.ANALYST);
        for (int i = 0; i < 4; i++) {
            assertThat(attempt("lockme", "wrong")).isEqualTo(refused(SignInOutcome.Reason.WRONG_PASSWORD));
        }
        assertThat(attempt("lockme", TestLab.PASSWORD)).isInstanceOf(SignInOutcome.Accepted.class);
        for (int i = 0; i < 5; i++) {
            assertThat(attempt("lockme", "wrong")).isEqualTo(refused(SignInOutcome.Reason.WRONG_PASSWORD));
        }
        assertThat(attempt("lockme", TestLab.PASSWORD)).isEqualTo(refused(SignInOutcome.Reason.LOCKED));
        accounts.unlock(lab.administrator(), person, "Asked in person.");
        assertThat(attempt("lockme", "wrong")).isEqualTo(refused(SignInOutcome.Reason.WRONG_PASSWORD));
        assertThat(attempt("lockme", TestLab.PASSWORD)).isInstanceOf(SignInOutcome.Accepted.class);
    }

    @Test
    void an_unknown_name_is_refused_and_recorded_without_the_name() {
        int before = database.dsl().fetchCount(SIGN_IN);
        assertThat(attempt("my secret password", "x")).isEqualTo(refused(SignInOutcome.Reason.UNKNOWN_USER));
        assertThat(database.dsl().fetchCount(SIGN_IN)).isEqualTo(before + 1);
        assertThat(database.dsl().fetchCount(SIGN_IN, SIGN_IN.USERNAME.eq("my secret password")))
                .isZero();
    }

    @Test
    void an_attempt_stays_recorded_when_the_work_around_it_fails() {
        lab.person("rollback", Role.ANALYST);
        int before = database.dsl().fetchCount(SIGN_IN, SIGN_IN.USERNAME.eq("rollback"));
        assertRefused(
                RefusalType.SIGN_IN_FAILED,
                () -> database.inTransaction(() -> {
                    signIn.require("rollback", "wrong", Channel.SIGNATURE);
                }));
        assertThat(database.dsl().fetchCount(SIGN_IN, SIGN_IN.USERNAME.eq("rollback")))
                .isEqualTo(before + 1);
    }

    @Test
    void a_closed_account_stays_closed() {
        PersonId person = lab.person("gone", Role.ANALYST);
        accounts.close(lab.administrator(), person, "Left the lab.");
        assertThat(attempt("gone", TestLab.PASSWORD)).isEqualTo(refused(SignInOutcome.Reason.CLOSED));
        assertRefused(RefusalType.ACCOUNT_STATE, () -> accounts.unlock(lab.administrator(), person, "Came back."));
    }

    @Test
    void an_administrator_is_given_no_right_to_judge() {
        PersonId other = lab.person("admin2", Role.ADMINISTRATOR);
        for (Role role : List.of(Role.ANALYST, Role.REVIEWER, Role.QA)) {
            assertRefused(
                    RefusalType.ROLES_IN_CONFLICT,
                    () -> accounts.grant(lab.administrator(), other, role, "For a day."));
            assertRefused(
                    RefusalType.ROLES_IN_CONFLICT,
                    () -> accounts.add(lab.administrator(), "both", "Bo Th", EnumSet.of(Role.ADMINISTRATOR, role)));
        }
    }

    @Test
    void nobody_changes_the_own_account_and_only_administrators_change_others() {
        PersonId analyst = lab.person("plain", Role.ANALYST);
        PersonId quality = lab.person("quality", Role.QA);
        assertRefused(RefusalType.NOT_ALLOWED, () -> accounts.grant(quality, analyst, Role.QA, "A friend."));
        assertRefused(
                RefusalType.OWN_ACCOUNT,
                () -> accounts.revoke(lab.administrator(), lab.administrator(), Role.ADMINISTRATOR, "Tired."));
    }

    @Test
    void a_role_taken_away_is_gone_and_may_come_again() {
        PersonId person = lab.person("turns", Role.ANALYST);
        accounts.grant(lab.administrator(), person, Role.REVIEWER, "Trained.");
        accounts.revoke(lab.administrator(), person, Role.ANALYST, "Moved to review.");
        assertThat(lab.bean(People.class).get(person).roles()).containsExactly(Role.REVIEWER);
        accounts.grant(lab.administrator(), person, Role.ANALYST, "Moved back.");
        assertThat(lab.bean(People.class).get(person).roles()).containsExactlyInAnyOrder(Role.ANALYST, Role.REVIEWER);
    }

    @Test
    void a_password_keeps_the_rules() {
        lab.person("ruled", Role.ANALYST);
        Passwords passwords = lab.bean(Passwords.class);
        assertRefused(
                RefusalType.PASSWORD_WRONG, () -> passwords.change("ruled", "another one", "a sound new password"));
        assertRefused(RefusalType.PASSWORD_TOO_SHORT, () -> passwords.change("ruled", TestLab.PASSWORD, "elevenchars"));
        assertRefused(
                RefusalType.PASSWORD_TOO_SIMPLE,
                () -> passwords.change("ruled", TestLab.PASSWORD, "i am RULED by this"));
        assertRefused(
                RefusalType.PASSWORD_TOO_SIMPLE, () -> passwords.change("ruled", TestLab.PASSWORD, "abababababababab"));
        assertRefused(
                RefusalType.PASSWORD_TOO_LONG, () -> passwords.change("ruled", TestLab.PASSWORD, "abcde".repeat(30)));
        assertRefused(
                RefusalType.PASSWORD_USED_BEFORE, () -> passwords.change("ruled", TestLab.PASSWORD, TestLab.PASSWORD));
    }

    @Test
    void a_password_typed_in_another_unicode_form_is_the_same() {
        OneTimePassword first = accounts.add(lab.administrator(), "unicode", "Uni Code", Set.of(Role.ANALYST));
        lab.bean(Passwords.class).change("unicode", first.password(), "Şifre çok uzun ğ");
        assertThat(attempt("unicode", "S\u0327ifre c\u0327ok uzun g\u0306")).isInstanceOf(SignInOutcome.Accepted.class);
    }

    @Test
    void neither_a_password_nor_its_verifier_is_in_the_ledger() {
        OneTimePassword first = accounts.add(lab.administrator(), "secretive", "Sec Ret", Set.of(Role.ANALYST));
        String verifier = database.dsl()
                .select(CREDENTIAL.VERIFIER_SECRET)
                .from(CREDENTIAL)
                .orderBy(CREDENTIAL.SET_AT.desc())
                .limit(1)
                .fetchSingle(CREDENTIAL.VERIFIER_SECRET);
        assertThat(verifier).startsWith("$argon2id$");
        database.dsl()
                .select(LEDGER_ENTRY.CONTENT)
                .from(LEDGER_ENTRY)
                .fetch(LEDGER_ENTRY.CONTENT)
                .forEach(content -> assertThat(new String(content, StandardCharsets.UTF_8))
                        .doesNotContain(first.password())
                        .doesNotContain("argon2"));
    }

    private SignInOutcome attempt(String username, String password) {
        return signIn.attempt(username, password, Channel.WEB);
    }

    private static SignInOutcome refused(SignInOutcome.Reason reason) {
        return new SignInOutcome.Refused(reason);
    }

    private static void assertRefused(RefusalType type, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.type()).isEqualTo(type));
    }
}
