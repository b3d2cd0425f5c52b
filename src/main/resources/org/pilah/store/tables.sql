-- The tables of one study. They are made anew whenever this file changes: nothing here is ever migrated.
create schema data;

create table data.stand(schema_hash varchar(64) not null, number bigint not null, hash varchar(64) not null, place bigint not null);

create table data.action(
    revision bigint primary key,
    at timestamp(9) with time zone not null,
    by_whom varchar not null,
    changes varchar not null,
    undoes bigint not null,
    place bigint not null,
    size bigint not null);

-- Everything small, as it stands in the study file; what follows repeats some of it as columns.
create table data.item(
    seq bigint not null,
    noun varchar(20) not null,
    id varchar(200) not null,
    doc varchar not null,
    primary key (noun, id));

-- What rows repeat (ids of sources, codes and cases, names of coders, facets), each once. Number 0 is the empty word.
create table data.word(nr int primary key, word varchar not null);
insert into data.word values (0, '');

create table data.source(
    nr int primary key,
    id varchar(120) not null,
    name varchar not null,
    kind varchar(20) not null,
    date varchar(20) not null,
    place varchar not null,
    technique varchar not null,
    wave varchar not null,
    language varchar(2) not null,
    case_id varchar(120) not null,
    characters int not null,
    file varchar not null);

create table data.speaker(
    source varchar(120) not null,
    label varchar not null,
    role varchar(20) not null,
    case_id varchar(120) not null,
    primary key (source, label));

-- Texts in pieces, so that a stretch of one costs little. `part` is where the part begins that the piece is of; its
-- turns are with the first piece. `packed` is UTF-8 as COMPRESS would make it, or empty where the words hold half a
-- character, which UTF-8 cannot.
create table data.text(
    source int not null,
    part int not null,
    start_at int not null,
    end_at int not null,
    packed varbinary not null,
    words varchar not null,
    turns varbinary not null,
    primary key (source, start_at));

create table data.code(
    id varchar(120) primary key,
    parent varchar(120) not null,
    framework varchar(120) not null,
    position int not null,
    name_id varchar not null,
    name_en varchar not null,
    definition_id varchar not null,
    definition_en varchar not null);

create table data.one_case(id varchar(120) primary key, name varchar not null, type varchar not null);

create table data.attribute(
    case_id varchar(120) not null,
    position int not null,
    name varchar not null,
    type varchar(10) not null,
    words varchar not null,
    number decfloat,
    on_day date,
    primary key (case_id, name));

create table data.segment(
    nr int primary key,
    id varchar(120) not null,
    source int not null,
    start_at int not null,
    end_at int not null,
    words varchar not null,
    owner int not null,
    weight tinyint not null,
    paraphrase varchar not null,
    memo varchar not null);

create table data.coding(
    id varchar(120) not null,
    segment int not null,
    code int not null,
    coder int not null,
    facets int not null,
    at timestamp(9) with time zone not null);

-- What waits for a look after a correction. It goes by the segment's id: a segment may come and go without it.
create table data.review(segment varchar(120) primary key, reason varchar(20) not null, before varchar not null);

create view data.piece as
select source, start_at, end_at,
       case when length(packed) = 0 then words else utf8tostring(expand(packed)) end as words
from data.text;

-- What a person may ask. These views are documented and stay.
create view public.sources as
select id, name, kind, date, place, technique, wave, language,
       nullif(case_id, '') as case_id, characters, file
from data.source;

create view public.codes as
select id, nullif(parent, '') as parent, nullif(framework, '') as framework, position, name_id, name_en, definition_id, definition_en
from data.code;

create view public.cases as
select id, name, type from data.one_case;

create view public.attributes as
select a.case_id, c.name as case_name, a.name, a.type, a.words, a.number, a.on_day
from data.attribute a join data.one_case c on c.id = a.case_id;

create view public.segments as
select s.id, o.id as source_id, o.name as source, s.start_at, s.end_at,
       case when s.end_at <= t.end_at
           then substring(t.words, s.start_at - t.start_at + 1, s.end_at - s.start_at)
           -- A segment may lie across the border of pieces.
           else (select listagg(substring(p.words, greatest(s.start_at - p.start_at, 0) + 1,
                                          least(s.end_at, p.end_at) - greatest(s.start_at, p.start_at)), '')
                     within group (order by p.start_at)
                 from data.piece p
                 where p.source = s.source and p.start_at < s.end_at and p.end_at > s.start_at)
           end as quote,
       coalesce(nullif(w.word, ''), nullif(o.case_id, '')) as case_id,
       s.weight, s.paraphrase, s.memo
from data.segment s
join data.source o on o.nr = s.source
join data.word w on w.nr = s.owner
join data.piece t on t.source = s.source and t.start_at <= s.start_at and t.end_at > s.start_at;

create view public.codings as
select c.id, s.id as segment_id, o.id as source_id, s.start_at, s.end_at,
       coalesce(nullif(w.word, ''), nullif(o.case_id, '')) as case_id,
       k.word as code, p.word as coder,
       regexp_substr(f.word, '(?<=(^|;)polarity=)[^;]*') as polarity,
       regexp_substr(f.word, '(?<=(^|;)aspect=)[^;]*') as aspect,
       f.word as facets, c.at
from data.coding c
join data.segment s on s.nr = c.segment
join data.source o on o.nr = s.source
join data.word w on w.nr = s.owner
join data.word k on k.nr = c.code
join data.word p on p.nr = c.coder
join data.word f on f.nr = c.facets;

create user if not exists reader password 'reader';
grant select on schema public to reader;
