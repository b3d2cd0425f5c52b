-- Made after a load, which is faster than before it.
create unique index if not exists data.segment_by_id on data.segment(id);
create unique index if not exists data.coding_by_id on data.coding(id);
create index if not exists data.segment_by_place on data.segment(source, start_at);
create index if not exists data.coding_by_segment on data.coding(segment);
