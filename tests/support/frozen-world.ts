import { addDays, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { change } from '@due-regard/db/change.ts';
import type { Change, ChangeDeps } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { foundCouncil } from '@due-regard/server/people/found-council.ts';

// A council that must stay as it is: what histories are made of it is held against what was made of it before. A new
// column is given what it means to say nothing; what only newer rules know comes after all else, with their version.

export const frozenAuthority = '807';
const actor = { authority: frozenAuthority, userId: 'command-line', roles: [], requestId: null };

/** One of the first numbers from 0 on, for a thing and a question about it: always the same. */
function pick(below: number, thing: number, question: number): number {
  const mixed = Math.imul(Math.imul(thing + 1, 0x9e3779b1) ^ Math.imul(question + 1, 0x85ebca6b), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
}

function oneOf<Item>(items: readonly [Item, ...Item[]], thing: number, question: number): Item {
  return items[pick(items.length, thing, question)] ?? items[0];
}

function day(thing: number, question: number): IsoDate {
  return addDays(isoDate('2014-01-01'), pick(2400, thing, question));
}

function maybe<Value>(value: Value, thing: number, question: number): Value | null {
  return pick(4, thing, question) === 0 ? null : value;
}

function many<Item>(count: number, make: (thing: number) => Item): readonly Item[] {
  return Array.from({ length: count }, (_, thing) => make(thing));
}

const schools = many(24, (index) => `school-${String(index).padStart(2, '0')}`);
const services = ['highways', 'housing', 'libraries', 'planning', 'youth'] as const;
const courses = ['wrap', 'ho-awareness', 'dsl-prevent', 'ho-channel'] as const;
const typeCodes = ['1', '2', '11', '34', '7'] as const;
const audiences = ['council-staff', 'contractors'] as const;
const validities = [
  { kind: 'months', months: 24 },
  { kind: 'window', startsOn: '09-01' },
  { kind: 'once' },
  { kind: 'months', months: 7 },
] as const;

function schoolOf(thing: number, question: number): string {
  return schools[pick(schools.length, thing, question)] ?? '';
}

function serviceOf(thing: number, question: number): string {
  return oneOf(services, thing, question);
}

function life(thing: number): NewFact<'life'> {
  return {
    organisation_id: schools[thing] ?? '',
    opened_on: maybe(addDays(isoDate('2014-01-01'), pick(1500, thing, 1)), thing, 2),
    closed_on: pick(4, thing, 3) === 0 ? day(thing, 4) : null,
    is_proposed: pick(10, thing, 5) === 0 ? 1 : 0,
    closed_basis: null,
    closed_reason: null,
    batch_id: null,
  };
}

function description(thing: number): NewFact<'description'> {
  return {
    organisation_id: schools[thing % schools.length] ?? '',
    valid_from: day(thing, 11),
    name: 'A school',
    type_code: pick(12, thing, 12) === 0 ? null : oneOf(typeCodes, thing, 13),
    type_name: null,
    status_code: null,
    phase: oneOf(['primary', 'secondary', 'special'] as const, thing, 14),
    control: oneOf(['maintained', 'academy'] as const, thing, 15),
    trust: null,
    town: null,
    postcode: null,
    dfe_number: null,
    search_text: '',
    batch_id: null,
  };
}

const scopes: readonly NewFact<'scope'>[] = [
  { valid_from: isoDate('2014-01-01'), type_codes: JSON.stringify(typeCodes.slice(0, 4)), reason: null },
  { valid_from: isoDate('2017-09-01'), type_codes: JSON.stringify(typeCodes.slice(1)), reason: null },
];

function succession(thing: number): NewFact<'succession'> {
  return {
    predecessor_id: schools[thing] ?? '',
    successor_id: schools[thing + 9] ?? '',
    kind: oneOf(['conversion', 'merger', 'split'] as const, thing, 21),
    carries: oneOf([1, 0, null] as const, thing, 22),
    on_day: null,
    reason: null,
    batch_id: null,
  };
}

function requirement(thing: number): NewFact<'requirement'> {
  return {
    role: oneOf(['whole-staff', 'dsl', ...audiences] as const, thing, 31),
    organisation_kinds: JSON.stringify(oneOf([['school', 'service'], ['service', 'partner'], ['school']], thing, 32)),
    accepted_courses: JSON.stringify(courses.filter((_, course) => pick(3, thing, 33 + course) > 0)),
    validity: JSON.stringify(validities[thing % validities.length]),
    valid_from: day(thing, 38),
    target: null,
    duty: 'LA09',
    is_our_reading: 0,
  };
}

function statement(thing: number): NewFact<'statement'> {
  const isAboutStaff = pick(3, thing, 41) > 0;
  const staff = <Value>(value: Value, question: number): Value | null =>
    isAboutStaff ? maybe(value, thing, question) : null;
  const lead = <Value>(value: Value, question: number): Value | null =>
    isAboutStaff && pick(2, thing, 42) === 0 ? null : maybe(value, thing, question);
  return {
    organisation_id: schoolOf(thing, 43),
    told_on: addDays(isoDate('2014-03-01'), thing * 17),
    staff_answer: staff(oneOf(['trained', 'not-trained'] as const, thing, 44), 45),
    course_id: staff(oneOf([...courses, 'unheard-of'], thing, 46), 47),
    held_on: staff(day(thing, 48), 49),
    staff_trained: null,
    staff_in_post: null,
    other_training: pick(5, thing, 50) === 0 ? staff('Some other course', 51) : null,
    dsl_answer: lead(oneOf(['trained', 'not-trained'] as const, thing, 52), 53),
    dsl_course_id: lead(oneOf(courses, thing, 54), 55),
    dsl_trained_on: lead(day(thing, 56), 57),
    dsl_in_post_since: lead(day(thing, 58), 59),
    dsl_left_on: pick(4, thing, 60) === 0 ? lead(day(thing, 61), 62) : null,
    dsl_other_training: pick(5, thing, 63) === 0 ? lead('Some other course', 64) : null,
    asked_on: null,
    reminded_on: null,
    source: null,
    evidence: null,
    replaces: null,
    batch_id: null,
    row_number: null,
  };
}

function decision(statementId: string, thing: number): NewFact<'decision'> {
  const outcome = oneOf(['accepted', 'refused'] as const, thing, 71);
  return {
    statement_id: statementId,
    role: oneOf(['whole-staff', 'dsl'] as const, thing, 72),
    outcome,
    equivalent_course_id: outcome === 'accepted' ? maybe(oneOf(courses, thing, 73), thing, 74) : null,
    held_on: maybe(day(thing, 75), thing, 76),
    decided_on: addDays(isoDate('2014-06-01'), thing * 41),
    reason: 'as it was',
  };
}

const lists = ['list-0', 'list-1', 'list-2', 'list-3'];
/** Of each list: organisations that it speaks for. Of planning and youth no list ever speaks. */
const covers = [['highways'], ['highways', 'housing'], ['housing', 'libraries'], ['highways', 'libraries']];

function learner(thing: number, question: number): string {
  return `learner-${String(pick(40, thing, question)).padStart(2, '0')}`;
}

function staffList(thing: number): NewFact<'staff_list'> {
  return {
    batch_id: lists[thing] ?? '',
    file_date: addDays(isoDate('2015-02-01'), thing * 400),
    file_name: 'list.csv',
    covers: JSON.stringify(covers[thing]),
    ends: '[]',
    same_as: null,
    left_out: 0,
  };
}

/** Since version 3: it says of two services that all have left, of which no list ever named one. */
const ending: NewFact<'staff_list'> = {
  ...staffList(3),
  batch_id: 'list-4',
  same_as: 'list-3',
  file_date: isoDate('2019-03-01'),
  ends: JSON.stringify(['housing', 'planning']),
};

function post(thing: number): NewFact<'post'> {
  const list = thing % lists.length;
  const [first = '', second = first] = covers[list] ?? [];
  return {
    learner: learner(thing, 81),
    organisation_id: pick(2, thing, 82) === 0 ? first : second,
    audience: oneOf(audiences, thing, 83),
    from_on: maybe(day(thing, 84), thing, 85),
    to_on: pick(3, thing, 86) === 0 ? day(thing, 87) : null,
    batch_id: lists[list] ?? '',
    row_number: thing,
  };
}

function link(thing: number): NewFact<'learner_link'> {
  const batchId = lists[thing % lists.length] ?? '';
  return { other: learner(thing, 91), learner: learner(thing, 92), batch_id: batchId, row_number: thing };
}

function completion(thing: number): NewFact<'completion'> {
  const isGiven = pick(2, thing, 101) === 0;
  return {
    learner: learner(thing, 102),
    course_id: oneOf(courses, thing, 103),
    outcome: pick(4, thing, 104) === 0 ? 'not-completed' : 'completed',
    on_day: day(thing, 105),
    organisation_id: isGiven ? serviceOf(thing, 106) : null,
    audience: isGiven ? oneOf(audiences, thing, 107) : null,
    batch_id: `file-${String(thing % 5)}`,
    row_number: thing,
  };
}

function headcount(thing: number): NewFact<'headcount'> {
  return {
    organisation_id: serviceOf(thing, 111),
    audience: oneOf(audiences, thing, 112),
    counted_on: day(thing, 113),
    posts: pick(30, thing, 114),
    source: 'as it was',
    batch_id: null,
  };
}

/** Writes the frozen council, a change for each table; some of its facts are withdrawn again. */
export async function writeFrozenWorld(deps: ChangeDeps): Promise<void> {
  const write = (work: (one: Change) => Promise<unknown>): Promise<void> =>
    change(deps, actor, async (one) => {
      await work(one);
      return one.done({ what: 'file.accepted' }, undefined);
    });
  await foundCouncil(deps, actor, { code: frozenAuthority, name: 'Council of ice' });
  await write((one) =>
    one.addOrganisations([
      ...schools.map((id) => ({ organisation_id: id, kind: 'school' as const, urn: id })),
      ...services.map((id) => ({ organisation_id: id, kind: 'service' as const, urn: null })),
    ]),
  );
  await write((one) => one.record('life', many(schools.length, life)));
  await write((one) => one.record('description', many(36, description)));
  await write((one) => one.record('succession', many(6, succession)));
  await write((one) => one.record('scope', scopes));
  await write((one) => one.record('requirement', many(16, requirement)));
  const told: string[] = [];
  await write(async (one) => told.push(...(await one.record('statement', many(90, statement)))));
  const decided = many(20, (thing) => decision(told[pick(90, thing, 77)] ?? '', thing));
  await write((one) => one.record('decision', decided));
  await write((one) => one.record('staff_list', many(lists.length, staffList)));
  await write((one) => one.record('post', many(80, post)));
  await write((one) => one.record('learner_link', many(8, link)));
  await write((one) => one.recordMany('completion', many(160, completion)));
  await write((one) => one.record('headcount', many(8, headcount)));
  const wrong = told.filter((_, index) => index % 11 === 3);
  await write((one) => one.withdraw('statement', wrong));
  await write((one) => one.withdrawBatch('completion', 'file-4'));
  await write((one) => one.record('staff_list', [ending]));
}
