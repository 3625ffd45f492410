create table fact.clinic (
    clinic_id uuid not null primary key,
    code varchar(64) not null unique,
    name varchar(200) not null,
    country varchar(2) not null,
    contact varchar(400) not null,
    entry_id uuid not null references fact.ledger_entry
);
comment on table fact.clinic is 'distribution: who receives vials';

create table fact.shipment (
    shipment_id uuid not null primary key,
    shipment_number varchar(64) not null unique,
    clinic_id uuid not null references fact.clinic,
    shipped_by uuid not null references fact.person,
    shipped_at timestamp(6) with time zone not null,
    entry_id uuid not null references fact.ledger_entry
);
comment on table fact.shipment is 'distribution: what was sent to a clinic at one time';

create table fact.shipment_container (
    shipment_container_id uuid not null primary key,
    shipment_id uuid not null references fact.shipment,
    container_id uuid not null unique references fact.container,
    entry_id uuid not null references fact.ledger_entry
);
comment on table fact.shipment_container is 'distribution: a vial of a released lot in a shipment; a vial is sent once';
