import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Database } from '@due-regard/db/open.ts';
import type { Engine } from '@due-regard/db/dialect.ts';
import { renewedOn } from '../coverage/oracle.ts';

/** The people of one audience of one organisation on a day, told by SQL alone. */
export interface OraclePeople {
  readonly organisationId: string;
  readonly audience: string;
  readonly posts: number | null;
  readonly trained: number;
  readonly outOfDate: number;
  readonly notTrained: number;
}

/** How many people of an audience of an organisation have a course that counts. */
export interface OracleCourse {
  readonly organisationId: string;
  readonly audience: string;
  readonly courseId: string;
  readonly trained: number;
}

export interface OracleAnswer {
  readonly people: readonly OraclePeople[];
  readonly courses: readonly OracleCourse[];
  readonly unplaced: number;
  /** How many count where a file was given before the organisation's first list: a world without any proves less. */
  readonly early: number;
}

interface Question {
  readonly authority: string;
  readonly asAt: string;
  /** Rows recorded before this instant and not withdrawn by then. */
  readonly before: string;
}

/**
 * People by plain SQL over the tables, sharing no code with the product's rules: where the two differ, one of them is
 * wrong.
 */
export async function askPeopleOracle(database: Database, question: Question): Promise<OracleAnswer> {
  return database.kysely.connection().execute(async (connection) => {
    const steps = oracleSteps(database.engine, question);
    for (const [name, query] of steps)
      await sql`create temporary table ${sql.table(name)} as ${query}`.execute(connection);
    const people = await peopleRows.execute(connection);
    const courses = await courseRows.execute(connection);
    const unplaced = await unplacedCount(sql.lit(question.asAt)).execute(connection);
    const early = await earlyCount(sql.lit(question.asAt)).execute(connection);
    for (const [name] of steps.toReversed()) await sql`drop table ${sql.table(name)}`.execute(connection);
    return {
      people: people.rows,
      courses: courses.rows,
      unplaced: unplaced.rows[0]?.count ?? 0,
      early: early.rows[0]?.count ?? 0,
    };
  });
}

type Step = readonly [string, RawBuilder<unknown>];
type Terms = Readonly<Record<'known' | 'authority' | 'asAt', RawBuilder<unknown>>>;

function oracleSteps(engine: Engine, { authority, asAt, before: instant }: Question): readonly Step[] {
  const before = sql.lit(instant);
  const known = sql`authority_id = ${sql.lit(authority)} and recorded_at < ${before} and (withdrawn_at is null or withdrawn_at >= ${before})`;
  const terms = { known, authority: sql.lit(authority), asAt: sql.lit(asAt) };
  return [
    ...listSteps(terms),
    ...personSteps(terms),
    ...memberSteps(terms),
    ...groupSteps(engine),
    ...askedSteps(engine, terms),
    ...classSteps(terms),
  ];
}

/** What an order by day puts first: the latest up to the day, else the earliest; of one day what came last. */
function nearest(day: string, asAt: RawBuilder<unknown>): RawBuilder<unknown> {
  const on = sql.ref(day);
  return sql`case when ${on} <= ${asAt} then 0 else 1 end, case when ${on} <= ${asAt} then ${on} else '' end desc,
    case when ${on} > ${asAt} then ${on} else '' end`;
}

/** Lists of staff in order; which of them name each organisation, or say that all have left there. */
function listSteps({ known, authority, asAt }: Terms): readonly Step[] {
  const told = (column: string): RawBuilder<unknown> =>
    sql`select organisation_id, o_list.batch_id, file_date, place from organisation
      join o_list on ${sql.ref(column)} like '%"' || organisation_id || '"%' where organisation.authority_id = ${authority}`;
  return [
    [
      'o_list',
      sql`select coalesce(same_as, batch_id) as batch_id, file_date, covers, ends,
        row_number() over (order by file_date, recorded_seq, fact_id) as place from staff_list where ${known}`,
    ],
    ['o_names', told('covers')],
    ['o_ends', told('ends')],
    ['o_first', sql`select organisation_id, min(file_date) as first_list from o_names group by organisation_id`],
    [
      'o_early',
      sql`select distinct headcount.organisation_id, audience, first_list from headcount
        join o_first on o_first.organisation_id = headcount.organisation_id where ${known} and counted_on < first_list`,
    ],
    [
      'o_speaks',
      sql`select organisation_id, batch_id from (select organisation_id, batch_id,
          row_number() over (partition by organisation_id order by ${nearest('file_date', asAt)}, place desc) as nearness
        from o_names) ranked where nearness = 1 and not ${isEarly(asAt, sql`ranked.organisation_id`)}`,
    ],
    ['o_left', leftOn(asAt)],
  ];
}

/** A day before the first list of an organisation, earlier than which somebody told a number in post there. */
function isEarly(day: RawBuilder<unknown>, organisation: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`exists (select 1 from o_early where o_early.organisation_id = ${organisation} and ${day} < o_early.first_list)`;
}

