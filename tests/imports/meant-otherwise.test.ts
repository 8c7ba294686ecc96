import { beforeAll, expect, test } from 'vitest';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { acceptBatch, acceptOrPutAside } from '@due-regard/server/imports/batches.ts';
import { findBatch } from '@due-regard/server/imports/batch-replies.ts';
import { matchRow } from '@due-regard/server/imports/match-row.ts';
import { onBothEngines } from '../support/engines.ts';
import { council, csv, makeCouncil, refusalOf } from './support/council.ts';
import type { TestCouncil } from './support/council.ts';
import { peopleCouncil, toHousing, withPeopleCouncil } from './support/people-council.ts';
import type { PeopleCouncil } from './support/people-council.ts';

/** Says which organisation the first name that a file asks about means. */
function match({ deps, actor }: PeopleCouncil | TestCouncil, { batchId, rows }: BatchReply, organisationId: string) {
  return matchRow(deps, actor, { batchId, key: rows?.unmatched[0]?.key ?? '', organisationId });
}

const changed = (shown: string) => ({
  code: 'conflict',
  detail: expect.stringContaining(`the meaning of “${shown}” has changed or become known`) as string,
});

const list = (id: string, role = 'Council staff') =>
  csv('id number,organisation,role', `${id},Homes,${role}`, `${id}9,Housing,Council staff`);
const training = (who: string, course: string) =>
  csv('username,courseshortname,courseidnumber,completiondate,grade', `${who},${course},,2026-03-02,1`);

withPeopleCouncil('a file whose names or words another file explained after somebody looked', (at) => {
  /** Why it is not taken in, and whether it waits on. */
  async function refusalAndStatus(batch: BatchReply) {
    const { code, detail } = await refusalOf(at().accept(batch, true));
    const { status } = await findBatch(at().deps.db.read, peopleCouncil, batch.batchId);
    return { code, detail, status };
  }

  test('is not taken in under another organisation than was seen; brought again it shows it', async () => {
    const one = await at().stage(list('1001'), { kind: 'staff' });
    const two = await at().stage(list('1002'), { kind: 'staff' });
    expect((await match(at(), one, 'housing')).rows?.sample[0]).toContain('Housing');
    await match(at(), two, 'social-care');
    expect(await refusalAndStatus(one)).toMatchObject({ ...changed('Homes'), status: 'staged' });
    const again = await at().stage(list('1001'), { kind: 'staff' });
    expect(again.rows?.sample[0]).toContain('Adult social care');
    expect((await at().accept(again)).status).toBe('accepted');
  });

  test('is not taken in among another audience', async () => {
    const one = await at().stage(list('2001', 'Band 9'), { kind: 'staff' });
    const two = await at().stage(list('2002', 'Band 9'), { kind: 'staff' });
    await at().say(one, 'Band 9', 'council-staff');
    await at().say(two, 'Band 9', 'contractors');
    expect(await refusalAndStatus(one)).toMatchObject({ ...changed('Band 9'), status: 'staged' });
  });

  test('is not taken in under another course, nor with rows that seemed to wait', async () => {
    const one = await at().stage(training('ann', 'Level 1'), { choices: toHousing });
    const two = await at().stage(training('ben', 'Level 1'), { choices: toHousing });
    const three = await at().stage(training('cat', 'Level 1'), { choices: toHousing });
    await at().say(one, 'Level 1', 'wrap');
    await at().say(two, 'Level 1', 'ho-awareness');
    expect(await refusalAndStatus(one)).toMatchObject({ ...changed('Level 1'), status: 'staged' });
    expect(await refusalAndStatus(three)).toMatchObject({ ...changed('Level 1'), status: 'staged' });
    // Said of it too, it is put before somebody as it would be now.
    const seen = await at().say(three, 'Level 1', 'ho-awareness');
    expect(seen.rows).toMatchObject({ accepted: 1, words: [] });
    await at().accept(seen);
    expect(await at().completions()).toMatchObject([{ course_id: 'ho-awareness' }]);
  });

  test('is put aside where nobody was to look at it, as at a terminal', async () => {
    const { deps, actor } = at();
    const one = await at().stage(training('dee', 'Level 2'), { choices: toHousing });
    const two = await at().stage(training('eve', 'Level 2'), { choices: toHousing });
    await at().say(one, 'Level 2', 'wrap');
    await at().say(two, 'Level 2', null);
    const before = await at().completions();
    const word = { about: 'course', key: 'level 2', shown: 'Level 2', means: 'wrap' } as const;
    expect(await refusalOf(acceptOrPutAside(deps, actor, one))).toMatchObject(changed('Level 2'));
    expect((await findBatch(deps.db.read, peopleCouncil, one.batchId)).status).toBe('cancelled');
    expect(await refusalOf(acceptBatch(deps, actor, { ...two, words: [word] }))).toMatchObject(changed('Level 2'));
    expect(await at().completions()).toEqual(before);
  });
});

withPeopleCouncil('a file of which only a bad row has a word that another file explained since', (at) => {
  test.each([
    ['Fire drill', null, 'wrap'],
    ['Fire watch', undefined, null],
  ])('is not taken in with other rows left out than were seen: %s', async (word, first, then) => {
    const one = await at().stage(training('fay', word), { choices: toHousing });
    const two = await at().stage(training('gil', word), { choices: toHousing });
    if (first !== undefined) await at().say(one, word, first);
    const bad = csv(training('hal', 'wrap').trimEnd(), `ida,${word},,soon,1`, 'jan,wrap,,soon,1');
    const { batchId, rows } = await at().stage(bad, { choices: toHousing });
    expect(rows).toMatchObject({ accepted: 1, badRows: first === null ? 1 : 2 });
    await at().say(two, word, then);
    const { code, detail } = await refusalOf(at().accept({ batchId }, true));
    expect({ code, detail }).toMatchObject(changed(word));
    expect((await findBatch(at().deps.db.read, peopleCouncil, batchId)).status).toBe('staged');
  });
});

onBothEngines('a file of answers whose names another file explained after somebody looked', (makeDatabase) => {
  let at: TestCouncil;
  beforeAll(async () => {
    at = await makeCouncil(await makeDatabase());
  });

  test('is not taken in under another school than was seen', async () => {
    const content = (day: string) => csv('School,WRAP date', `Larkwhistle House,${day}`);
    const one = await at.stage(content('2018-02-01'));
    const two = await at.stage(content('2018-02-02'));
    const three = await at.stage(content('2018-02-03'));
    await match(at, one, '110001');
    await match(at, two, '110004');
    for (const file of [one, three]) {
      expect(await refusalOf(acceptBatch(at.deps, at.actor, file))).toMatchObject(changed('Larkwhistle House'));
    }
    expect((await findBatch(at.deps.db.read, council, one.batchId)).status).toBe('staged');
    expect(await at.statements()).toEqual([]);
    await acceptBatch(at.deps, at.actor, two);
    expect(await at.statements()).toMatchObject([{ organisationId: '110004' }]);
  });
});
