import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { importApi } from '@due-regard/shared/imports/api.ts';
import type { Entry } from '@due-regard/shared/registers/register.ts';
import { listEntries } from '@due-regard/db/registers/queries.ts';
import { knownNow } from '@due-regard/server/http/as-at.ts';
import { Office } from '../support/one-of-everything.ts';
import { freshApp, problemOf, replyOf } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

const said = { impactKnown: 'unknown', costKnown: 'unknown', seniorManagers: 'not-known' };
const reason = 'As the Home Office wrote';

/** A change that is coming, with the day by which it is expected, and what anybody may do about that. */
class Coming {
  readonly #app: TestApp;
  readonly #office: Office;
  readonly #called: string;

  constructor(app: TestApp, office: Office, called: string) {
    this.#app = app;
    this.#office = office;
    this.#called = called;
  }

  /** The earliest first. */
  async rows(): Promise<readonly Entry[]> {
    const all = await listEntries(this.#app.deps.db.read, knownNow('999'));
    return all.filter(({ values }) => values['called'] === this.#called);
  }

  /** @returns the status of the answer */
  async add(expectedBy: string | null, since: string): Promise<number> {
    return this.#post('registers/horizon', { ...this.#form(expectedBy), since });
  }

  async change(row: number, expectedBy: string | null, changedOn: string | null): Promise<number> {
    const { factId = '' } = (await this.rows())[row] ?? {};
    return this.#post(`registers/horizon/${factId}/change`, { ...this.#form(expectedBy), changedOn, reason });
  }

  async withdraw(row: number): Promise<number> {
    const { factId = '' } = (await this.rows())[row] ?? {};
    return this.#post(`registers/horizon/${factId}/withdraw`, { reason });
  }

  /** Brings a file of a day, and takes in what of it can be. */
  async bring(expectedBy: string | null, day: string): Promise<number> {
    const text = `What it is called,Expected by,Is it known what it will mean here?,Is it known what it will cost here?,Have senior managers discussed it?\n${this.#called},${expectedBy ?? 'None'},Not known,Not known,Not known`;
    const address = `/api/999/imports/register?fileName=list.csv&register=horizon&fileDate=${day}`;
    const headers = { cookie: this.#office.cookie };
    const staged = await this.#app.app.request(address, { method: 'POST', headers, body: text });
    if (staged.status >= 400) return staged.status;
    const { batchId } = await replyOf(importApi.stage, staged);
    return this.#post(`imports/${batchId}/accept`, {});
  }

  #form(expectedBy: string | null) {
    return { values: { ...said, called: this.#called, expectedBy }, publication: 'officers' };
  }

  async #post(path: string, body: unknown): Promise<number> {
    return (await this.#app.send('POST', `/api/999/${path}`, { cookie: this.#office.cookie, body })).status;
  }
}

/** What was ever promised in rows that stand: reckoned here, and not by the rule that is tested. */
function promisedIn(rows: readonly Entry[]) {
  const days = rows.flatMap(({ values }) => (values['expectedBy'] as IsoDate | null) ?? []);
  const slips = days.filter((day, index) => index > 0 && day > (days[index - 1] ?? day)).length;
  return days.length === 0 ? undefined : { first: days[0] ?? '', last: days.at(-1) ?? '', slips };
}

describe('a promised day', () => {
  const world = freshApp();

  async function coming(): Promise<Coming> {
    return new Coming(world.app, await Office.open(world.app, '999'), 'Dovetail');
  }

  test('is not wiped by two files of one day, of which the first empties it', async () => {
    const dovetail = await coming();
    expect(await dovetail.bring('2018-12-31', '2018-03-13')).toBe(200);
    expect(await dovetail.bring(null, '2018-03-13')).toBe(422);
    expect(promisedIn(await dovetail.rows())).toMatchObject({ first: '2018-12-31' });
    expect(await dovetail.bring(null, '2018-03-14')).toBe(200);
    expect(await dovetail.bring('2019-12-31', '2018-03-14')).toBe(200);
    expect(promisedIn(await dovetail.rows())).toEqual({ first: '2018-12-31', last: '2019-12-31', slips: 1 });
  });

  test('is not emptied once it has passed, by no form and no file', async () => {
    const dovetail = await coming();
    await dovetail.add('2018-12-31', '2018-03-13');
    expect(await dovetail.change(0, null, '2019-01-01')).toBe(422);
    expect(await dovetail.bring(null, '2019-01-01')).toBe(422);
    expect(await dovetail.change(0, null, '2018-12-31')).toBe(200);
  });

  test('does not go with the row in which it was first given, and the answer says why', async () => {
    const dovetail = await coming();
    await dovetail.add('2018-12-31', '2018-03-13');
    await dovetail.change(0, '2019-12-31', '2018-06-01');
    const office = await Office.open(world.app, '999');
    const [row] = await dovetail.rows();
    const { status, code, detail } = await problemOf(
      world.app.send('POST', `/api/999/registers/horizon/${row?.factId ?? ''}/withdraw`, {
        cookie: office.cookie,
        body: { reason },
      }),
    );
    expect([status, code]).toEqual([409, 'conflict']);
    expect(detail).toMatch(/^What was promised under “Expected by” stays to be seen/);
    expect(promisedIn(await dovetail.rows())).toEqual({ first: '2018-12-31', last: '2019-12-31', slips: 1 });
  });

  test('is the earlier one again where what put it off is withdrawn, and the entry can go altogether', async () => {
    const dovetail = await coming();
    await dovetail.add('2018-12-31', '2018-03-13');
    await dovetail.change(0, '2019-12-31', '2018-06-01');
    await dovetail.change(1, '2020-12-31', '2018-09-01');
    // The slip between would go, and the day that came of it would stay.
    expect(await dovetail.withdraw(1)).toBe(409);
    expect([await dovetail.withdraw(2), await dovetail.withdraw(1)]).toEqual([200, 200]);
    expect(promisedIn(await dovetail.rows())).toEqual({ first: '2018-12-31', last: '2018-12-31', slips: 0 });
    expect(await dovetail.withdraw(0)).toBe(200);
    expect(await dovetail.rows()).toEqual([]);
  });
});

const days = fc.constantFrom('2018-12-31', '2019-06-30', '2019-12-31', '2020-06-30', null);
const on = fc.constantFrom('2018-04-01', '2018-05-01', '2018-06-01', '2018-07-01');
const row = fc.nat({ max: 3 });
const verbs = fc.array(
  fc.oneof(
    fc.record({ verb: fc.constant('change' as const), row, day: days, on }),
    fc.record({ verb: fc.constant('correct' as const), row, day: days, on: fc.constant(null) }),
    fc.record({ verb: fc.constant('withdraw' as const), row }),
    fc.record({ verb: fc.constant('bring' as const), day: days, on }),
  ),
  { minLength: 3, maxLength: 8 },
);

describe('whatever is done with a promised day', () => {
  const world = freshApp();

  test('it never has a later first day or fewer slips, unless the later day of the slip goes with it', async () => {
    const office = await Office.open(world.app, '999');
    let entries = 0;
    await fc.assert(
      fc.asyncProperty(days, verbs, async (first, doings) => {
        entries += 1;
        const one = new Coming(world.app, office, `Change ${String(entries)}`);
        await one.add(first, '2018-03-13');
        for (const doing of doings) {
          const before = promisedIn(await one.rows());
          const isCorrection = doing.verb === 'correct';
          if (doing.verb === 'withdraw') await one.withdraw(doing.row);
          else if (doing.verb === 'bring') await one.bring(doing.day, doing.on);
          else await one.change(doing.row, doing.day, doing.on);
          const rows = await one.rows();
          if (rows.length === 0) return;
          if (before === undefined) continue;
          const after = promisedIn(rows);
          if (after === undefined) throw new Error('What was promised is gone');
          expect(after.first <= before.first).toBe(true);
          expect(after.slips >= before.slips || after.last < before.last).toBe(true);
          if (isCorrection) expect(after.last <= before.last || after.slips > before.slips).toBe(true);
        }
      }),
      { numRuns: 15 },
    );
  });
});
