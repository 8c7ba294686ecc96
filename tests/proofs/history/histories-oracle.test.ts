import { expect, it } from 'vitest';
import { dayNumber, dayOfNumber, instantOf } from '@due-regard/shared/calendar/iso-date.ts';
import type { Instant, IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { countWidth, firstPackedDay, packOfBytes, stateWidth } from '@due-regard/shared/measure/packed.ts';
import { valueAt } from '@due-regard/shared/measure/steps.ts';
import { coursesOn, peopleOn } from '@due-regard/shared/training/learners/people-at.ts';
import type { PeopleRow, TakenCourse } from '@due-regard/shared/training/learners/people-at.ts';
import { peopleHistories } from '@due-regard/shared/training/learners/people-history.ts';
import { coursesFromPack, packPeople, peopleFromPack } from '@due-regard/shared/training/learners/people-pack.ts';
import { seriesOfText } from '@due-regard/shared/training/learners/people-series.ts';
import { unplacedSteps } from '@due-regard/shared/training/learners/unplaced.ts';
import { stateOf } from '@due-regard/shared/training/school-state.ts';
import { upToDateClass } from '@due-regard/shared/training/standing.ts';
import { compareHistories } from '@due-regard/db/measure/compare-histories.ts';
import { rebuildAll } from '@due-regard/db/measure/history.ts';
import { loadLearnerFacts, loadSmallFacts } from '@due-regard/db/measure/learner-facts.ts';
import { loadPerhapsUnplaced } from '@due-regard/db/measure/unplaced-facts.ts';
import type { Database } from '@due-regard/db/open.ts';
import { listOrganisations } from '@due-regard/db/schools/queries.ts';
import { onBothEngines } from '../../support/engines.ts';
import { listHistories } from '../../support/stored-histories.ts';
import type { StoredHistory } from '../../support/stored-histories.ts';
import { campaign } from '../campaign.ts';
import { askOracle } from '../coverage/oracle.ts';
import type { OracleRow } from '../coverage/oracle.ts';
import { RandomWorld, worldAuthority as authority } from '../coverage/random-world.ts';
import { Dice } from '../records/dice.ts';
import { askedDay } from '../written-world.ts';
import { askPeopleOracle } from './people-oracle.ts';
import type { OracleAnswer } from './people-oracle.ts';
import { PeopleWorld } from './people-world.ts';

const writes = campaign(10_000);
const everySoMany = 25;
const pairs = campaign(400);
const firstInstant = Date.parse('2018-01-01T00:00:00.000Z');

onBothEngines('histories kept with each write', (makeDatabase) => {
  it(
    `are those made from nothing, and what plain SQL says, throughout ${String(writes)} random writes`,
    async () => {
      const db = await makeDatabase();
      let now = firstInstant;
      const clock = { now: () => instantOf((now += 60_000)) };
      const dice = new Dice(20_190_610);
      const schools = new RandomWorld({ db, clock }, new Dice(1));
      const people = new PeopleWorld({ db, clock }, new Dice(2), authority);
      await schools.begin();
      await people.begin();

      const compared = { schools: 0, people: 0, courses: 0, early: 0, rows: 0 };
      for (let count = 1; count <= writes; count += 1) {
        await (dice.below(3) === 0 ? schools.step() : people.step());
        if (count % everySoMany !== 0) continue;
        const stored = await listHistories(db.read, authority);
        expect(await madeFromNothing(db), `after ${String(count)} writes`).toEqual(stored);
        for (const kind of ['school', 'people'] as const) {
          const asAt = edgeDay(dice, stored, kind);
          const question = { authority, asAt, before: instantOf(now + 1) };
          const asStored = `stored, as at ${asAt}, after ${String(count)} writes`;
          const told = await askOracle(db, question);
          expect(schoolsStored(stored, asAt), asStored).toEqual(told);
          const { early, ...answer } = await askPeopleOracle(db, question);
          compared.early += early;
          expect({ ...peopleStored(stored, asAt), unplaced: await unplacedNow(db, asAt) }, asStored).toEqual(answer);
          compared.schools += told.length;
        }
        compared.rows += stored.length;
      }

      const last = await listHistories(db.read, authority);
      expect(await compareHistories(db.read, authority)).toEqual({ compared: last.length, faults: [], more: 0 });
      for (let pair = 0; pair < pairs; pair += 1) {
        const asAt = edgeDay(dice, last, 'people');
        const before = instantOf(pair % 4 === 0 ? now + 1 : firstInstant + dice.below(now - firstInstant));
        const { early, ...answer } = await askPeopleOracle(db, { authority, asAt, before });
        compared.early += early;
        expect(await peopleKnown(db, asAt, before), `as at ${asAt}, before ${before}`).toEqual(answer);
        compared.people += answer.people.filter(({ posts, trained }) => posts !== 0 || trained > 0).length;
        compared.courses += answer.courses.length;
      }
      // A world in which nobody is in post and nobody trained would prove nothing.
      expect(compared.people).toBeGreaterThan(pairs * 3);
      expect(compared.courses).toBeGreaterThan(pairs);
      expect(compared.early).toBeGreaterThan(pairs / 4);
      expect(compared.schools).toBeGreaterThan((writes / everySoMany) * 5);
      process.stdout.write(`${db.engine}: ${JSON.stringify({ writes, ...compared, differences: 0 })}\n`);
    },
    process.env['PROVE'] === 'whole' ? 3_600_000 : 300_000,
  );
});

/** A day on which something changes, or the day before it: a rule that errs by a day errs there. Now and then any day. */
function edgeDay(dice: Dice, stored: readonly StoredHistory[], kind: StoredHistory['kind']): IsoDate {
  const width = kind === 'school' ? stateWidth : countWidth;
  const own = stored.filter((history) => history.kind === kind && history.steps.length > 0);
  if (own.length === 0 || dice.below(4) === 0) return askedDay(dice);
  const packed = packOfBytes(dice.oneOf(own).steps);
  const day = packed[dice.below(packed.length / width) * width] ?? firstPackedDay;
  return day === firstPackedDay ? askedDay(dice) : dayOfNumber(day - dice.below(2));
}

/** The histories as a rebuild of everything would leave them; it is taken back. */
async function madeFromNothing(db: Database): Promise<readonly StoredHistory[]> {
  let made: readonly StoredHistory[] = [];
  const takenBack = new Error('taken back');
  try {
    await db.kysely.transaction().execute(async (tx) => {
      await rebuildAll(tx, authority);
      made = await listHistories(tx, authority);
      throw takenBack;
    });
  } catch (error) {
    if (error !== takenBack) throw error;
  }
  return made;
}

/** The schools in scope on a day, read from their stored states. */
function schoolsStored(stored: readonly StoredHistory[], asAt: IsoDate): readonly OracleRow[] {
  return stored
    .filter(({ kind }) => kind === 'school')
    .map(({ organisationId, steps }) => ({ organisationId, state: stateOf(stateOn(packOfBytes(steps), asAt)) }))
    .filter(({ state }) => state.scope === 'in-scope')
    .map(({ organisationId, state: { reached, staff, dsl } }) => ({
      organisationId,
      reached,
      staff,
      dsl,
      upToDate: upToDateClass(staff, dsl),
    }));
}

function stateOn(packed: Int16Array, asAt: IsoDate): number {
  const days = packed.filter((_, index) => index % 2 === 0);
  const place = days.findLastIndex((day) => day <= dayNumber(asAt));
  return packed[place * 2 + 1] ?? -1;
}

type Answer = Omit<OracleAnswer, 'unplaced' | 'early'>;

/** People counted nowhere, from the facts of those alone of whom it may be so. */
async function unplacedNow(db: Database, asAt: IsoDate): Promise<number> {
  const known = { authority, before: undefined };
  const facts = await loadPerhapsUnplaced(db.read, known, await loadSmallFacts(db.read, known));
  return valueAt(unplacedSteps(facts), dayNumber(asAt));
}

/** The people on a day, read from their stored counts. */
function peopleStored(stored: readonly StoredHistory[], asAt: IsoDate): Answer {
  const pack = packPeople(
    stored
      .filter(({ kind }) => kind === 'people')
      .map(({ organisationId, series, steps }) => ({
        organisationId,
        series: seriesOfText(series),
        steps: packOfBytes(steps),
      })),
  );
  return answerOf(peopleFromPack(pack, dayNumber(asAt)), coursesFromPack(pack, dayNumber(asAt)));
}

/** The people on a day as they were known, by the rules from the facts. */
async function peopleKnown(db: Database, asAt: IsoDate, before: Instant): Promise<Omit<OracleAnswer, 'early'>> {
  const facts = await loadLearnerFacts(db.read, { authority, before });
  const histories = peopleHistories(facts, await listOrganisations(db.read, authority));
  const answer = answerOf(peopleOn(histories, dayNumber(asAt)), coursesOn(histories, dayNumber(asAt)));
  return { ...answer, unplaced: valueAt(unplacedSteps(facts), dayNumber(asAt)) };
}

function answerOf(rows: readonly PeopleRow[], courses: readonly TakenCourse[]): Answer {
  return {
    people: rows.toSorted(byKey),
    courses: courses.filter(({ trained }) => trained > 0).toSorted(byKey),
  };
}

interface Keyed {
  readonly organisationId: string;
  readonly audience: string;
  readonly courseId?: string;
}

function byKey(a: Keyed, b: Keyed): number {
  const [left, right] = [a, b].map(({ organisationId, audience, courseId }) =>
    [organisationId, audience, courseId].join(' '),
  );
  return (left ?? '') < (right ?? '') ? -1 : 1;
}
