-- What a process is busy with. Rebuildable in the sense that a row only says which facts are still to be written.
create table work.lease (
    lease_id uuid not null primary key,
    host varchar(200) not null,
    pid bigint not null,
    started_at timestamp(6) with time zone not null,
    renewed_at timestamp(6) with time zone not null
);
comment on table work.lease is 'intake: a running process; it is dead when it has not renewed its lease for a while, or is gone from this host';

create table work.intake_request (
    submission_id uuid not null primary key,
    lease_id uuid not null,
    requested_at timestamp(6) with time zone not null,
    content bytea not null
);
comment on table work.intake_request is 'intake: a submission whose files the vault keeps and whose outcome is not yet recorded, with what the person said as canonical JSON';
