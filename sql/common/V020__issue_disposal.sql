create table fact.issue_disposal (
    issue_disposal_id uuid not null primary key,
    lot_id uuid not null references fact.lot,
    issue_type varchar(32) not null,
    subject varchar(1000) not null,
    detail varchar(4000) not null,
    text varchar(10000) not null,
    disposed_by uuid not null references fact.person,
    disposed_at timestamp(6) with time zone not null,
    entry_id uuid not null references fact.ledger_entry
);
comment on table fact.issue_disposal is 'release: QA''s written disposal of what stands against a lot and is no fault of it';
create index issue_disposal_by_lot on fact.issue_disposal (lot_id);
