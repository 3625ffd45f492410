package org.exolot.people;

import static exolot.schema.fact.Tables.ACCOUNT_STATE;
import static exolot.schema.fact.Tables.CREDENTIAL;
import static exolot.schema.fact.Tables.SIGN_IN;

import exolot.schema.fact.tables.records.CredentialRecord;
import exolot.schema.fact.tables.records.SignInRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.exolot.database.IdSource;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.ledger.Author;
import org.exolot.ledger.Entry;
import org.exolot.ledger.Recorder;
import org.exolot.people.SignInOutcome.Accepted;
import org.exolot.people.SignInOutcome.Reason;
import org.exolot.people.SignInOutcome.Refused;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks who somebody is. Every attempt is recorded, in a transaction of its own so that it stays whatever becomes of the caller's; as many
 * failures in a row as the rules say lock the account. An unknown username costs as much time as a wrong password.
 */
@Component
public class SignIn {
    private static final int STRIPES = 64;
    /** Recorded in place of a username that does not exist: people type passwords into that field. */
    private static final String UNKNOWN = "(unknown)";

    private final DSLContext dsl;
    private final People people;
    private final AccountRows rows;
    private final PasswordHashing hashing;
    private final PasswordRules rules;
    private final Recorder recorder;
    private final IdSource ids;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;
    private final Object[] stripes = Stream.generate(Object::new).limit(STRIPES).toArray();

    SignIn(
            DSLContext dsl,
            People people,
            AccountRows rows,
            PasswordHashing hashing,
            PasswordRules rules,
            Recorder recorder,
            IdSource ids,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.dsl = dsl;
        this.people = people;
        this.rows = rows;
        this.hashing = hashing;
        this.rules = rules;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** An attempt to sign in. Attempts on one username wait for one another, so that none escapes the count. */
    public SignInOutcome attempt(String username, String password, Channel channel) {
        String canonical = People.canonical(username);
        synchronized (stripes[Math.floorMod(canonical.hashCode(), STRIPES)]) {
            Optional<Person> person = people.byUsername(canonical);
            if (person.isEmpty()) {
                hashing.matchNobody(password);
                record(UNKNOWN, Author.program(), Reason.UNKNOWN_USER.name(), channel);
                return new Refused(Reason.UNKNOWN_USER);
            }
            return attempt(person.get(), password, channel);
        }
    }

    /**
     * The person that this username and password belong to, for a command or a ceremony.
     *
     * @throws RefusedException if they do not match, the account is locked or closed, or a one-time password was not changed
     */
    public Person require(String username, String password, Channel channel) {
        return switch (attempt(username, password, channel)) {
            case Accepted(Person person, boolean mustChange) -> {
                if (mustChange) {
                    throw new RefusedException(RefusalType.PASSWORD_MUST_CHANGE, person.username());
                }
                yield person;
            }
            case Refused _ -> throw new RefusedException(RefusalType.SIGN_IN_FAILED);
        };
    }

    private SignInOutcome attempt(Person person, String password, Channel channel) {
        CredentialRecord credential = Objects.requireNonNull(dsl.selectFrom(CREDENTIAL)
                .where(CREDENTIAL.PERSON_ID.eq(person.id().value()))
                .orderBy(CREDENTIAL.SEQ.desc())
                .limit(1)
                .fetchOne());
        boolean matches = hashing.matches(password, credential.getVerifierSecret());
        Author author = Author.person(person.id().value());
        return switch (person.state()) {
            case LOCKED -> refused(person, author, Reason.LOCKED, channel);
            case CLOSED -> refused(person, author, Reason.CLOSED, channel);
            case ACTIVE -> {
                if (!matches) {
                    yield failed(person, channel);
                }
                record(person.username(), author, "ACCEPTED", channel);
                yield new Accepted(person, credential.getOneTime());
            }
        };
    }

    private SignInOutcome refused(Person person, Author author, Reason reason, Channel channel) {
        record(person.username(), author, reason.name(), channel);
        return new Refused(reason);
    }

    private SignInOutcome failed(Person person, Channel channel) {
        return ownTransaction.execute(status -> {
            Entry entry = Entry.by(Author.program(), PeopleEntry.SIGN_IN)
                    .with(row(person.username(), Reason.WRONG_PASSWORD.name(), channel));
            if (failuresInARow(person) + 1 >= rules.failuresBeforeLock()) {
                entry = entry.with(rows.state(
                        person.id(),
                        AccountState.LOCKED,
                        rules.failuresBeforeLock() + " failures in a row to give the password."));
            }
            recorder.record(entry);
            return new Refused(Reason.WRONG_PASSWORD);
        });
    }

    private int failuresInARow(Person person) {
        Instant changed = Optional.ofNullable(dsl.select(DSL.max(ACCOUNT_STATE.CHANGED_AT))
                        .from(ACCOUNT_STATE)
                        .where(ACCOUNT_STATE.PERSON_ID.eq(person.id().value()))
                        .fetchOne(0, Instant.class))
                .orElse(Instant.EPOCH);
        Instant accepted = Optional.ofNullable(dsl.select(DSL.max(SIGN_IN.ATTEMPTED_AT))
                        .from(SIGN_IN)
                        .where(SIGN_IN.USERNAME.eq(person.username()), SIGN_IN.OUTCOME.eq("ACCEPTED"))
                        .fetchOne(0, Instant.class))
                .orElse(Instant.EPOCH);
        Instant since = accepted.isAfter(changed) ? accepted : changed;
        return dsl.fetchCount(
                SIGN_IN,
                SIGN_IN.USERNAME
                        .eq(person.username())
                        .and(SIGN_IN.OUTCOME.eq(Reason.WRONG_PASSWORD.name()))
                        .and(SIGN_IN.ATTEMPTED_AT.gt(since)));
    }

    private void record(String username, Author author, String outcome, Channel channel) {
        ownTransaction.executeWithoutResult(
                status -> recorder.record(Entry.by(author, PeopleEntry.SIGN_IN).with(row(username, outcome, channel))));
    }

    private SignInRecord row(String username, String outcome, Channel channel) {
        SignInRecord row = new SignInRecord();
        row.setSignInId(ids.next());
        row.setUsername(username);
        row.setOutcome(outcome);
        row.setChannel(channel.name());
        row.setAttemptedAt(clock.instant());
        return row;
    }
}
