create table lots (id text, product text, lot_number text, owner text, supplier text, quantity numeric, uom text,
  made_at timestamptz, received_at timestamptz, expires_at timestamptz, timing text);
create table processes (id text, kind text, site text, equipment text, operator text, started_at timestamptz, ended_at timestamptz, timing text);
create table consumption (process text, item text, quantity numeric, uom text, at timestamptz, line int);
create table production (process text, item text, quantity numeric, uom text, at timestamptz, line int);
create table units (id text, lot text, serial text, made_at timestamptz);
create table cartons (id text, kind text, sscc text);
create table packing (item text, carton text, "from" timestamptz, until timestamptz, quantity numeric);
create table shipments (id text, sender text, receiver text, "order" text, shipped_at timestamptz, received_at timestamptz);
create table shipment_items (shipment text, item text, quantity numeric, uom text);
