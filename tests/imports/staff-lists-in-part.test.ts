import { beforeAll, expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { writeDocument } from '@due-regard/server/documents/write-document.ts';
import { acceptBatch, cancelBatch, undoBatch } from '@due-regard/server/imports/batches.ts';
import { viewPeople } from '@due-regard/server/measure/people-view.ts';
import { audienceDocument } from '@due-regard/server/training/learners/audience-file.ts';
import { readAudiences } from '@due-regard/server/training/learners/audiences.ts';
import { readAudienceTrend } from '@due-regard/server/training/learners/trend.ts';
import { csv, refusalOf } from './support/council.ts';
import { peopleCouncil, withPeopleCouncil } from './support/people-council.ts';

const header = 'employee number,email,organisation,role,from,to';
const staff = { kind: 'staff', fileName: 'staff.csv' } as const;

withPeopleCouncil('an organisation of which a newer list of staff says nothing', (at) => {
  const whole = csv(header, '1001,,Housing,Council staff,,', '1002,,Adult social care,Council staff,,');
  const november = { ...staff, fileName: 'later.csv', fileDate: isoDate('2026-11-10') };

  async function told(): Promise<{ readonly posts: readonly unknown[]; readonly caveats: string }> {
    const { audiences } = readAudiences(await viewPeople(at().deps, peopleCouncil, {}));
    const [only] = audiences;
    return {
      posts: only?.organisations.map(({ name, counts }) => [name, counts.posts]) ?? [],
      caveats: only?.caveats.join(' ') ?? '',
    };
  }

  beforeAll(async () => {
    await at().bring(whole, { ...staff, fileDate: isoDate('2026-10-01') });
    // A list of its own, of whom this one never spoke.
    const fire = csv(header, '2001,,Fire and rescue,Partner,,');
    await at().bring(fire, { ...staff, fileDate: isoDate('2026-10-02') });
  });

  test('keeps its people by the list before, which every figure says', async () => {
    const staged = await at().stage(csv(header, '1001,,Housing,Council staff,,'), november);
    expect(staged.rows?.missing).toEqual([
      { organisationId: 'social-care', name: 'Adult social care', listOn: '2026-10-01', inPost: 1 },
    ]);
    expect(staged.rows?.notes.join(' ')).toContain('is not in this one: Adult social care');
    await at().accept(staged);
    const { posts: inPost, caveats } = await told();
    expect(inPost).toEqual([
      ['Adult social care', 1],
      ['Housing', 1],
    ]);
    expect(caveats).toContain(
      'Of Adult social care nothing was taken in from the list of staff of 10 November 2026: who is in post there is told by the one before it, of 1 October 2026.',
    );
    await undoBatch(at().deps, at().actor, staged.batchId);
  });

  test('has no people from its day on once somebody says so, and has them again when it is undone', async () => {
    const staged = await at().stage(csv(header, '1001,,Housing,Council staff,,'), november);
    const ending = { batchId: staged.batchId, ended: { all: true } as const };
    const { batchId, answers } = await acceptBatch(at().deps, at().actor, ending);
    expect(answers.at(-1)?.said).toContain('From 10 November 2026 on nobody is counted in post in Adult social care');
    const { posts: inPost, caveats } = await told();
    expect(inPost).toEqual([
      ['Adult social care', 0],
      ['Housing', 1],
    ]);
    expect(caveats).toContain('From 10 November 2026 on nobody is counted in post in Adult social care');
    const next = await at().stage(csv(header, '1001,,Housing,Council staff,,'), november);
    expect(next.rows).toMatchObject({ missing: [], changesNothing: true });
    await cancelBatch(at().deps, at().actor, next.batchId);
    await undoBatch(at().deps, at().actor, batchId);
    expect((await told()).posts).toEqual([
      ['Adult social care', 1],
      ['Housing', 1],
    ]);
  });
});

withPeopleCouncil('an organisation that seems to be missing', (at) => {
  const whole = csv(header, '1001,,Housing,Council staff,,', '1002,,Adult social care,Council staff,,');
  const november = { ...staff, fileName: 'later.csv', fileDate: isoDate('2026-11-10') };

  test('is not ended while a name may be it, nor when nobody has seen that it is missing', async () => {
    await at().bring(whole, { ...staff, fileDate: isoDate('2026-10-01') });
    const renamed = csv(header, '1001,,Housing,Council staff,,', '1002,,Care for adults,Council staff,,');
    const { batchId } = await at().stage(renamed, november);
    const ending = { batchId, leavesOutBadRows: true, ended: { all: true } as const };
    expect(await refusalOf(acceptBatch(at().deps, at().actor, ending))).toMatchObject({
      fields: [{ field: 'endMissing', code: 'names-unknown' }],
    });
    await cancelBatch(at().deps, at().actor, batchId);
    const staged = await at().stage(csv(header, '1001,,Housing,Council staff,,'), november);
    const more = csv(header, '1001,,Housing,Council staff,,', '9,,Elected members,Councillor,,');
    const between = await at().bring(more, { ...staff, fileDate: isoDate('2026-11-09') });
    const late = acceptBatch(at().deps, at().actor, { batchId: staged.batchId, ended: { all: true } as const });
    expect(await refusalOf(late)).toMatchObject({ code: 'conflict' });
    await cancelBatch(at().deps, at().actor, staged.batchId);
    await undoBatch(at().deps, at().actor, between.batchId);
  });
});

withPeopleCouncil('rows of a list of staff that nobody has explained', (at) => {
  const rows = ['1001,,Housing,Council staff,,', '1002,,Housing,Band 6,,', '1003,,Homes and Tenancies,Council staff,,'];
  const list = csv(header, ...rows, '1004,,Housing,Council staff,2026-02-01,2026-01-01');
  const november = { ...staff, fileDate: isoDate('2026-11-01') };
  const said = '3 rows of the list of staff of 1 November 2026 were left out';

  /** What is printed with every figure, in the answers, the trend and the file. */
  async function printed(): Promise<readonly string[]> {
    const view = await viewPeople(at().deps, peopleCouncil, {});
    const reply = readAudiences(view);
    const file = writeDocument(audienceDocument(view.dates.authority, reply), 'csv');
    return [
      reply.leftOut.join(' '),
      readAudienceTrend(view).leftOut.join(' '),
      new TextDecoder().decode((await file).bytes),
    ];
  }

  test('keep it from being taken in, unless somebody says that they are left out', async () => {
    const staged = await at().stage(list, november);
    expect(staged.rows).toMatchObject({ accepted: 1, badRows: 1, unanswered: 2 });
    expect(staged.counts).toContainEqual({ what: 'unanswered', count: 2 });
    expect(await refusalOf(at().accept(staged))).toMatchObject({
      code: 'not-valid',
      detail: expect.stringContaining('2 wait for somebody to say what a name or word in them means') as string,
      fields: [{ field: 'leaveOutBadRows', code: 'bad-rows' }],
    });
    await at().accept(staged, true);
    for (const text of await printed()) expect(text).toContain(said);
  });

  test('are no caveat any more once the list is brought again and they are explained', async () => {
    const staged = await at().stage(csv(header, ...rows.slice(0, 2)), november);
    const answered = await at().say(staged, 'Band 6', 'council-staff');
    await at().accept(answered);
    for (const text of await printed()) expect(text).not.toContain('were left out');
  });

  test('are no caveat of a list that says the same without them', async () => {
    const bad = csv(header, ...rows.slice(0, 2), '1004,,Housing,Council staff,2026-02-01,2026-01-01');
    await at().accept(await at().stage(bad, november), true);
    for (const text of await printed())
      expect(text).toContain('1 row of the list of staff of 1 November 2026 was left out');
    const brought = await at().bring(csv(header, ...rows.slice(0, 2)), november);
    expect(brought.rows).toMatchObject({ accepted: 0, duplicates: 2 });
    for (const text of await printed()) expect(text).not.toContain('left out');
  });
});
