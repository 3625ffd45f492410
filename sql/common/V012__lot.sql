create table fact.lot (
    lot_id uuid not null primary key,
    lot_number varchar(64) not null unique,
    product_document_id uuid not null references fact.controlled_document,
    made_on date not null,
    expires_on date not null,
    site_zone varchar(64) not null,
    label_claim varchar(64) not null,
    label_method varchar(64) not null,
    containers_filled integer not null,
    entry_id uuid not null references fact.ledger_entry
);
comment on table fact.lot is 'lot: a manufactured lot; its expiry is a date that ends at 24:00 in the site''s zone';

create table fact.lot_binding (
    lot_binding_id uuid not null primary key,
    lot_id uuid not null references fact.lot,
    kind varchar(32) not null,
    seq integer not null,
    document_id uuid not null references fact.controlled_document,
    reason varchar(2000) not null,
    entry_id uuid not null references fact.ledger_entry,
    unique (lot_id, kind, seq)
);
comment on table fact.lot_binding is 'lot: the version of each specification that the lot is judged by; the highest seq of a kind holds';

create table fact.lot_state (
    lot_state_id uuid not null primary key,
    lot_id uuid not null references fact.lot,
    seq integer not null,
    state varchar(32) not null,
    reason varchar(2000) not null,
    signature_id uuid references fact.signature,
    changed_at timestamp(6) with time zone not null,
    entry_id uuid not null references fact.ledger_entry,
    unique (lot_id, seq)
);
comment on table fact.lot_state is 'lot: the log of a lot''s states; the highest seq holds';

create table fact.container (
    container_id uuid not null primary key,
    lot_id uuid not null references fact.lot,
    code varchar(64) not null unique,
    kind varchar(32) not null,
    fill_volume varchar(64) not null,
    fill_unit varchar(64) not null,
    entry_id uuid not null references fact.ledger_entry
);
comment on table fact.container is 'lot: a vial or a bulk container of a lot';

create table fact.lineage_node (
    lineage_node_id uuid not null primary key,
    kind varchar(32) not null,
    code varchar(64) not null,
    lot_id uuid unique references fact.lot,
    particulars bytea not null,
    entry_id uuid not null references fact.ledger_entry,
    unique (kind, code)
);
comment on table fact.lineage_node is 'lot: a donor, tissue, bank, passage, harvest, isolation, fill or lot in the genealogy, with its particulars as canonical JSON';

create table fact.lineage_edge (
    lineage_edge_id uuid not null primary key,
    from_node_id uuid not null references fact.lineage_node,
    to_node_id uuid not null references fact.lineage_node,
    quantity varchar(64) not null,
    unit varchar(64) not null,
    entry_id uuid not null references fact.ledger_entry,
    unique (from_node_id, to_node_id)
);
comment on table fact.lineage_edge is 'lot: how much of one went into the other';

create table fact.material (
    material_id uuid not null primary key,
    kind varchar(32) not null,
    name varchar(200) not null,
    lot_number varchar(64) not null,
    supplier varchar(200) not null,
    expires_on date not null,
    entry_id uuid not null references fact.ledger_entry,
    unique (name, lot_number)
);
comment on table fact.material is 'lot: a reagent, kit, standard, control or reference lot';

create table fact.material_value (
    material_value_id uuid not null primary key,
    material_id uuid not null references fact.material,
    attribute varchar(100) not null,
    value_text varchar(200) not null,
    unit varchar(64) not null,
    uncertainty varchar(64),
    entry_id uuid not null references fact.ledger_entry,
    unique (material_id, attribute)
);
comment on table fact.material_value is 'lot: an assigned value of a standard, control or reference lot';

create table fact.material_use (
    material_use_id uuid not null primary key,
    lineage_node_id uuid not null references fact.lineage_node,
    material_id uuid not null references fact.material,
    quantity varchar(64) not null,
    unit varchar(64) not null,
    entry_id uuid not null references fact.ledger_entry,
    unique (lineage_node_id, material_id)
);
comment on table fact.material_use is 'lot: a material that went into a step of the genealogy; a hold on it reaches all that descends from the step';

create table fact.equipment (
    equipment_id uuid not null primary key,
    code varchar(64) not null unique,
    kind varchar(64) not null,
    vendor varchar(100) not null,
    model varchar(100) not null,
    serial varchar(100) not null,
    zone varchar(64) not null,
    entry_id uuid not null references fact.ledger_entry
);
comment on table fact.equipment is 'lot: an instrument, with the time zone of its clock';

create table fact.equipment_calibration (
    equipment_calibration_id uuid not null primary key,
    equipment_id uuid not null references fact.equipment,
    seq integer not null,
    valid_until date not null,
    reference varchar(200) not null,
    entry_id uuid not null references fact.ledger_entry,
    unique (equipment_id, seq)
);
comment on table fact.equipment_calibration is 'lot: until when an instrument is calibrated';

create table fact.hold (
    hold_id uuid not null primary key,
    subject_kind varchar(32) not null,
    subject_id uuid not null,
    reason varchar(2000) not null,
    placed_by uuid not null references fact.person,
    placed_at timestamp(6) with time zone not null,
    entry_id uuid not null references fact.ledger_entry
);
comment on table fact.hold is 'lot: a hold on a lot, container, lineage node or material; blocks all that descends from it';

create table fact.hold_lift (
    hold_lift_id uuid not null primary key,
    hold_id uuid not null unique references fact.hold,
    reason varchar(2000) not null,
    lifted_by uuid not null references fact.person,
    lifted_at timestamp(6) with time zone not null,
    entry_id uuid not null references fact.ledger_entry
);
comment on table fact.hold_lift is 'lot: the end of a hold';

create table fact.outside_record (
    outside_record_id uuid not null primary key,
    lot_id uuid not null references fact.lot,
    kind varchar(64) not null,
    record_number varchar(100) not null,
    version varchar(32) not null,
    sha256 varchar(64),
    entry_id uuid not null references fact.ledger_entry
);
comment on table fact.outside_record is 'lot: a record kept elsewhere: batch record, environmental monitoring, contract laboratory''s report';
