create table fact.signing_key (
    signing_key_id uuid not null primary key,
    algorithm varchar(32) not null,
    public_key bytea not null,
    valid_from timestamp(6) with time zone not null,
    entry_id uuid not null references fact.ledger_entry
);
comment on table fact.signing_key is 'certificate: a public key by which certificates are checked';

create table fact.certificate (
    certificate_id uuid not null primary key,
    certificate_number varchar(64) not null unique,
    lot_id uuid not null references fact.lot,
    version integer not null,
    supersedes_id uuid references fact.certificate,
    disposition_id uuid not null references fact.disposition,
    content bytea not null,
    content_hash varchar(64) not null,
    content_signature bytea not null,
    signing_key_id uuid not null references fact.signing_key,
    template_sha256 varchar(64) not null,
    pdf_sha256 varchar(64) not null,
    signature_id uuid not null references fact.signature,
    issued_at timestamp(6) with time zone not null,
    entry_id uuid not null references fact.ledger_entry,
    unique (lot_id, version)
);
comment on table fact.certificate is 'certificate: one numbered, versioned, frozen statement about one lot';

create table fact.certificate_withdrawal (
    certificate_withdrawal_id uuid not null primary key,
    certificate_id uuid not null unique references fact.certificate,
    reason varchar(2000) not null,
    signature_id uuid not null references fact.signature,
    withdrawn_at timestamp(6) with time zone not null,
    entry_id uuid not null references fact.ledger_entry
);
comment on table fact.certificate_withdrawal is 'certificate: a certificate taken back';

create table work.certificate_counter (
    series varchar(16) not null primary key,
    last_number integer not null
);
comment on table work.certificate_counter is 'certificate: the last number given in a series; a number is consumed, never given twice';
