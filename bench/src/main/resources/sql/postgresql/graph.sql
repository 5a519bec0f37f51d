create table node as
  select row_number() over ()::int as id, key, process from (
    select id as key, false as process from lots
    union all select id, true from processes
    union all select id, false from cartons
    union all select id, false from shipments
    union all select id, false from units) as all_nodes;
alter table node add primary key (id), alter column key set not null;
create unique index on node (key) include (id);
analyze node;
create table edge as
  select tails.id as tail, heads.id as head from (
    select item as tail, process as head from consumption
    union all select process, item from production
    union all select lot, id from units
    union all select item, carton from packing
    union all select item, shipment from shipment_items) as all_edges
  join node as tails on tails.key = all_edges.tail
  join node as heads on heads.key = all_edges.head;
create index on edge (tail) include (head);
create index on edge (head) include (tail);
alter table lots add primary key (id);
alter table processes add primary key (id);
alter table units add primary key (id);
alter table cartons add primary key (id);
alter table shipments add primary key (id);
vacuum analyze;
checkpoint;
