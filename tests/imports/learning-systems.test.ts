import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { cancelBatch, undoBatch } from '@due-regard/server/imports/batches.ts';
import { csv, refusalOf } from './support/council.ts';
import { toHousing, withPeopleCouncil } from './support/people-council.ts';

const header = 'username,courseshortname,courseidnumber,completiondate,grade';

withPeopleCouncil('an export of a learning system', (at) => {
  test('asks whose people it is about, while no list of staff says so', async () => {
    const refusal = await refusalOf(at().stage(csv(header, 'ann,wrap,wrap,2026-03-02,1')));
    expect(refusal).toMatchObject({
      code: 'not-valid',
      fields: [
        { field: 'organisationId', code: 'needed' },
        { field: 'audience', code: 'needed' },
      ],
    });
  });

  test('counts once it is accepted, by course, day and row, under nobody’s name', async () => {
    const staged = await at().stage(
      csv(header, 'ann,wrap,wrap,2026-03-02,1', 'Ben,WRAP 3,,2026-03-03,1', 'ann,wrap,wrap,2026-03-02,1'),
      { choices: toHousing },
    );
    expect(staged).toMatchObject({
      status: 'staged',
      choices: { organisationId: 'housing', audience: 'council-staff', courseId: null, posts: null },
      rows: {
        accepted: 2,
        duplicates: 1,
        badRows: 0,
        words: [],
        people: { learners: 2, inStaffLists: 0, completed: 2, notCompleted: 0 },
      },
    });
    expect(staged.rows?.sample[0]).toEqual([
      'Row 2',
      'WRAP (Workshop to Raise Awareness of Prevent)',
      'Completed on 2 March 2026',
      'Housing',
      'Council staff',
    ]);
    expect(await at().completions()).toEqual([]);
    await at().accept(staged);
    const stored = await at().completions();
    expect(stored).toMatchObject([
      { course_id: 'wrap', outcome: 'completed', on_day: '2026-03-02', organisation_id: 'housing', row_number: 2 },
      { course_id: 'wrap', outcome: 'completed', on_day: '2026-03-03', audience: 'council-staff', row_number: 3 },
    ]);
    for (const { learner } of stored) expect(learner).toMatch(/^[\w-]{22}$/);
  });

  test('that comes again changes nothing, and one of a month later brings what is new alone', async () => {
    const again = await at().stage(csv(header, 'BEN,wrap,,2026-03-03,1', 'ann,wrap,wrap,2026-03-02,1'), {
      choices: toHousing,
    });
    expect(again.rows).toMatchObject({ accepted: 0, duplicates: 2 });
    expect(await refusalOf(at().accept(again))).toMatchObject({ code: 'conflict' });
    await cancelBatch(at().deps, at().actor, again.batchId);
    const later = await at().bring(csv(header, 'ben,wrap,,2026-03-03,1', 'cat,wrap,,2026-04-01,1'), {
      choices: toHousing,
    });
    expect(later.rows).toMatchObject({ accepted: 1, duplicates: 1 });
    expect(await at().completions()).toHaveLength(3);
  });
});

withPeopleCouncil('somebody told of in two places', (at) => {
  const rows = csv(header, 'ann,wrap,,2026-03-02,1', 'ben,wrap,,2026-03-03,1');
  const toCare = { organisationId: 'social-care', audience: 'council-staff', posts: 2 } as const;

  test('counts in the one that the file was given to later too', async () => {
    await at().bring(rows, { choices: toHousing });
    const later = await at().bring(rows, { choices: toCare });
    expect(later.rows).toMatchObject({ accepted: 2, duplicates: 0 });
    const where = (await at().completions()).map(({ organisation_id: place }) => place);
    expect(where.toSorted((one, other) => String(one).localeCompare(String(other)))).toEqual([
      'housing',
      'housing',
      'social-care',
      'social-care',
    ]);
  });

  test('is not told twice of one of them', async () => {
    const again = await at().stage(rows, { choices: toCare });
    expect(again.rows).toMatchObject({ accepted: 0, duplicates: 2 });
    expect(await refusalOf(at().accept(again))).toMatchObject({ code: 'conflict' });
  });
});

