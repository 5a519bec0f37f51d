with recursive reached (id) as (
  select id from node where key in (select unnest(?))
  union
  select edge.tail from reached join edge on edge.head = reached.id)
select count(*) from reached join node using (id) where not process
