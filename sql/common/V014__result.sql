create table fact.submission (
    submission_id uuid not null primary key,
    submitted_by uuid not null references fact.person,
    received_at timestamp(6) with time zone not null,
    channel varchar(16) not null,
    preview boolean not null,
    lot_number varchar(64),
    reason varchar(2000),
    continues_id uuid references fact.submission,
    entry_id uuid not null references fact.ledger_entry
);
comment on table fact.submission is 'result: 1..n files handed in together by one person; also a previewed or rejected attempt. lot_number: as the person stated it';

create table fact.submission_file (
    submission_file_id uuid not null primary key,
    submission_id uuid not null references fact.submission,
    ordinal integer not null,
    name varchar(400) not null,
    sha256 varchar(64) not null,
    size bigint not null,
    entry_id uuid not null references fact.ledger_entry,
    unique (submission_id, ordinal)
);
comment on table fact.submission_file is 'result: a file of a submission, under the name it came with';

create table fact.answer (
    answer_id uuid not null primary key,
    submission_id uuid not null references fact.submission,
    file_name varchar(400) not null,
    place varchar(400) not null,
    question varchar(64) not null,
    answer varchar(400) not null,
    critical boolean not null,
    answered_by uuid not null references fact.person,
    entry_id uuid not null references fact.ledger_entry
);
comment on table fact.answer is 'result: what a person said that the file does not, for instance a dilution factor';

create table fact.answer_confirmation (
    answer_confirmation_id uuid not null primary key,
    answer_id uuid not null unique references fact.answer,
    confirmed_by uuid not null references fact.person,
    confirmed_at timestamp(6) with time zone not null,
    entry_id uuid not null references fact.ledger_entry
);
comment on table fact.answer_confirmation is 'result: a second person confirms a critical answer; until then nothing is decided by it';

create table fact.assignment (
    assignment_id uuid not null primary key,
    submission_id uuid not null references fact.submission,
    file_name varchar(400) not null,
    name_in_file varchar(400) not null,
    lot_id uuid references fact.lot,
    sample_id uuid references fact.sample,
    basis varchar(32) not null,
    assigned_by uuid not null references fact.person,
    entry_id uuid not null references fact.ledger_entry,
    unique (submission_id, file_name, name_in_file)
);
comment on table fact.assignment is 'result: which sample, or at least which lot, a name in a file means, and who said so';

create table fact.submission_outcome (
    submission_id uuid not null primary key references fact.submission,
    outcome varchar(16) not null,
    finished_at timestamp(6) with time zone not null,
    rules varchar(64) not null,
    entry_id uuid not null references fact.ledger_entry
);
comment on table fact.submission_outcome is 'result: what became of a submission; its key lets a submission be recorded only once';

create table fact.reading (
    reading_id uuid not null primary key,
    submission_id uuid not null references fact.submission,
    sha256 varchar(64) not null,
    file_name varchar(400) not null,
    size_bytes bigint not null,
    outcome varchar(16) not null,
    format varchar(64),
    reader_version integer,
    stated bytea not null,
    lines_total bigint not null,
    lines_used bigint not null,
    lines_ignored bigint not null,
    entry_id uuid not null references fact.ledger_entry
);
comment on table fact.reading is 'result: one file as one version of a reader read it within a submission. stated: what the person said about it, as canonical JSON: with the same bytes and reader it makes the same reading';

create table fact.submission_finding (
    submission_finding_id uuid not null primary key,
    submission_id uuid not null references fact.submission,
    ordinal integer not null,
    sha256 varchar(64) not null,
    type varchar(64) not null,
    severity varchar(16) not null,
    occurrences bigint not null,
    places bytea not null,
    found varchar(10000) not null,
    expected varchar(10000) not null,
    entry_id uuid not null references fact.ledger_entry,
    unique (submission_id, ordinal)
);
comment on table fact.submission_finding is 'result: a finding about a file of a submission, with its first places as canonical JSON';

create table fact.run (
    run_id uuid not null primary key,
    reading_id uuid not null references fact.reading,
    submission_id uuid not null references fact.submission,
    run_key varchar(2000) not null,
    run_key_hash varchar(64) not null,
    revision integer not null,
    supersedes_id uuid references fact.run,
    name varchar(400) not null,
    method_document_id uuid references fact.controlled_document,
    equipment_id uuid references fact.equipment,
    instrument varchar(400) not null,
    operator varchar(200),
    measured_text varchar(100),
    measured_local varchar(32),
    measured_at timestamp(6) with time zone,
    validity varchar(32) not null,
    suitability bytea not null,
    content_hash varchar(64) not null,
    entry_id uuid not null references fact.ledger_entry,
    unique (run_key_hash, revision)
);
comment on table fact.run is 'result: one execution of a method with its controls; a correction is a further revision of the same run key. content_hash: of its measured content, to tell a correction from a repetition';