/** Whether files and numbers say who is in post among an audience: no list names the organisation, or none yet. */
function isWithoutList(asAt: RawBuilder<unknown>, table: string): RawBuilder<unknown> {
  const column = (name: string): RawBuilder<unknown> => sql.ref(`${table}.${name}`);
  return sql`(${column('organisation_id')} not in (select organisation_id from o_first)
    or (${column('organisation_id')}, ${column('audience')}) in (select organisation_id, audience from o_early where ${asAt} < first_list))`;
}

/** Organisations which all have left by a day: a list says so, one before it named them, and none since. */
function leftOn(day: RawBuilder<unknown>): RawBuilder<unknown> {
  const named = sql`select 1 from o_names where o_names.organisation_id = o_ends.organisation_id`;
  return sql`select distinct organisation_id from o_ends where file_date <= ${day}
    and exists (${named} and o_names.place < o_ends.place)
    and not exists (${named} and o_names.place > o_ends.place and o_names.file_date <= ${day})`;
}

/** Every id with the smallest of all ids of the same person. */
function personSteps({ known }: Terms): readonly Step[] {
  return [
    [
      'o_link',
      sql`select other, min(learner) as learner from (
        select other, learner, place, max(place) over (partition by other) as latest
        from learner_link join o_list on o_list.batch_id = learner_link.batch_id where ${ofLinks(known)}) placed
      where place = latest group by other having count(distinct learner) = 1`,
    ],
    ['o_edge', sql`select other as one, learner as two from o_link union select learner, other from o_link`],
    [
      'o_id',
      sql`select learner as id from completion where ${known} union select learner from post where ${known}
        union select other from o_link union select learner from o_link`,
    ],
    [
      'o_person',
      sql`with recursive reached (id, reach) as (
        select id, id from o_id union select reached.id, o_edge.two from reached join o_edge on o_edge.one = reached.reach
      ) select id, min(reach) as person from reached group by id`,
    ],
  ];
}

/** The columns of facts stand in both tables of the join. */
function ofLinks(known: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`learner_link.fact_id in (select fact_id from learner_link where ${known})`;
}

/** Who counts where on the day, and in which groups. */
function memberSteps({ known, asAt }: Terms): readonly Step[] {
  return [
    [
      'o_post',
      sql`select organisation_id, audience, person, from_on, to_on, batch_id from post
        join o_person on o_person.id = post.learner where ${known} and batch_id in (select batch_id from o_list)`,
    ],
    [
      'o_told',
      sql`select person, course_id, outcome, on_day, organisation_id, audience from completion
        join o_person on o_person.id = completion.learner where ${known}`,
    ],
    [
      'o_given',
      sql`select distinct organisation_id, audience, person from o_told
        where organisation_id is not null and audience is not null and ${isWithoutList(asAt, 'o_told')}`,
    ],
    [
      'o_listed',
      sql`select distinct o_post.organisation_id, audience, person from o_post
        join o_speaks on o_speaks.organisation_id = o_post.organisation_id and o_speaks.batch_id = o_post.batch_id
        where ${inPostOn(asAt)} and o_post.organisation_id not in (select organisation_id from o_left)`,
    ],
    [
      'o_member',
      sql`select organisation_id, audience, person from o_listed
        union select organisation_id, audience, person from o_given where person not in (select person from o_listed)`,
    ],
    [
      'o_headcount',
      sql`select organisation_id, audience, posts from (
        select organisation_id, audience, posts,
          row_number() over (partition by organisation_id, audience order by ${nearest('counted_on', asAt)}, recorded_seq desc, fact_id desc) as nearness
        from headcount where ${known} and ${isWithoutList(asAt, 'headcount')}) ranked
      where nearness = 1`,
    ],
  ];
}

