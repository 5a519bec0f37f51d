create table movements (doc bigint primary key, movement_type text, order_no text, batch text, qty numeric, unit text, moved_at timestamptz);
