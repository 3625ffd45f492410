create table fact.vault_object (
    sha256 varchar(64) not null primary key,
    size_bytes bigint not null,
    entry_id uuid not null references fact.ledger_entry (entry_id)
);
comment on table fact.vault_object is 'vault: bytes that are kept under their SHA-256';
