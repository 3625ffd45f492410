alter table fact.reading add column left_out bytea;
comment on column fact.reading.left_out is 'how many lines were left out on purpose for each reason, as canonical JSON; empty where only their number was recorded';
