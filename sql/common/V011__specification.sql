create table fact.controlled_document (
    document_id uuid not null primary key,
    kind varchar(32) not null,
    code varchar(64) not null,
    version integer not null,
    title varchar(400) not null,
    content bytea not null,
    content_hash varchar(64) not null,
    written_by uuid not null references fact.person,
    written_at timestamp(6) with time zone not null,
    entry_id uuid not null references fact.ledger_entry,
    unique (kind, code, version)
);
comment on table fact.controlled_document is 'specification: one version of a product, method, specification, isolation specification, dosage specification or administration protocol, as canonical JSON';

create table fact.document_approval (
    document_approval_id uuid not null primary key,
    document_id uuid not null unique references fact.controlled_document,
    effective_from timestamp(6) with time zone not null,
    signature_id uuid not null references fact.signature,
    entry_id uuid not null references fact.ledger_entry
);
comment on table fact.document_approval is 'specification: a version becomes effective by a second person''s signature';
