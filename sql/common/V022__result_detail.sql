alter table fact.result add column detail varchar(400);
comment on column fact.result.detail is 'what stands behind the value in words and is printed with it: how many containers for how long, a limit of detection';
