import { instantOf, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { change } from '@due-regard/db/change.ts';
import { changeChannel } from '@due-regard/db/channel/change.ts';
import type { ChannelKey } from '@due-regard/db/channel/seal.ts';
import type { Change, ChangeDeps, Recorded } from '@due-regard/db/change.ts';
import type { Actor } from '@due-regard/db/journal/entry.ts';
import type { FactTable } from '@due-regard/db/fact-tables.ts';
import type { Database } from '@due-regard/db/open.ts';
import { foundCouncil } from '@due-regard/server/people/found-council.ts';
import { Dice } from './dice.ts';

/** What the random changes have made so far of one authority, so that later ones can speak of it. */
interface Held {
  readonly organisations: string[];
  readonly statements: string[];
  readonly open: { readonly table: FactTable; readonly id: string }[];
}

const awkward = [
  'Zoë’s school',
  'half \uD83D of a pair',
  'a NUL \0 inside',
  '"quoted", \\ and\nlines',
  '\u2028 😀 é é',
  ' ',
  "O'Brien -- ; drop",
];

/** A clock that goes forward by a minute at each look. */
export function tickingClock(start = '2018-01-02T09:00:00.000Z'): ChangeDeps['clock'] {
  let now = Date.parse(start);
  return { now: () => instantOf((now += 60_000)) };
}

interface RandomRecords {
  readonly db: Database;
  readonly clock: ChangeDeps['clock'];
  readonly authorities: readonly string[];
  readonly changes: number;
  readonly seed: number;
}

/** Founds the authorities and makes this many random changes to their records, through the one door there is. */
export async function makeRandomRecords({ db, clock, authorities, changes, seed }: RandomRecords): Promise<void> {
  const dice = new Dice(seed);
  const deps = { db, clock };
  const held = new Map<string, Held>();
  for (const code of authorities) {
    await foundCouncil(deps, { userId: 'command-line', roles: [], requestId: null }, { code, name: `Council ${code}` });
    await change(deps, { authority: code, userId: 'person-0', roles: ['channel'], requestId: null }, switchOn);
    held.set(code, { organisations: [], statements: [], open: [] });
  }
  for (let count = 0; count < changes; count += 1) {
    const authority = dice.oneOf(authorities);
    const its = held.get(authority);
    if (its === undefined) throw new Error('no such authority');
    const actor: Actor = {
      authority,
      userId: `person-${String(dice.below(5))}`,
      roles: ['officer'],
      requestId: String(count),
    };
    await change(deps, actor, (one) => randomChange(one, its, dice));
    if (dice.below(3) === 0) await randomWorkBehindTheWall(deps, actor, dice);
  }
}

/** Its own key: what is sealed is checked without it. */
const key: ChannelKey = { id: 'made-for-proofs', secret: new Uint8Array(32).fill(7) };

/** Nothing is kept behind the wall where no switch says so. */
async function switchOn(one: Change): Promise<Recorded<undefined>> {
  const on = {
    is_on: 1,
    key_id: key.id,
    assessed_on: null,
    assessment_reference: null,
    agreed_by: null,
    agreed_on: null,
    agreement_reference: null,
    reason: null,
  } as const;
  await one.record('channel_switch', [on]);
  return one.done({ what: 'channel.switched-on' }, undefined);
}

/** Reads, records or withdraws: whatever it is has an entry in Channel's own record. */
async function randomWorkBehindTheWall({ db }: ChangeDeps, actor: Actor, dice: Dice): Promise<void> {
  // A clock of its own: who counts the minutes of the ordinary changes is not put out.
  const clock = { now: () => instantOf(Date.parse('2018-01-02T09:00:00.000Z')) };
  await changeChannel({ db, clock }, { actor, key }, async (one) => {
    const held = await one.facts('counts');
    const counts = { education: dice.below(9) };
    const quarter = isoDate('2017-10-01');
    if (held.length > 3 && dice.below(2) === 0) await one.withdraw(dice.oneOf(held).factId);
    else await one.record('counts', { quarter, breakdown: 'sector', answer: 'entered', counts });
    return one.done({ what: 'record.read' }, undefined);
  });
}

async function randomChange(one: Change, held: Held, dice: Dice): Promise<Recorded<undefined>> {
  if (held.organisations.length < 3 || dice.below(5) === 0) return addSchools(one, held, dice);
  if (held.open.length > 5 && dice.below(4) === 0) return withdrawSome(one, held, dice);
  if (held.statements.length > 0 && dice.below(4) === 0) return decide(one, held, dice);
  return tell(one, held, dice);
}

async function addSchools(one: Change, held: Held, dice: Dice): Promise<Recorded<undefined>> {
  const ids = Array.from({ length: 1 + dice.below(4) }, () => one.newId());
  await one.addOrganisations(ids.map((id) => ({ organisation_id: id, kind: 'school', urn: id.slice(-8) })));
  const lives = ids.map((id) => ({
    organisation_id: id,
    opened_on: dice.below(2) === 0 ? null : isoDate('2010-09-01'),
    closed_on: null,
    is_proposed: 0 as const,
    closed_basis: null,
    closed_reason: null,
    batch_id: null,
  }));
  const recorded = await one.record('life', lives);
  held.organisations.push(...ids);
  held.open.push(...recorded.map((id) => ({ table: 'life' as const, id })));
  return one.done({ what: 'organisation.added', subject: ids[0] ?? '', after: { count: ids.length } }, undefined);
}

async function tell(one: Change, held: Held, dice: Dice): Promise<Recorded<undefined>> {
  const rows = Array.from({ length: 1 + dice.below(4) }, () => ({
    organisation_id: dice.oneOf(held.organisations),
    told_on: isoDate(`2018-0${String(1 + dice.below(9))}-1${String(dice.below(10))}`),
    staff_answer: dice.oneOf(['trained', 'not-trained', null] as const),
    course_id: dice.oneOf(['wrap', null]),
    held_on: dice.oneOf([isoDate('2017-11-06'), null]),
    staff_trained: dice.oneOf([dice.below(90), null]),
    staff_in_post: dice.oneOf([dice.below(90), null]),
    other_training: dice.oneOf([null, ...awkward]),
    dsl_answer: null,
    dsl_course_id: null,
    dsl_trained_on: null,
    dsl_in_post_since: null,
    dsl_left_on: null,
    dsl_other_training: null,
    asked_on: null,
    reminded_on: null,
    source: dice.oneOf(awkward),
    evidence: null,
    replaces: null,
    batch_id: null,
    row_number: dice.below(900),
  }));
  const ids = await one.record('statement', rows);
  held.statements.push(...ids);
  held.open.push(...ids.map((id) => ({ table: 'statement' as const, id })));
  return one.done(
    { what: 'statement.added', subject: ids[0] ?? '', after: rows, reason: dice.oneOf(awkward) },
    undefined,
  );
}

async function decide(one: Change, held: Held, dice: Dice): Promise<Recorded<undefined>> {
  const statement = dice.oneOf(held.statements);
  const [id = ''] = await one.record('decision', [
    {
      statement_id: statement,
      role: 'whole-staff',
      outcome: dice.oneOf(['accepted', 'refused'] as const),
      equivalent_course_id: null,
      held_on: null,
      decided_on: isoDate('2018-03-01'),
      reason: dice.oneOf(awkward),
    },
  ]);
  held.open.push({ table: 'decision', id });
  return one.done({ what: 'claim.accepted', subject: statement, before: { outcome: null }, after: { id } }, undefined);
}

async function withdrawSome(one: Change, held: Held, dice: Dice): Promise<Recorded<undefined>> {
  const chosen = Array.from({ length: 1 + dice.below(3) }, () =>
    held.open.splice(dice.below(held.open.length), 1),
  ).flat();
  for (const { table, id } of chosen) await one.withdraw(table, [id]);
  return one.done({ what: 'statement.withdrawn', subject: chosen[0]?.id ?? '', reason: 'entered in error' }, undefined);
}
