package org.exolot.people;

import static exolot.schema.fact.Tables.ACCOUNT_STATE;
import static exolot.schema.fact.Tables.PERSON;
import static exolot.schema.fact.Tables.ROLE_GRANT;

import exolot.schema.fact.tables.records.PersonRecord;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The persons of the lab with the present state of their accounts. */
@Component
public class People {
    private final DSLContext dsl;

    public People(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * The person with this id.
     *
     * @throws IllegalStateException if there is none, as ids come from our own records
     */
    public Person get(PersonId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no person " + id));
    }

    /** The person with this id, if there is one. */
    public Optional<Person> find(PersonId id) {
        return load(PERSON.PERSON_ID.eq(id.value())).stream().findFirst();
    }

    /** The person with this username, however it is capitalised. */
    public Optional<Person> byUsername(String username) {
        return load(PERSON.USERNAME.eq(canonical(username))).stream().findFirst();
    }

    /**
     * The person with this username.
     *
     * @throws RefusedException if there is none
     */
    public Person require(String username) {
        return byUsername(username).orElseThrow(() -> new RefusedException(RefusalType.NOT_FOUND, "account", username));
    }

    /** Everybody, by username. */
    public List<Person> all() {
        return load(DSL.noCondition());
    }

    /** Whether nobody was recorded yet. */
    public boolean isEmpty() {
        return !dsl.fetchExists(PERSON);
    }

    static String canonical(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    private List<Person> load(Condition condition) {
        List<PersonRecord> rows =
                dsl.selectFrom(PERSON).where(condition).orderBy(PERSON.USERNAME).fetch();
        List<UUID> ids = rows.stream().map(PersonRecord::getPersonId).toList();
        Map<UUID, AccountState> states = states(ids);
        Map<UUID, Set<Role>> roles = roles(ids);
        return rows.stream()
                .map(row -> new Person(
                        new PersonId(row.getPersonId()),
                        row.getUsername(),
                        row.getFullName(),
                        states.getOrDefault(row.getPersonId(), AccountState.LOCKED),
                        roles.getOrDefault(row.getPersonId(), Set.of())))
                .toList();
    }

    private Map<UUID, AccountState> states(Collection<UUID> ids) {
        Map<UUID, AccountState> states = new HashMap<>();
        dsl.selectFrom(ACCOUNT_STATE)
                .where(ACCOUNT_STATE.PERSON_ID.in(ids))
                .orderBy(ACCOUNT_STATE.SEQ)
                .forEach(row -> states.put(row.getPersonId(), AccountState.valueOf(row.getState())));
        return states;
    }

    private Map<UUID, Set<Role>> roles(Collection<UUID> ids) {
        Map<UUID, Set<Role>> roles = new HashMap<>();
        dsl.selectFrom(ROLE_GRANT)
                .where(ROLE_GRANT.PERSON_ID.in(ids))
                .orderBy(ROLE_GRANT.SEQ)
                .forEach(row -> {
                    Set<Role> held = roles.computeIfAbsent(row.getPersonId(), id -> EnumSet.noneOf(Role.class));
                    Role role = Role.valueOf(row.getRole());
                    if (row.getGranted()) {
                        held.add(role);
                    } else {
                        held.remove(role);
                    }
                });
        return roles;
    }
}
