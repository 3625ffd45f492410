-- Every row of schema fact names in entry_id the entry that wrote it; the entry's content lists the row in full.
create table fact.ledger_entry (
    entry_id uuid not null primary key,
    recorded_at timestamp(6) with time zone not null,
    author uuid,
    kind varchar(60) not null,
    reason varchar(4000),
    content bytea not null,
    content_hash varchar(64) not null
);
comment on table fact.ledger_entry is 'ledger: who did what, when and why, with the canonical content (RFC 8785) of all rows written';
comment on column fact.ledger_entry.author is 'the person; empty where the program itself acted';
comment on column fact.ledger_entry.content_hash is 'SHA-256 of content, hexadecimal';

-- The leaves of a Merkle tree after RFC 6962. Late commits take the next free place, so the order of leaves is the order of sealing.
create table fact.ledger_seal (
    leaf_index bigint not null primary key,
    entry_id uuid not null unique references fact.ledger_entry (entry_id),
    leaf_hash varchar(64) not null
);
comment on table fact.ledger_seal is 'ledger: the place of an entry in the Merkle tree and its leaf hash SHA-256(0x00 || content)';

create table fact.ledger_key (
    key_id varchar(64) not null primary key,
    algorithm varchar(20) not null,
    public_key bytea not null,
    entry_id uuid not null references fact.ledger_entry (entry_id)
);
comment on table fact.ledger_key is 'ledger: public keys (X.509 SubjectPublicKeyInfo) that sign checkpoints; key_id is the SHA-256 of the key';

create table fact.ledger_checkpoint (
    tree_size bigint not null primary key,
    root_hash varchar(64) not null,
    made_at timestamp(6) with time zone not null,
    key_id varchar(64) not null references fact.ledger_key (key_id),
    signature bytea not null
);
comment on table fact.ledger_checkpoint is 'ledger: signed heads of the Merkle tree';

create table work.ledger_sealing (
    one_row int not null primary key
);
comment on table work.ledger_sealing is 'ledger: the row that a sealer locks, so that there is one at a time';
insert into work.ledger_sealing (one_row) values (1);