function inPostOn(day: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(from_on is null or from_on <= ${day}) and (to_on is null or to_on >= ${day})`;
}

/**
 * The groups of which anything is ever said. Somebody given to an organisation who is in post elsewhere on every day is
 * never one of its people: who is listed changes on the days of lists, and when somebody joins or has left.
 */
function groupSteps(engine: Engine): readonly Step[] {
  const dayAfter = engine === 'sqlite' ? sql`date(to_on, '+1 day')` : sql`to_char(to_on::date + 1, 'YYYY-MM-DD')`;
  return [
    [
      'o_edge_day',
      sql`select '0001-01-01' as day union select file_date from o_list union select from_on from o_post where from_on is not null
        union select ${dayAfter} from o_post where to_on is not null`,
    ],
    [
      'o_spoke',
      sql`select day, organisation_id, batch_id from (
        select day, o_names.organisation_id, o_names.batch_id,
          row_number() over (partition by day, organisation_id order by ${nearest('file_date', sql`day`)}, place desc) as nearness
        from o_edge_day cross join o_names) ranked
        where nearness = 1 and organisation_id not in (${leftOn(sql`ranked.day`)})
          and not ${isEarly(sql`ranked.day`, sql`ranked.organisation_id`)}`,
    ],
    [
      'o_always',
      sql`select person from o_post
        join o_spoke on o_spoke.organisation_id = o_post.organisation_id and o_spoke.batch_id = o_post.batch_id
        where ${inPostOn(sql`day`)} group by person having count(distinct day) = (select count(*) from o_edge_day)`,
    ],
    [
      'o_group',
      sql`select organisation_id, audience from o_post where organisation_id in (select organisation_id from o_first)
        union select organisation_id, audience from o_early
        union select organisation_id, audience from o_given where person not in (select person from o_always)
        union select organisation_id, audience from o_headcount`,
    ],
  ];
}

/** What is asked of each audience in each kind of organisation, and from which day until which. */
function askedSteps(engine: Engine, { known, authority }: Terms): readonly Step[] {
  const field = (name: string): RawBuilder<unknown> =>
    engine === 'sqlite'
      ? sql`json_extract(validity, ${sql.lit(`$.${name}`)})`
      : sql`(validity::json ->> ${sql.lit(name)})`;
  return [
    [
      'o_required',
      sql`select role, kinds.kind as of_kind, valid_from, accepted_courses, ${field('kind')} as kind,
          cast(${field('months')} as integer) as months, ${field('startsOn')} as starts_on,
          row_number() over (partition by role, kinds.kind, valid_from order by recorded_seq desc) as place
        from requirement join (select distinct kind from organisation where authority_id = ${authority}) kinds
          on requirement.organisation_kinds like '%"' || kinds.kind || '"%' where ${known}`,
    ],
    [
      'o_asked',
      sql`select role, of_kind, accepted_courses, kind, months, starts_on,
          case when row_number() over (partition by role, of_kind order by valid_from) = 1 then '0001-01-01' else valid_from end as starts,
          coalesce(lead(valid_from) over (partition by role, of_kind order by valid_from), '9999-12-31') as ends
        from o_required where place = 1`,
    ],
  ];
}

/** Which members each class may be said of. */
function classSteps({ authority, asAt }: Terms): readonly Step[] {
  const told = sql`o_member join organisation on organisation.organisation_id = o_member.organisation_id
      and organisation.authority_id = ${authority}
    join o_told on o_told.person = o_member.person
    join o_asked asked on asked.role = o_member.audience and asked.of_kind = organisation.kind
      and asked.accepted_courses like '%"' || o_told.course_id || '"%'
    where on_day <= ${asAt} and asked.starts <= ${asAt}`;
  const member = sql`o_member.organisation_id, o_member.audience, o_member.person`;
  return [
    [
      'o_valid',
      sql`select distinct ${member}, course_id from ${told} and outcome = 'completed' and asked.ends > ${asAt}
        and (asked.kind = 'once' or ${renewedOn(sql`o_told.on_day`)} > ${asAt})`,
    ],
    ['o_reached', sql`select distinct ${member} from ${told} and outcome = 'completed' and asked.ends > on_day`],
    ['o_missed', sql`select distinct ${member} from ${told} and outcome = 'not-completed' and asked.ends > ${asAt}`],
  ];
}

function isIn(table: string): RawBuilder<unknown> {
  return sql`exists (select 1 from ${sql.table(table)} x where x.organisation_id = o_member.organisation_id
    and x.audience = o_member.audience and x.person = o_member.person)`;
}

const peopleRows = sql<OraclePeople>`
select o_group.organisation_id as "organisationId", o_group.audience,
  case when o_group.organisation_id in (select organisation_id from o_first)
    then coalesce(max(o_headcount.posts), count(class)) else max(o_headcount.posts) end as posts,
  coalesce(sum(case when class = 'trained' then 1 else 0 end), 0) as trained,
  coalesce(sum(case when class = 'outOfDate' then 1 else 0 end), 0) as "outOfDate",
  coalesce(sum(case when class = 'notTrained' then 1 else 0 end), 0) as "notTrained"
from o_group left join (
  select organisation_id, audience, case when ${isIn('o_valid')} then 'trained' when ${isIn('o_reached')} then 'outOfDate'
    when ${isIn('o_missed')} then 'notTrained' else 'noAnswer' end as class from o_member) classed
  on classed.organisation_id = o_group.organisation_id and classed.audience = o_group.audience
left join o_headcount on o_headcount.organisation_id = o_group.organisation_id and o_headcount.audience = o_group.audience
group by o_group.organisation_id, o_group.audience order by o_group.organisation_id, o_group.audience`;

const courseRows = sql<OracleCourse>`
select organisation_id as "organisationId", audience, course_id as "courseId", count(*) as trained from o_valid
group by organisation_id, audience, course_id order by organisation_id, audience, course_id`;

function unplacedCount(asAt: RawBuilder<unknown>): RawBuilder<{ readonly count: number }> {
  return sql`select count(distinct person) as count from o_told
    where on_day <= ${asAt} and person not in (select person from o_post)
      and not exists (select 1 from o_given where o_given.person = o_told.person)`;
}

function earlyCount(asAt: RawBuilder<unknown>): RawBuilder<{ readonly count: number }> {
  return sql`select count(*) as count from o_member
    where (organisation_id, audience) in (select organisation_id, audience from o_early where ${asAt} < first_list)`;
}
