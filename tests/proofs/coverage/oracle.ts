import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Database } from '@due-regard/db/open.ts';
import type { Engine } from '@due-regard/db/dialect.ts';

/** What one school is on a day, told by SQL alone. */
export interface OracleRow {
  readonly organisationId: string;
  readonly reached: string;
  readonly staff: string;
  readonly dsl: string;
  readonly upToDate: string;
}

interface Question {
  readonly authority: string;
  readonly asAt: string;
  /** Rows recorded before this instant and not withdrawn by then. */
  readonly before: string;
}

/**
 * Coverage as a plain SQL query over the tables, sharing no code with the product's rules: where the two differ, one of
 * them is wrong. Schools in scope only.
 */
export async function askOracle(database: Database, question: Question): Promise<readonly OracleRow[]> {
  return database.kysely.connection().execute(async (connection) => {
    const tables = oracleTables(database.engine, question);
    // A table for each step: in one query SQLite would expand each step wherever it is named, and give up.
    for (const [name, query] of tables)
      await sql`create temporary table ${sql.table(name)} as ${query}`.execute(connection);
    const { rows } = await classes.execute(connection);
    for (const [name] of tables.toReversed()) await sql`drop table ${sql.table(name)}`.execute(connection);
    return rows;
  });
}

const defaultTypes =
  '["1","2","3","5","6","7","8","12","14","15","28","33","34","35","36","38","39","40","41","42","43","44","45","46","57"]';

type Step = readonly [string, RawBuilder<unknown>];

/** What each step is written with. */
interface Terms {
  readonly known: RawBuilder<unknown>;
  readonly authority: RawBuilder<unknown>;
  readonly asAt: RawBuilder<unknown>;
}

function oracleTables(engine: Engine, { authority, asAt, before: instant }: Question): readonly Step[] {
  const before = sql.lit(instant);
  const known = sql`authority_id = ${sql.lit(authority)} and recorded_at < ${before} and (withdrawn_at is null or withdrawn_at >= ${before})`;
  const terms = { known, authority: sql.lit(authority), asAt: sql.lit(asAt) };
  return [
    ...schoolTables(terms),
    ...askedTables(engine, terms),
    ...toldTables(terms),
    ...sessionTables(),
    ...classTables(terms),
  ];
}

/** What is asked of each role, and from which day until which. */
function askedTables(engine: Engine, { known }: Terms): readonly Step[] {
  const field = (name: string): RawBuilder<unknown> =>
    engine === 'sqlite'
      ? sql`json_extract(validity, ${sql.lit(`$.${name}`)})`
      : sql`(validity::json ->> ${sql.lit(name)})`;
  return [
    [
      'requirement_day',
      sql`
  select role, valid_from, accepted_courses, ${field('kind')} as kind, cast(${field('months')} as integer) as months,
    ${field('startsOn')} as starts_on, row_number() over (partition by role, valid_from order by recorded_seq desc) as place
  from requirement where ${known} and organisation_kinds like '%"school"%'
`,
    ],
    [
      'asked',
      sql`
  select role, accepted_courses, kind, months, starts_on,
    case when row_number() over (partition by role order by valid_from) = 1 then '0001-01-01' else valid_from end as starts,
    coalesce(lead(valid_from) over (partition by role order by valid_from), '9999-12-31') as ends
  from requirement_day where place = 1
`,
    ],
  ];
}

