package org.exolot.people;

import static org.exolot.ledger.Author.person;

import exolot.schema.fact.tables.records.PersonRecord;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.ledger.Author;
import org.exolot.ledger.Entry;
import org.exolot.ledger.Recorder;
import org.jooq.TableRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The keeping of accounts, by administrators. Each act is a fact with its reason; every method refuses with a {@link RefusedException}. */
@Component
public class Accounts {
    /** The username of the administrator with whom a lab begins. */
    public static final String FIRST_ADMINISTRATOR = "admin";

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    private final People people;
    private final AccountRows rows;
    private final PasswordHashing hashing;
    private final Recorder recorder;

    Accounts(People people, AccountRows rows, PasswordHashing hashing, Recorder recorder) {
        this.people = people;
        this.rows = rows;
        this.hashing = hashing;
        this.recorder = recorder;
    }

    /** Makes the first administrator if there is nobody yet. */
    @Transactional
    public Optional<OneTimePassword> begin() {
        if (!people.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(write(
                Author.program(),
                FIRST_ADMINISTRATOR,
                "Administrator",
                EnumSet.of(Role.ADMINISTRATOR),
                "The lab begins with one administrator."));
    }

    /**
     * Lets an administrator in again when none is active any more, with a one-time password. Only for whoever keeps the lab's data folder: no page offers it.
     */
    @Transactional
    public OneTimePassword recover(String username) {
        List<Person> administrators = people.all().stream()
                .filter(person -> person.is(Role.ADMINISTRATOR))
                .toList();
        administrators.stream()
                .filter(person -> person.state() == AccountState.ACTIVE)
                .findFirst()
                .ifPresent(active -> {
                    throw new RefusedException(RefusalType.ADMINISTRATOR_THERE, active.username());
                });
        Person person = administrators.stream()
                .filter(one -> one.username().equals(People.canonical(username)))
                .findFirst()
                .orElseThrow(() -> new RefusedException(RefusalType.NOT_FOUND, "administrator", username));
        String reason = "No administrator was active any more.";
        String password = PasswordMaker.make();
        recorder.record(Entry.by(Author.program(), PeopleEntry.ACCOUNT_STATE_CHANGED)
                .because(reason)
                .with(rows.state(person.id(), AccountState.ACTIVE, reason))
                .with(rows.credential(person.id(), hashing.verifier(password), true)));
        return new OneTimePassword(person.username(), password);
    }

    /** Adds a person with these roles and a one-time password. */
    @Transactional
    public OneTimePassword add(PersonId actor, String username, String fullName, Set<Role> roles) {
        Access.require(people.get(actor), Act.MANAGE_ACCOUNTS);
        String canonical = People.canonical(username);
        if (!USERNAME.matcher(canonical).matches()) {
            throw new RefusedException(RefusalType.USERNAME_INVALID, username);
        }
        if (people.byUsername(canonical).isPresent()) {
            throw new RefusedException(RefusalType.ALREADY_THERE, "account", canonical);
        }
        for (Role role : roles) {
            requireCompatible(role, roles);
        }
        return write(person(actor.value()), canonical, fullName.strip(), roles, "Account added.");
    }

    /** Keeps the person from signing in until unlocked. */
    @Transactional
    public void lock(PersonId actor, PersonId whom, String reason) {
        change(actor, whom, EnumSet.of(AccountState.ACTIVE), AccountState.LOCKED, reason);
    }

    /** Lets a locked person sign in again. */
    @Transactional
    public void unlock(PersonId actor, PersonId whom, String reason) {
        change(actor, whom, EnumSet.of(AccountState.LOCKED), AccountState.ACTIVE, reason);
    }

    /** Ends an account for good; what the person did stays. */
    @Transactional
    public void close(PersonId actor, PersonId whom, String reason) {
        change(actor, whom, EnumSet.of(AccountState.ACTIVE, AccountState.LOCKED), AccountState.CLOSED, reason);
    }

    /** Gives a role. */
    @Transactional
    public void grant(PersonId actor, PersonId whom, Role role, String reason) {
        Person other = other(actor, whom, reason);
        if (other.is(role)) {
            throw new RefusedException(RefusalType.ALREADY_THERE, "role of " + other.username(), role.name());
        }
        requireCompatible(role, other.roles());
        recorder.record(Entry.by(person(actor.value()), PeopleEntry.ROLE_CHANGED)
                .because(reason)
                .with(rows.grant(whom, role, true)));
    }

    /** Takes a role away. */
    @Transactional
    public void revoke(PersonId actor, PersonId whom, Role role, String reason) {
        Person other = other(actor, whom, reason);
        if (!other.is(role)) {
            throw new RefusedException(RefusalType.ROLE_NOT_HELD, other.username(), role.name());
        }
        recorder.record(Entry.by(person(actor.value()), PeopleEntry.ROLE_CHANGED)
                .because(reason)
                .with(rows.grant(whom, role, false)));
    }

    /** Replaces a forgotten password by a one-time password. */
    @Transactional
    public OneTimePassword reset(PersonId actor, PersonId whom, String reason) {
        Person other = other(actor, whom, reason);
        if (other.state() == AccountState.CLOSED) {
            throw stateRefused(other);
        }
        String password = PasswordMaker.make();
        recorder.record(Entry.by(person(actor.value()), PeopleEntry.PASSWORD_SET)
                .because(reason)
                .with(rows.credential(whom, hashing.verifier(password), true)));
        return new OneTimePassword(other.username(), password);
    }

    private OneTimePassword write(Author author, String username, String fullName, Set<Role> roles, String reason) {
        String password = PasswordMaker.make();
        PersonRecord row = rows.person(username, fullName);
        PersonId id = new PersonId(row.getPersonId());
        List<TableRecord<?>> all = new ArrayList<>();
        all.add(row);
        all.add(rows.state(id, AccountState.ACTIVE, reason));
        all.add(rows.credential(id, hashing.verifier(password), true));
        roles.stream().sorted().map(role -> rows.grant(id, role, true)).forEach(all::add);
        recorder.record(
                Entry.by(author, PeopleEntry.ACCOUNT_ADDED).because(reason).with(all));
        return new OneTimePassword(username, password);
    }

    private void change(PersonId actor, PersonId whom, Set<AccountState> from, AccountState to, String reason) {
        Person other = other(actor, whom, reason);
        if (!from.contains(other.state())) {
            throw stateRefused(other);
        }
        recorder.record(Entry.by(person(actor.value()), PeopleEntry.ACCOUNT_STATE_CHANGED)
                .because(reason)
                .with(rows.state(whom, to, reason)));
    }

    private Person other(PersonId actor, PersonId whom, String reason) {
        Access.require(people.get(actor), Act.MANAGE_ACCOUNTS);
        if (actor.equals(whom)) {
            throw new RefusedException(RefusalType.OWN_ACCOUNT);
        }
        if (reason.isBlank()) {
            throw new RefusedException(RefusalType.REASON_MISSING);
        }
        return people.get(whom);
    }

    private static void requireCompatible(Role role, Set<Role> held) {
        role.conflictIn(held).ifPresent(other -> {
            throw new RefusedException(RefusalType.ROLES_IN_CONFLICT, role.name(), other.name());
        });
    }

    private static RefusedException stateRefused(Person person) {
        return new RefusedException(
                RefusalType.ACCOUNT_STATE,
                person.username(),
                person.state().name().toLowerCase(Locale.ROOT));
    }
}