create table fact.run_material (
    run_material_id uuid not null primary key,
    run_id uuid not null references fact.run,
    material_id uuid not null references fact.material,
    role varchar(32) not null,
    entry_id uuid not null references fact.ledger_entry,
    unique (run_id, material_id, role)
);
comment on table fact.run_material is 'result: the reference lot, control, kit or standard used in a run';

create table fact.preparation (
    preparation_id uuid not null primary key,
    test_order_id uuid not null references fact.test_order,
    round integer not null,
    ordinal integer not null,
    revision integer not null,
    beyond_plan boolean not null,
    run_id uuid not null references fact.run,
    name_in_file varchar(400) not null,
    entry_id uuid not null references fact.ledger_entry,
    unique (test_order_id, round, ordinal, revision)
);
comment on table fact.preparation is 'result: one independent dilution or extraction of a sample: the unit of replication. round: from 1, a further one where the preparations of the last differ too much; ordinal: its place in the order''s plan; revision: further ones replace it when its run is corrected';

create table fact.void_attempt (
    void_attempt_id uuid not null primary key,
    run_id uuid not null references fact.run,
    test_order_id uuid not null references fact.test_order,
    name_in_file varchar(400) not null,
    entry_id uuid not null references fact.ledger_entry,
    unique (run_id, test_order_id)
);
comment on table fact.void_attempt is 'result: an INVALID run with the order that it would have filled: it takes no place and gives no result, but it counts';

create table fact.capture (
    capture_id uuid not null primary key,
    run_id uuid not null references fact.run,
    ordinal integer not null,
    name varchar(400) not null,
    used boolean not null,
    used_why varchar(400),
    dilution_factor varchar(64),
    dilution_state varchar(16) not null,
    figures bytea not null,
    place varchar(1000) not null,
    bins_packed bytea,
    bins_sha256 varchar(64),
    entry_id uuid not null references fact.ledger_entry,
    unique (run_id, ordinal)
);
comment on table fact.capture is 'result: one replicate reading within a run; its distribution as one versioned byte column';

create table fact.plate (
    plate_id uuid not null primary key,
    run_id uuid not null references fact.run,
    ordinal integer not null,
    name varchar(400) not null,
    figures bytea not null,
    wells_packed bytea not null,
    wells_sha256 varchar(64) not null,
    place varchar(1000) not null,
    entry_id uuid not null references fact.ledger_entry,
    unique (run_id, ordinal)
);
comment on table fact.plate is 'result: a plate of a run with its wells as one versioned byte column, its curves as canonical JSON';

create table fact.determination (
    determination_id uuid not null primary key,
    run_id uuid not null references fact.run,
    ordinal integer not null,
    preparation_id uuid references fact.preparation,
    sample_id uuid references fact.sample,
    name_in_file varchar(400) not null,
    attribute varchar(100) not null,
    kind varchar(16) not null,
    value_text varchar(200) not null,
    number numeric(60, 20),
    unit varchar(64) not null,
    uncertainty varchar(64),
    places bytea not null,
    entry_id uuid not null references fact.ledger_entry,
    unique (run_id, ordinal)
);
comment on table fact.determination is 'result: one value that a run yields for one sample; number is for search only';

create table fact.result (
    result_id uuid not null primary key,
    test_order_id uuid not null references fact.test_order,
    sample_id uuid not null references fact.sample,
    method_document_id uuid not null references fact.controlled_document,
    attribute varchar(100) not null,
    replicate integer not null,
    revision integer not null,
    supersedes_id uuid references fact.result,
    basis varchar(16) not null,
    kind varchar(16) not null,
    value_text varchar(200) not null,
    number numeric(60, 20),
    unit varchar(64) not null,
    uncertainty varchar(64),
    reason varchar(2000),
    formed_by uuid not null references fact.person,
    formed_at timestamp(6) with time zone not null,
    entry_id uuid not null references fact.ledger_entry,
    unique (test_order_id, attribute, replicate, revision)
);
comment on table fact.result is 'result: the reportable value of one attribute of one sample for one test order. replicate: 0, or from 1 where the method lets each stand by itself; number is for search only';

create table fact.result_source (
    result_source_id uuid not null primary key,
    result_id uuid not null references fact.result,
    ordinal integer not null,
    determination_id uuid references fact.determination,
    role varchar(32) not null,
    name varchar(400) not null,
    file_name varchar(400) not null,
    sha256 varchar(64) not null,
    place varchar(1000) not null,
    entry_id uuid not null references fact.ledger_entry,
    unique (result_id, ordinal)
);
comment on table fact.result_source is 'result: where a result comes from: determinations and their places in files, or the attached report';

create table fact.result_review (
    result_review_id uuid not null primary key,
    result_id uuid not null references fact.result,
    seq integer not null,
    decision varchar(16) not null,
    comment varchar(2000) not null,
    reviewed_by uuid not null references fact.person,
    reviewed_at timestamp(6) with time zone not null,
    entry_id uuid not null references fact.ledger_entry,
    unique (result_id, seq)
);
comment on table fact.result_review is 'result: a second person accepts a result, confirms one entered by hand, or returns it';
