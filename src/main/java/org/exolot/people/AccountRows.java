package org.exolot.people;

import static exolot.schema.fact.Tables.ACCOUNT_STATE;
import static exolot.schema.fact.Tables.CREDENTIAL;
import static exolot.schema.fact.Tables.ROLE_GRANT;

import exolot.schema.fact.tables.records.AccountStateRecord;
import exolot.schema.fact.tables.records.CredentialRecord;
import exolot.schema.fact.tables.records.PersonRecord;
import exolot.schema.fact.tables.records.RoleGrantRecord;
import java.time.Clock;
import java.util.Optional;
import org.exolot.database.IdSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The next rows of a person's account: each takes the place after the highest, two at once collide on the unique key. */
@Component
class AccountRows {
    private final DSLContext dsl;
    private final IdSource ids;
    private final Clock clock;

    AccountRows(DSLContext dsl, IdSource ids, Clock clock) {
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
    }

    PersonRecord person(String username, String fullName) {
        PersonRecord row = new PersonRecord();
        row.setPersonId(ids.next());
        row.setUsername(username);
        row.setFullName(fullName);
        return row;
    }

    AccountStateRecord state(PersonId person, AccountState state, String reason) {
        AccountStateRecord row = new AccountStateRecord();
        row.setAccountStateId(ids.next());
        row.setPersonId(person.value());
        row.setSeq(next(ACCOUNT_STATE, ACCOUNT_STATE.SEQ, ACCOUNT_STATE.PERSON_ID.eq(person.value())));
        row.setState(state.name());
        row.setReason(reason);
        row.setChangedAt(clock.instant());
        return row;
    }

    CredentialRecord credential(PersonId person, String verifier, boolean oneTime) {
        CredentialRecord row = new CredentialRecord();
        row.setCredentialId(ids.next());
        row.setPersonId(person.value());
        row.setSeq(next(CREDENTIAL, CREDENTIAL.SEQ, CREDENTIAL.PERSON_ID.eq(person.value())));
        row.setVerifierSecret(verifier);
        row.setOneTime(oneTime);
        row.setSetAt(clock.instant());
        return row;
    }

    RoleGrantRecord grant(PersonId person, Role role, boolean granted) {
        RoleGrantRecord row = new RoleGrantRecord();
        row.setRoleGrantId(ids.next());
        row.setPersonId(person.value());
        row.setRole(role.name());
        row.setSeq(next(
                ROLE_GRANT,
                ROLE_GRANT.SEQ,
                ROLE_GRANT.PERSON_ID.eq(person.value()).and(ROLE_GRANT.ROLE.eq(role.name()))));
        row.setGranted(granted);
        row.setChangedAt(clock.instant());
        return row;
    }

    private int next(Table<?> table, Field<Integer> seq, Condition of) {
        return Optional.ofNullable(
                                dsl.select(DSL.max(seq)).from(table).where(of).fetchOne(0, Integer.class))
                        .orElse(0)
                + 1;
    }
}