/** What was told, and of whom in post on the day. */
function toldTables({ known, asAt }: Terms): readonly Step[] {
  return [
    [
      'decided',
      sql`select statement_id, role, outcome, equivalent_course_id, held_on, decided_on from decision where ${known}`,
    ],
    [
      'told',
      sql`
  select tellers.organisation_id as school, statement.* from tellers
  join statement on statement.organisation_id = tellers.teller where ${known}
`,
    ],
    [
      'lead_said',
      sql`
  select told.*, coalesce(dsl_in_post_since, dsl_trained_on, told_on) as says_from,
    case when dsl_in_post_since is null and dsl_left_on is null and dsl_trained_on is not null then 1 else 0 end as of_that_day
  from told
  where coalesce(dsl_answer, dsl_course_id, dsl_trained_on, dsl_in_post_since, dsl_left_on, dsl_other_training) is not null
`,
    ],
    [
      'lead_told',
      sql`
  select lead_said.*, case of_that_day when 1 then told_on else says_from end as seen_on,
    coalesce(case of_that_day when 1 then (select max(other.dsl_in_post_since) from lead_said other
      where other.school = lead_said.school and other.dsl_in_post_since <= lead_said.told_on) end, says_from) as starts
  from lead_said
`,
    ],
    [
      'in_post',
      sql`
  select lead_told.* from lead_told
  where starts <= ${asAt}
    and (dsl_left_on is null or dsl_left_on >= ${asAt})
    and not exists (select 1 from lead_told other where other.school = lead_told.school
      and other.dsl_left_on >= lead_told.starts and other.dsl_left_on < ${asAt}
      and (other.dsl_left_on >= lead_told.seen_on or other.told_on >= lead_told.told_on)
      and (coalesce(other.dsl_in_post_since, other.dsl_trained_on) is null
        or other.says_from >= lead_told.starts or other.says_from >= lead_told.says_from))
    and not exists (select 1 from lead_told other where other.school = lead_told.school
      and other.dsl_in_post_since > lead_told.seen_on and other.dsl_in_post_since <= ${asAt})
    and not exists (select 1 from lead_told other where other.school = lead_told.school
      and other.dsl_answer = 'not-trained' and other.told_on > lead_told.told_on and other.told_on <= ${asAt}
      and coalesce(other.dsl_in_post_since, other.told_on) <= ${asAt}
      and (other.told_on >= lead_told.starts or other.dsl_in_post_since >= lead_told.starts))
`,
    ],
  ];
}

/** Training that took place. */
function sessionTables(): readonly Step[] {
  return [
    [
      'session',
      sql`
  select school, 'whole-staff' as role, course_id as course, held_on, held_on as counts_from from told
  where coalesce(staff_answer, '') <> 'not-trained' and course_id is not null and held_on is not null
  union all
  select school, 'whole-staff', equivalent_course_id, day, case when decided_on > day then decided_on else day end from (
    select told.school, decided.equivalent_course_id, coalesce(decided.held_on, told.held_on, told.told_on) as day, decided.decided_on
    from told join decided on decided.statement_id = told.fact_id and decided.role = 'whole-staff' and outcome = 'accepted') accepted_staff
  union all
  select school, 'dsl', dsl_course_id, dsl_trained_on, dsl_trained_on from in_post
  where coalesce(dsl_answer, '') <> 'not-trained' and dsl_trained_on is not null
    and (dsl_course_id is not null or dsl_other_training is null)
  union all
  select school, 'dsl', equivalent_course_id, day, case when decided_on > day then decided_on else day end from (
    select in_post.school, decided.equivalent_course_id, coalesce(decided.held_on, in_post.dsl_trained_on, in_post.told_on) as day, decided.decided_on
    from in_post join decided on decided.statement_id = in_post.fact_id and decided.role = 'dsl' and outcome = 'accepted') accepted_dsl
`,
    ],
  ];
}