withPeopleCouncil('an export that somebody thinks better of', (at) => {
  test('is undone as a whole', async () => {
    await at().bring(csv(header, 'ben,wrap,,2026-03-03,1'), { choices: toHousing });
    const before = await at().completions();
    const brought = await at().bring(csv(header, 'ann,wrap,wrap,2026-05-01,1', 'dee,wrap,,2026-05-02,1'), {
      choices: { ...toHousing, posts: 40 },
    });
    expect(await at().completions()).toHaveLength(before.length + 2);
    expect(brought.canBeUndone).toBe(true);
    await undoBatch(at().deps, at().actor, brought.batchId);
    expect(await at().completions()).toEqual(before);
    const headcounts = await at().deps.db.read.selectFrom('headcount').select('withdrawn_at').execute();
    expect(headcounts.map(({ withdrawn_at: gone }) => gone === null)).toEqual([false]);
  });

  test('waits in parts that go when it is settled', async () => {
    const staged = await at().stage(csv(header, 'eve,wrap,,2026-05-02,1'), { choices: toHousing });
    const parts = (): Promise<readonly object[]> => at().deps.db.read.selectFrom('staged_part').selectAll().execute();
    expect(await parts()).toHaveLength(1);
    await cancelBatch(at().deps, at().actor, staged.batchId);
    expect(await parts()).toEqual([]);
    await refusalOf(at().stage(csv(header, 'eve,wrap,,2026-05-02,1')));
    expect(await parts()).toEqual([]);
  });
});

withPeopleCouncil('an export of which something is said', (at) => {
  test('with fewer posts than people trained is refused: never 100 %', async () => {
    const rows = csv(header, 'fay,wrap,,2026-05-02,1', 'gus,wrap,,2026-05-02,1');
    const chosen = { organisationId: 'social-care', audience: 'council-staff' } as const;
    const refusal = await refusalOf(at().stage(rows, { choices: { ...chosen, posts: 1 } }));
    expect(refusal.fields).toEqual([{ field: 'posts', code: 'fewer-than-trained' }]);
    await at().bring(rows, { choices: { ...chosen, posts: 2 } });
    const third = csv(header, 'hal,wrap,,2026-05-02,1');
    const refused = await refusalOf(at().stage(third, { choices: { ...chosen, posts: 2 } }));
    expect(refused.fields).toEqual([{ field: 'posts', code: 'fewer-than-trained' }]);
  });

  test('of a seminar asks which course it was and when', async () => {
    const attendance = csv('email,signupnote', 'ivy@council.example,came', 'jon@council.example,came');
    const refusal = await refusalOf(at().stage(attendance, { choices: toHousing }));
    expect(refusal.fields).toEqual([
      { field: 'courseId', code: 'needed' },
      { field: 'heldOn', code: 'needed' },
    ]);
    const tomorrow = { ...toHousing, courseId: 'wrap', heldOn: isoDate('2026-11-23') };
    expect((await refusalOf(at().stage(attendance, { choices: tomorrow }))).fields).toEqual([
      { field: 'heldOn', code: 'in-the-future' },
    ]);
    const brought = await at().bring(attendance, {
      choices: { ...toHousing, courseId: 'wrap', heldOn: isoDate('2026-11-02') },
    });
    expect(brought.rows).toMatchObject({ accepted: 2 });
    expect((await at().completions()).filter(({ on_day: day }) => day === '2026-11-02')).toHaveLength(2);
  });

  test('of a layout that nobody knows asks for a mapping, which is read whatever the layout', async () => {
    const odd = csv('Login,Kurs,Am', 'kim,WRAP,02/05/2026', 'lou,WRAP,13/05/2026');
    const refusal = await refusalOf(at().stage(odd, { choices: toHousing }));
    expect(refusal.fields).toEqual([{ field: 'mapping', code: 'needed' }]);
    const mappingId = await at().saveMapping('The old system', {
      headerRow: null,
      firstRow: null,
      columns: [
        { name: 'Login', nth: 0, meaning: 'username' },
        { name: 'Kurs', nth: 0, meaning: 'course' },
        { name: 'Am', nth: 0, meaning: 'completed-on' },
      ],
    });
    const brought = await at().bring(odd, { choices: { ...toHousing, mappingId } });
    expect(brought).toMatchObject({ rows: { accepted: 2 }, choices: { mappingId } });
    expect((await at().completions()).slice(-2).map((one) => one.on_day)).toEqual(['2026-05-02', '2026-05-13']);
  });
});
