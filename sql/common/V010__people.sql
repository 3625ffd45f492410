-- Persons and what they may do. Accounts, credentials and grants are rows that supersede one another: the highest seq holds.
create table fact.person (
    person_id uuid not null primary key,
    username varchar(64) not null unique,
    full_name varchar(200) not null,
    entry_id uuid not null references fact.ledger_entry
);
comment on table fact.person is 'people: a person, named once and never reassigned';

create table fact.account_state (
    account_state_id uuid not null primary key,
    person_id uuid not null references fact.person,
    seq integer not null,
    state varchar(16) not null,
    reason varchar(2000) not null,
    changed_at timestamp(6) with time zone not null,
    entry_id uuid not null references fact.ledger_entry,
    unique (person_id, seq)
);
comment on table fact.account_state is 'people: ACTIVE, LOCKED or CLOSED from a time on';

create table fact.credential (
    credential_id uuid not null primary key,
    person_id uuid not null references fact.person,
    seq integer not null,
    verifier_secret varchar(500) not null,
    one_time boolean not null,
    set_at timestamp(6) with time zone not null,
    entry_id uuid not null references fact.ledger_entry,
    unique (person_id, seq)
);
comment on table fact.credential is 'people: the verifier of a password (Argon2id); a one-time password must be changed at the first sign-in';

create table fact.role_grant (
    role_grant_id uuid not null primary key,
    person_id uuid not null references fact.person,
    role varchar(32) not null,
    seq integer not null,
    granted boolean not null,
    changed_at timestamp(6) with time zone not null,
    entry_id uuid not null references fact.ledger_entry,
    unique (person_id, role, seq)
);
comment on table fact.role_grant is 'people: a role given to or taken from a person';

create table fact.sign_in (
    sign_in_id uuid not null primary key,
    username varchar(64) not null,
    outcome varchar(32) not null,
    channel varchar(16) not null,
    attempted_at timestamp(6) with time zone not null,
    entry_id uuid not null references fact.ledger_entry
);
comment on table fact.sign_in is 'people: each attempt to sign in, also a failed one';

create table fact.signature (
    signature_id uuid not null primary key,
    person_id uuid not null references fact.person,
    username varchar(64) not null,
    full_name varchar(200) not null,
    role varchar(32) not null,
    meaning varchar(200) not null,
    subject_kind varchar(32) not null,
    subject_id uuid not null,
    content_hash varchar(64) not null,
    signed_at timestamp(6) with time zone not null,
    zone varchar(64) not null,
    entry_id uuid not null references fact.ledger_entry
);
comment on table fact.signature is 'people: an electronic signature: who, as what, meaning what, when, over the SHA-256 of which content';