/** Which schools each class may be said of. */
function classTables({ asAt }: Terms): readonly Step[] {
  return [
    [
      'reaching',
      sql`
  select distinct school, session.role from session join asked on asked.role = session.role
    and (course is null or asked.accepted_courses like '%"' || course || '"%')
  where counts_from <= ${asAt} and asked.starts <= ${asAt} and asked.ends > counts_from
`,
    ],
    [
      'valid',
      sql`
  select distinct school, session.role from session join asked on asked.role = session.role
    and (course is null or asked.accepted_courses like '%"' || course || '"%')
  where counts_from <= ${asAt} and asked.starts <= ${asAt} and asked.ends > ${asAt}
    and (asked.kind = 'once' or ${renewedOn(sql`session.held_on`)} > ${asAt})
`,
    ],
    [
      'claiming',
      sql`
  select distinct school, 'whole-staff' as role from told
  where told_on <= ${asAt} and ${isClaim({ role: 'whole-staff', asAt, course: 'course_id', day: 'held_on', other: 'other_training', answer: 'staff_answer', from: 'told' })}
  union
  select distinct school, 'dsl' from in_post
  where ${isClaim({ role: 'dsl', asAt, course: 'dsl_course_id', day: 'dsl_trained_on', other: 'dsl_other_training', answer: 'dsl_answer', from: 'in_post' })}
`,
    ],
    [
      'refusing',
      sql`
  select distinct school, 'whole-staff' as role from told where told_on <= ${asAt} and (staff_answer = 'not-trained'
    or exists (select 1 from decided where statement_id = told.fact_id and role = 'whole-staff' and outcome = 'refused' and decided_on <= ${asAt}))
  union
  select distinct school, 'dsl' from lead_told where (dsl_answer = 'not-trained' and told_on <= ${asAt})
    or (starts <= ${asAt} and (coalesce(dsl_answer, dsl_trained_on, dsl_other_training) is not null
      or exists (select 1 from decided where statement_id = lead_told.fact_id and role = 'dsl')))
`,
    ],
  ];
}

const staffClasses = [
  ['valid', 'trained'],
  ['reaching', 'outOfDate'],
  ['claiming', 'checking'],
  ['refusing', 'notTrained'],
] as const;

const classes = sql<OracleRow>`
select "organisationId", reached, staff, dsl,
  case when staff = 'trained' and dsl = 'trained' then 'trained'
    when 'outOfDate' in (staff, dsl) then 'outOfDate' when 'notTrained' in (staff, dsl) then 'notTrained'
    when 'checking' in (staff, dsl) then 'checking' else 'noAnswer' end as "upToDate"
from (select organisation_id as "organisationId",
  ${firstOf('whole-staff', [
    ['reaching', 'reached'],
    ['claiming', 'checking'],
    ['refusing', 'notTrained'],
  ])} as reached,
  ${firstOf('whole-staff', staffClasses)} as staff,
  ${firstOf('dsl', staffClasses)} as dsl
from scoped where in_scope = 1) standing order by "organisationId"`;

/** Who is in scope, and whose statements count for whom. */
function schoolTables({ known, authority, asAt }: Terms): readonly Step[] {
  return [
    [
      'life_now',
      sql`
  select organisation_id, opened_on, closed_on, is_proposed,
    row_number() over (partition by organisation_id order by recorded_seq desc, fact_id desc) as place from life where ${known}
`,
    ],
    [
      'described',
      sql`
  select organisation_id, type_code, row_number() over (partition by organisation_id order by
    case when valid_from <= ${asAt} then 0 else 1 end,
    case when valid_from <= ${asAt} then valid_from else '' end desc,
    case when valid_from > ${asAt} then valid_from else '' end, recorded_seq desc) as place
  from description where ${known}
`,
    ],
    [
      'counted',
      sql`
  select type_codes, row_number() over (order by case when valid_from <= ${asAt} then 0 else 1 end,
    case when valid_from <= ${asAt} then valid_from else '' end desc,
    case when valid_from > ${asAt} then valid_from else '' end, recorded_seq desc) as place
  from scope where ${known}
`,
    ],
    [
      'scoped',
      sql`
  select organisation.organisation_id,
    case when (life_now.closed_on is null or life_now.closed_on >= ${asAt})
        and (life_now.opened_on <= ${asAt} or (life_now.opened_on is null and life_now.is_proposed = 0))
      and coalesce((select type_codes from counted where place = 1), ${sql.lit(defaultTypes)}) like '%"' || described.type_code || '"%'
    then 1 else 0 end as in_scope
  from organisation
  join life_now on life_now.organisation_id = organisation.organisation_id and life_now.place = 1
  join described on described.organisation_id = organisation.organisation_id and described.place = 1
  where organisation.kind = 'school' and organisation.authority_id = ${authority}
`,
    ],
    [
      'carried',
      sql`
  select predecessor_id, successor_id from succession where ${known} and (carries = 1 or (carries is null and kind = 'conversion'))
`,
    ],
    [
      'tellers',
      sql`with recursive told_by (organisation_id, teller) as (
  select organisation_id, organisation_id as teller from scoped
  union
  select told_by.organisation_id, carried.predecessor_id from told_by join carried on carried.successor_id = told_by.teller
) select organisation_id, teller from told_by`,
    ],
  ];
}

