create table lots as from read_csv('{dump}/lots.csv');
create table processes as from read_csv('{dump}/processes.csv');
create table consumption as from read_csv('{dump}/consumption.csv');
create table production as from read_csv('{dump}/production.csv');
create table units as from read_csv('{dump}/units.csv');
create table cartons as from read_csv('{dump}/cartons.csv');
create table packing as from read_csv('{dump}/packing.csv');
create table shipments as from read_csv('{dump}/shipments.csv');
create table shipment_items as from read_csv('{dump}/shipment_items.csv');
create table node as
  select row_number() over ()::int as id, key, process from (
    select id as key, false as process from lots
    union all select id, true from processes
    union all select id, false from cartons
    union all select id, false from shipments
    union all select id, false from units);
create table edge as
  select tails.id as tail, heads.id as head from (
    select item as tail, process as head from consumption
    union all select process, item from production
    union all select lot, id from units
    union all select item, carton from packing
    union all select item, shipment from shipment_items) as all_edges
  join node as tails on tails.key = all_edges.tail
  join node as heads on heads.key = all_edges.head;
create unique index node_key on node (key);
analyze;
checkpoint;
