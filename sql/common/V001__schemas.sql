-- Evidence lives in schema fact (rows are only ever added), everything rebuildable in schema work.
create schema if not exists fact;
create schema if not exists work;
create table fact.ledger_entry (
    entry_id uuid not null primary key
);
