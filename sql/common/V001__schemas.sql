-- Evidence lives in schema fact (rows are only ever added), everything rebuildable in schema work.
create schema if not exists fact;
create schema if not exists work;
