import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { cancelBatch, undoBatch } from '@due-regard/server/imports/batches.ts';
import { withdrawWord, listRememberedWords } from '@due-regard/server/imports/learning/remembered-words.ts';
import { sayWord } from '@due-regard/server/imports/learning/say-word.ts';
import { listTotals } from '@due-regard/db/training/totals.ts';
import { csv, refusalOf } from './support/council.ts';
import { peopleCouncil, toHousing, withPeopleCouncil } from './support/people-council.ts';

const header = 'username,courseshortname,courseidnumber,completiondate,grade';
const moodle = (...rows: readonly string[]): string =>
  csv(',ID number,Email address,WRAP,', ...rows.map((row, index) => `Person ${String(index)},${row}`));

const unknown = csv(
  header,
  'ann,Fire Safety,,2026-03-02,1',
  'ben,Prevent 101,,2026-03-03,1',
  'cat,Fire  safety,,2026-03-04,1',
  'dee,Safe Lifting,,2026-03-04,1',
);

withPeopleCouncil('a course that nobody knows', (at) => {
  test('is asked about once, with how many rows wait, and left out until somebody says', async () => {
    const staged = await at().stage(unknown, { choices: toHousing });
    expect(staged.rows).toMatchObject({
      accepted: 0,
      words: [
        { about: 'course', shown: 'Fire Safety', rows: 2 },
        { about: 'course', shown: 'Prevent 101', rows: 1 },
        { about: 'course', shown: 'Safe Lifting', rows: 1 },
      ],
    });
    const said = await at().say(staged, 'Prevent 101', 'ho-awareness');
    expect(said.rows).toMatchObject({ accepted: 1, words: [{ rows: 2 }, { rows: 1 }] });
    const none = await at().say(said, 'Fire Safety', null);
    expect(none.rows).toMatchObject({ accepted: 1, words: [{ shown: 'Safe Lifting' }] });
    await at().accept(none);
    expect(await at().completions()).toMatchObject([{ course_id: 'ho-awareness', row_number: 3 }]);
  });

  test('is remembered for every later file, until somebody forgets it', async () => {
    const later = csv(header, 'eve,Prevent 101,,2026-04-01,1', 'eve,FIRE SAFETY,,2026-04-01,1');
    const staged = await at().stage(later, { choices: toHousing });
    expect(staged.rows).toMatchObject({ accepted: 1, words: [] });
    expect(staged.rows?.notes.join(' ')).toContain('not counted here');
    await cancelBatch(at().deps, at().actor, staged.batchId);
    const words = await listRememberedWords(at().deps.db.read, peopleCouncil);
    expect(words.map(({ shown, means }) => [shown, means])).toEqual([
      ['Fire Safety', null],
      ['Prevent 101', 'ho-awareness'],
    ]);
    await withdrawWord(at().deps, at().actor, {
      matchId: words[0]?.matchId ?? '',
      reason: 'It holds a part on Prevent',
    });
    const again = await at().stage(later, { choices: toHousing });
    expect(again.rows?.words).toMatchObject([{ shown: 'FIRE SAFETY', rows: 1 }]);
    await cancelBatch(at().deps, at().actor, again.batchId);
  });

  test('cannot be said to mean what is no course, nor when nobody asks', async () => {
    const staged = await at().stage(unknown, { choices: toHousing });
    const saying = {
      batchId: staged.batchId,
      about: 'course',
      key: 'safe lifting',
      means: 'no-such-course',
    } as const;
    expect(await refusalOf(sayWord(at().deps, at().actor, saying))).toMatchObject({
      fields: [{ field: 'means', code: 'unknown' }],
    });
    const unasked = { ...saying, key: 'prevent 101', means: 'wrap' };
    expect(await refusalOf(sayWord(at().deps, at().actor, unasked))).toMatchObject({ code: 'stale' });
    await cancelBatch(at().deps, at().actor, staged.batchId);
    expect(await refusalOf(sayWord(at().deps, at().actor, { ...saying, means: 'wrap' }))).toMatchObject({
      code: 'stale',
    });
  });
});

