package org.exolot.people;

import static exolot.schema.fact.Tables.CREDENTIAL;

import java.util.List;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.ledger.Author;
import org.exolot.ledger.Entry;
import org.exolot.ledger.Recorder;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The change of one's own password. */
@Component
public class Passwords {
    private final DSLContext dsl;
    private final SignIn signIn;
    private final PasswordHashing hashing;
    private final PasswordRules rules;
    private final AccountRows rows;
    private final Recorder recorder;

    Passwords(
            DSLContext dsl,
            SignIn signIn,
            PasswordHashing hashing,
            PasswordRules rules,
            AccountRows rows,
            Recorder recorder) {
        this.dsl = dsl;
        this.signIn = signIn;
        this.hashing = hashing;
        this.rules = rules;
        this.rows = rows;
        this.recorder = recorder;
    }

    /**
     * Replaces the present password, also a one-time password, by one of the person's own.
     *
     * @throws RefusedException if the present one is wrong or the wanted one breaks a rule
     */
    @Transactional
    public void change(String username, String present, String wanted) {
        if (!(signIn.attempt(username, present, Channel.PASSWORD_CHANGE)
                instanceof SignInOutcome.Accepted(Person person, boolean _))) {
            throw new RefusedException(RefusalType.PASSWORD_WRONG);
        }
        rules.require(person.username(), wanted);
        if (wasUsed(person, wanted)) {
            throw new RefusedException(RefusalType.PASSWORD_USED_BEFORE, Integer.toString(rules.history()));
        }
        recorder.record(Entry.by(Author.person(person.id().value()), PeopleEntry.PASSWORD_SET)
                .with(rows.credential(person.id(), hashing.verifier(wanted), false)));
    }

    private boolean wasUsed(Person person, String wanted) {
        List<String> last = dsl.select(CREDENTIAL.VERIFIER_SECRET)
                .from(CREDENTIAL)
                .where(CREDENTIAL.PERSON_ID.eq(person.id().value()))
                .orderBy(CREDENTIAL.SEQ.desc())
                .limit(rules.history())
                .fetch(CREDENTIAL.VERIFIER_SECRET);
        return last.stream().anyMatch(verifier -> hashing.matches(wanted, verifier));
    }
}