interface ClaimColumns {
  readonly role: string;
  readonly asAt: RawBuilder<unknown>;
  readonly course: string;
  readonly day: string;
  readonly other: string;
  readonly answer: string;
  readonly from: string;
}

function isClaim({ role, asAt, course, day, other, answer, from }: ClaimColumns): RawBuilder<unknown> {
  const [courseOf, dayOf, otherOf, answerOf] = [course, day, other, answer].map((name) => sql.ref(`${from}.${name}`));
  return sql`not exists (select 1 from decided where statement_id = ${sql.ref(`${from}.fact_id`)} and role = ${sql.lit(role)}
      and outcome = 'refused' and (case when decided_on > ${sql.ref(`${from}.told_on`)} then decided_on else ${sql.ref(`${from}.told_on`)} end) <= ${asAt})
    and (${otherOf} is not null or (coalesce(${answerOf}, '') <> 'not-trained' and (
      ((${answerOf} = 'trained' or ${dayOf} is not null) and (${dayOf} is null or ${role === 'dsl' ? sql`1 = 0` : sql`${courseOf} is null`}))
      or (${courseOf} is not null and not exists (select 1 from asked where asked.role = ${sql.lit(role)} and starts <= ${asAt} and ends > ${asAt}
        and accepted_courses like '%"' || ${courseOf} || '"%')))))`;
}

/** The day on which training held on a day must be renewed, by months or by the start of a yearly window. */
export function renewedOn(day: RawBuilder<unknown>): RawBuilder<unknown> {
  const total = sql`(cast(substr(${day}, 1, 4) as integer) * 12 + cast(substr(${day}, 6, 2) as integer) - 1 + asked.months)`;
  const year = sql`(${total} / 12)`;
  const month = sql`(${total} % 12 + 1)`;
  const isLeap = sql`(${year} % 4 = 0 and (${year} % 100 <> 0 or ${year} % 400 = 0))`;
  const longest = sql`(case when ${month} in (4, 6, 9, 11) then 30 when ${month} <> 2 then 31 when ${isLeap} then 29 else 28 end)`;
  const wanted = sql`cast(substr(${day}, 9, 2) as integer)`;
  const dayOfMonth = sql`(case when ${wanted} > ${longest} then ${longest} else ${wanted} end)`;
  const padded = (value: RawBuilder<unknown>, base: number, width: number): RawBuilder<unknown> =>
    sql`substr(cast(${sql.lit(base)} + ${value} as text), 2, ${sql.lit(width)})`;
  const byMonths = sql`${padded(year, 10_000, 4)} || '-' || ${padded(month, 100, 2)} || '-' || ${padded(dayOfMonth, 100, 2)}`;
  const nextYear = padded(sql`cast(substr(${day}, 1, 4) as integer) + 1`, 10_000, 4);
  const byWindow = sql`(case when substr(${day}, 6) < asked.starts_on then substr(${day}, 1, 4) else ${nextYear} end || '-' || asked.starts_on)`;
  return sql`(case when asked.kind = 'months' then ${byMonths} else ${byWindow} end)`;
}

function firstOf(role: string, tables: readonly (readonly [string, string])[]): RawBuilder<unknown> {
  const cases = tables.map(
    ([table, answer]) =>
      sql`when exists (select 1 from ${sql.table(table)} x where x.school = scoped.organisation_id and x.role = ${role}) then ${answer}`,
  );
  return sql`case ${sql.join(cases, sql` `)} else 'noAnswer' end`;
}