withPeopleCouncil('a word that two waiting files ask about', (at) => {
  const fire = csv(header, 'ann,Fire Safety,,2026-03-02,1');

  test('means what was said last, and only that; forgotten, it means nothing', async () => {
    const first = await at().stage(fire, { choices: toHousing });
    const second = await at().stage(csv(header, 'ben,Fire Safety,,2026-03-03,1'), { choices: toHousing });
    await at().say(first, 'Fire Safety', null);
    await at().say(second, 'Fire Safety', 'wrap');
    const words = await listRememberedWords(at().deps.db.read, peopleCouncil);
    expect(words).toMatchObject([{ shown: 'Fire Safety', means: 'wrap' }]);
    await withdrawWord(at().deps, at().actor, { matchId: words[0]?.matchId ?? '', reason: 'It was another course' });
    const later = await at().stage(fire, { choices: toHousing });
    expect(later.rows?.words).toMatchObject([{ shown: 'Fire Safety' }]);
  });
});

withPeopleCouncil('what a learning system says of those who have not', (at) => {
  test('a course not completed is told of on the day of the file, and told again it is known', async () => {
    const rows = moodle('1001,,Not completed,', '1002,,Completed,"Thursday, 10 September 2026, 6:51 PM"');
    const count = async (): Promise<number> => (await at().completions()).length;
    const before = await count();
    await at().bring(rows, { choices: toHousing, fileDate: isoDate('2026-10-01') });
    expect(await at().completions()).toContainEqual(
      expect.objectContaining({ outcome: 'not-completed', on_day: '2026-10-01' }),
    );
    const later = await at().stage(rows, { choices: toHousing, fileDate: isoDate('2026-11-01') });
    expect(later.rows).toMatchObject({ accepted: 0, duplicates: 2 });
    await cancelBatch(at().deps, at().actor, later.batchId);
    const done = moodle('1001,,Completed,"Monday, 5 October 2026, 9:00 AM"');
    await at().bring(done, { choices: toHousing, fileDate: isoDate('2026-11-02') });
    // It has lapsed and is asked again: that is new.
    const asked = moodle('1001,,Not completed,');
    await at().bring(asked, { choices: toHousing, fileDate: isoDate('2026-11-20') });
    expect((await count()) - before).toBe(4);
  });
});

withPeopleCouncil('rows with a name alone', (at) => {
  test('become totals of the organisation that is chosen', async () => {
    const mappingId = await at().saveMapping('Matrix', {
      headerRow: null,
      firstRow: null,
      columns: [
        { name: 'Employee', nth: 0, meaning: 'person-name' },
        { name: 'WRAP', nth: 0, meaning: 'course-cell' },
      ],
    });
    const matrix = csv(
      'Employee,WRAP',
      'Ann Smith,13/03/2026',
      'Ben Jones,N/A',
      'Cat Hill,Required',
      'Dee Day,01/01/2020',
    );
    const needed = await refusalOf(at().stage(matrix, { choices: { mappingId } }));
    expect(needed.fields).toEqual([
      { field: 'organisationId', code: 'needed' },
      { field: 'audience', code: 'needed' },
    ]);
    const before = await at().completions();
    const chosen = { organisationId: 'social-care', audience: 'council-staff', mappingId } as const;
    const brought = await at().bring(matrix, {
      choices: chosen,
      fileDate: isoDate('2026-11-01'),
      fileName: 'matrix.csv',
    });
    expect(brought.rows).toMatchObject({ accepted: 1, people: { learners: 0 } });
    expect(await at().completions()).toEqual(before);
    const totals = await listTotals(at().deps.db.read, { authority: peopleCouncil, before: undefined });
    expect(totals).toMatchObject([
      {
        organisationId: 'social-care',
        audience: 'council-staff',
        countedOn: '2026-11-01',
        trained: 1,
        inPost: 3,
        includesELearning: true,
        courseId: 'wrap',
        source: 'matrix.csv',
      },
    ]);
    const again = await at().stage(matrix, { choices: chosen, fileDate: isoDate('2026-11-01') });
    expect(again.rows).toMatchObject({ accepted: 0, duplicates: 1 });
    await cancelBatch(at().deps, at().actor, again.batchId);
    const contractors = { ...chosen, audience: 'contractors' } as const;
    const others = await at().bring(matrix, { choices: contractors, fileDate: isoDate('2026-11-01') });
    expect(others.rows).toMatchObject({ accepted: 1, badRows: 0 });
    await undoBatch(at().deps, at().actor, others.batchId);
    await undoBatch(at().deps, at().actor, brought.batchId);
    expect(await listTotals(at().deps.db.read, { authority: peopleCouncil, before: undefined })).toEqual([]);
  });
});
