create table fact.quality_event (
    quality_event_id uuid not null primary key,
    event_number varchar(64) not null unique,
    kind varchar(32) not null,
    lot_id uuid references fact.lot,
    result_id uuid references fact.result,
    description varchar(10000) not null,
    opened_by uuid not null references fact.person,
    opened_at timestamp(6) with time zone not null,
    entry_id uuid not null references fact.ledger_entry
);
comment on table fact.quality_event is 'release: OOS investigation, deviation, excursion, complaint, adverse event, look-back';

create table fact.quality_event_step (
    quality_event_step_id uuid not null primary key,
    quality_event_id uuid not null references fact.quality_event,
    seq integer not null,
    state varchar(32) not null,
    text varchar(10000) not null,
    person_id uuid not null references fact.person,
    signature_id uuid references fact.signature,
    happened_at timestamp(6) with time zone not null,
    entry_id uuid not null references fact.ledger_entry,
    unique (quality_event_id, seq)
);
comment on table fact.quality_event_step is 'release: a step of a quality event; it is closed by QA''s signature';

create table fact.internal_limit_assessment (
    internal_limit_assessment_id uuid not null primary key,
    lot_id uuid not null references fact.lot,
    criterion_id varchar(32) not null,
    result_id uuid not null references fact.result,
    text varchar(10000) not null,
    assessed_by uuid not null references fact.person,
    assessed_at timestamp(6) with time zone not null,
    entry_id uuid not null references fact.ledger_entry
);
comment on table fact.internal_limit_assessment is 'release: QA''s written assessment of a result between internal limit and limit';

create table fact.disposition (
    disposition_id uuid not null primary key,
    lot_id uuid not null references fact.lot,
    seq integer not null,
    decision varchar(32) not null,
    content bytea not null,
    content_hash varchar(64) not null,
    signature_id uuid not null references fact.signature,
    decided_at timestamp(6) with time zone not null,
    entry_id uuid not null references fact.ledger_entry,
    unique (lot_id, seq)
);
comment on table fact.disposition is 'release: the signed decision on a lot with the canonical content decided upon';
