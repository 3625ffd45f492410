create table fact.sample (
    sample_id uuid not null primary key,
    code varchar(64) not null unique,
    lot_id uuid references fact.lot,
    material_id uuid references fact.material,
    container_id uuid references fact.container,
    sampling_point varchar(32) not null,
    purpose varchar(32) not null,
    drawn_by uuid not null references fact.person,
    drawn_at timestamp(6) with time zone not null,
    entry_id uuid not null references fact.ledger_entry
);
comment on table fact.sample is 'sample: what is measured: drawn by someone, at a time, from a container of a lot or a material, at a sampling point, for a purpose';

create table fact.custody (
    custody_id uuid not null primary key,
    sample_id uuid not null references fact.sample,
    seq integer not null,
    event varchar(32) not null,
    location varchar(200) not null,
    person_id uuid not null references fact.person,
    happened_at timestamp(6) with time zone not null,
    entry_id uuid not null references fact.ledger_entry,
    unique (sample_id, seq)
);
comment on table fact.custody is 'sample: where a sample was and who had it: drawn, received, moved, thawed, split, used up';

create table fact.test_order (
    test_order_id uuid not null primary key,
    order_number varchar(64) not null unique,
    sample_id uuid not null references fact.sample,
    method_document_id uuid not null references fact.controlled_document,
    purpose varchar(32) not null,
    preparations integer not null,
    retest_of_id uuid references fact.test_order,
    reason varchar(2000),
    ordered_by uuid not null references fact.person,
    ordered_at timestamp(6) with time zone not null,
    entry_id uuid not null references fact.ledger_entry
);
comment on table fact.test_order is 'sample: a sample, a method version, a replicate plan and a purpose: the one door through which a measurement becomes a result';
