with recursive reached (id) as (
  select id from node where key = any (?)
  union
  select edge.tail from reached join edge on edge.head = reached.id)
select count(*) from reached join node using (id) where not process
