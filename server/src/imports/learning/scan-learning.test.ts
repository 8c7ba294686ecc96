import { describe, expect, test } from 'vitest';
import type { FileMapping } from '@due-regard/shared/imports/learning/mapping.ts';
import type { LearningReading } from './learning-file.ts';
import { readingOf, scanBytes, scanText } from './testing/scan-text.ts';
import type { Scanned } from './testing/scan-text.ts';

const learning = readingOf('learning');
const totara = 'username,courseshortname,courseidnumber,completiondate,grade\n';

function by(columns: FileMapping['columns'], more: Partial<FileMapping> = {}): LearningReading<'learning'> {
  const definition = { headerRow: null, firstRow: null, columns, ...more };
  return { ...learning, mappings: [{ mappingId: 'one', name: 'Ours', definition }] };
}

function named(meanings: Readonly<Record<string, FileMapping['columns'][number]['meaning']>>): FileMapping['columns'] {
  return Object.entries(meanings).map(([name, meaning]) => ({ name, nth: 0, meaning }));
}

/** Rows that cannot be taken, as `3 completiondate: date-not-read`. */
function faults({ bad }: Scanned<'learning' | 'staff'>): readonly string[] {
  return bad.flatMap(({ problems }) => problems.map(({ row, column, reason }) => `${row} ${column}: ${reason}`));
}

const tall = named({
  Login: 'username',
  Name: 'person-name',
  Course: 'course',
  Done: 'completed-on',
  Status: 'outcome',
});

describe('a file of a learning system', () => {
  test('is read by a mapping that fits, and asks for one where none does', async () => {
    const text =
      'Login,Name,Course,Done,Status\njroe,Jo Roe,WRAP,01/09/2026,Completed\njdoe,Jo Doe,WRAP,13/09/2026,Failed\n';
    expect((await scanText(text, learning)).problems).toMatchObject([{ reason: 'layout-not-known', value: null }]);
    const { rows, outline } = await scanText(text, by(tall));
    expect(outline).toMatchObject({ layout: 'Ours', mappingId: 'one', asks: ['organisation'] });
    expect(rows).toMatchObject([
      { rowNumber: 2, course: 'WRAP', outcome: 'completed', onDay: '2026-09-01' },
      { rowNumber: 3, course: 'WRAP', outcome: 'not-completed', onDay: null },
    ]);
  });

  test('is read by the mapping that was asked for, and says what that lacks', async () => {
    const asked = { ...by(tall), mappingId: 'one' };
    expect((await scanText(`${totara}jroe,WRAP,,2026-09-01,1\n`, asked)).problems).toMatchObject([
      { reason: 'header-not-found' },
    ]);
    expect((await scanText('Login,Course,Done\njroe,WRAP,2026-09-01\n', asked)).problems).toMatchObject([
      { row: 1, column: 'Name', reason: 'column-missing' },
      { row: 1, column: 'Status', reason: 'column-missing' },
    ]);
  });

  test('is read under its names wherever they stand, with the notes between them and the people', async () => {
    const wide = by(named({ Name: 'person-name', WRAP: 'course-cell' }), { headerRow: 1, firstRow: 3 });
    const text = 'A title\n\nName,WRAP\nvalid for,2 years\nJo Roe,2026-09-01\n';
    expect((await scanText(text, wide)).rows).toEqual([
      {
        rowNumber: 5,
        learner: null,
        others: [],
        organisation: null,
        audience: null,
        course: 'WRAP',
        outcome: 'completed',
        onDay: '2026-09-01',
      },
    ]);
  });
});

describe('the rows of a file of a learning system', () => {
  test('leave blank ones, totals and repeated names out, and duplicates to whoever compares', async () => {
    const row = 'jroe,WRAP,,2026-09-01,1\n';
    const { rows, outline } = await scanText(
      `${totara}${row},,,,\n${row}${totara}Total,2,,,\nGrand total: 2,,,,\nTotalCare,WRAP,,2026-09-02,1\n`,
      learning,
    );
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([2, 4, 8]);
    expect(outline?.ignored).toEqual({ blank: 1, totals: 2, headers: 1, notAsked: 0, unsaid: 0 });
  });

  test('are refused when they are ragged, unless only blanks are too many', async () => {
    const scanned = await scanText(
      `${totara}jroe,WRAP,,2026-09-01,1,,\nRoe, Jo,WRAP,,2026-09-01,1\njroe,WRAP\n`,
      learning,
    );
    expect(scanned.rows).toHaveLength(1);
    expect(faults(scanned)).toEqual(['3 null: row-has-extra-cells', '4 null: row-has-missing-cells']);
  });

  test('keep the noughts before an id, and are refused where a spreadsheet has shortened it', async () => {
    const text = ['00123', '123', '="00123"', '5.00E+06', 'N/A'].map(
      (id) => `"${id.replaceAll('"', '""')}",WRAP,,2026-09-01,1\n`,
    );
    const scanned = await scanText(`${totara}${text.join('')}`, learning);
    const [first, second, third] = scanned.rows.map(({ learner }) => learner);
    expect([first === second, first === third]).toEqual([false, true]);
    expect(faults(scanned)).toEqual(['5 username: number-in-scientific-form', '6 null: learner-missing']);
  });

  test('know people by the first id that they have, and drop the name beside it', async () => {
    const ids = by(named({ Staff: 'employee-number', Mail: 'email', Name: 'person-name', WRAP: 'course-cell' }));
    const scanned = await scanText(
      'Staff,Mail,Name,WRAP\n12,jo@x.org,Jo Roe,2026-09-01\n,jo@x.org,Jo Roe,2026-09-02\n,,Jo Roe,2026-09-03\n,,,2026-09-04\n',
      ids,
    );
    const [byNumber, byMail, byName] = scanned.rows.map(({ learner }) => learner);
    expect([byNumber, byMail].map((learner) => learner?.length)).toEqual([22, 22]);
    expect([byNumber === byMail, byName]).toEqual([false, null]);
    expect(faults(scanned)).toEqual(['5 null: learner-missing']);
    expect(scanned.told).not.toMatch(/jo@|Roe/i);
  });
});

describe('the names of columns', () => {
  test('are refused when two are called alike and it is not said which is meant', async () => {
    const twice = await scanText(
      'username,courseshortname,completiondate,Completiondate\nu,WRAP,2026-09-01,\n',
      learning,
    );
    expect(twice.problems).toMatchObject([{ row: 1, column: 'completiondate', reason: 'column-repeated' }]);
    const second = by([
      { name: 'Done', nth: 1, meaning: 'completed-on' },
      { name: 'Login', nth: 0, meaning: 'username' },
    ]);
    const { rows } = await scanText('Login,Done,Done\nu,,2026-09-01\n', second);
    expect(rows).toMatchObject([{ onDay: '2026-09-01' }]);
  });

  test('are courses on one line, and not when they identify a person', async () => {
    const wide = by(named({ Login: 'username', 'Prevent\nlevel 1': 'course-cell' }));
    expect((await scanText('Login,"Prevent\nlevel 1"\nu,2026-09-01\n', wide)).rows[0]?.course).toBe('Prevent level 1');
    const address = ',"Email address","Ask jo@x.org",""\n"Jo Roe","jo@x.org","Completed","1 September 2026"\n';
    const { problems, told } = await scanText(address, learning);
    expect(problems).toMatchObject([{ row: 1, column: null, reason: 'personal-data' }]);
    expect(told).not.toContain('jo@x.org');
  });

  test('of two courses alike are told apart where a cell is refused', async () => {
    const both = ',"ID number","WRAP","","WRAP",""\n"Jo Roe","7","Completed","","Expired",""\n';
    expect(faults(await scanText(both, learning))).toEqual([
      '2 WRAP: training-day-missing',
      '2 WRAP (2): outcome-not-known',
    ]);
  });
});

describe('a file of blank lines', () => {
  test('is refused for its rows, though as many rows of people are read', async () => {
    const blank = await scanText(`${totara}${'\n'.repeat(251_000)}`, learning);
    expect(blank.problems).toMatchObject([{ reason: 'too-many-rows' }]);
    const people = Array.from({ length: 251_000 }, (_, index) => `u${index},WRAP,,2026-09-01,1\n`).join('');
    expect((await scanText(`${totara}${people}`, learning)).rows).toHaveLength(251_000);
  }, 30_000);
});

describe('how a course ended', () => {
  test('is not guessed: completed without a day, an unknown word, a day to come', async () => {
    const rows = [
      'Completed,',
      'Expired,01/09/2026',
      ',',
      'Completed,13/12/2026',
      'N/A,',
      'In progress,nonsense',
      'Completed,3/9/207',
    ];
    const text = rows.map((row, index) => `u${index},${row}\n`).join('');
    const scanned = await scanText(
      `Login,Status,Done\n${text}`,
      by(named({ Login: 'username', Status: 'outcome', Done: 'completed-on' })),
    );
    expect(faults(scanned)).toEqual([
      '2 Done: training-day-missing',
      '3 Status: outcome-not-known',
      '4 Status: value-missing',
      '5 Done: day-in-the-future',
      '8 Done: date-year-not-possible',
    ]);
    expect(scanned.rows).toMatchObject([{ rowNumber: 7, outcome: 'not-completed', onDay: null, course: null }]);
    expect(scanned.outline).toMatchObject({ asks: ['course', 'organisation'], ignored: { notAsked: 1 } });
  });

  test('is refused by row where it is a program’s day nought', async () => {
    const rows = ['1899-12-30', '01/01/1900', '1970-01-01', '1989-12-31', '1990-01-01'];
    const scanned = await scanText(`${totara}${rows.map((day) => `u,WRAP,,${day},1\n`).join('')}`, learning);
    expect(faults(scanned)).toEqual([2, 3, 4, 5].map((row) => `${String(row)} completiondate: training-too-early`));
    expect(scanned.rows).toMatchObject([{ rowNumber: 6, onDay: '1990-01-01' }]);
  });

  test('is not after the day the file speaks of', async () => {
    const early = { ...learning, fileDate: learning.today.replace('11-22', '08-31') as typeof learning.today };
    expect(faults(await scanText(`${totara}u,WRAP,,2026-09-01,1\n`, early))).toEqual([
      '2 completiondate: held-after-told',
    ]);
  });
});

describe('days in numbers', () => {
  const row = (index: number, day: string): string => `u${index},WRAP,,${day},1\n`;

  test('are a question when nothing in the file settles them, and are read as was said', async () => {
    const text = `${totara}${row(1, '01/02/2018')}${row(2, '03/04/2018')}`;
    expect((await scanText(text, learning)).problems).toMatchObject([
      { reason: 'date-order-unknown', column: 'completiondate', value: '01/02/2018' },
    ]);
    const said = await scanText(text, { ...learning, dayOrder: 'month-day' });
    expect(said.rows.map(({ onDay }) => onDay)).toEqual(['2018-01-02', '2018-03-04']);
  });

  test('wait for a later row that settles them, however many rows there are, and keep their order', async () => {
    const many = 70_000;
    const open = Array.from({ length: many }, (_, index) => row(index, '01/02/2018')).join('');
    const { rows, bad } = await scanText(`${totara}${row(0, '2018-03-13')}${open}${row(1, '13/02/2018')}`, learning);
    expect(bad).toEqual([]);
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual(Array.from({ length: many + 2 }, (_, index) => index + 2));
    expect(new Set(rows.map(({ onDay }) => onDay))).toEqual(new Set(['2018-03-13', '2018-02-01', '2018-02-13']));
  }, 30_000);
});

describe('Moodle’s reports', () => {
  const progress =
    ',"Username","Cost centre","Email address","WRAP","31 August 2026","Awareness",""\n' +
    '"Jo Roe","jroe","Libraries","jo@x.org","Completed","Thursday, 10 September 2026, 6:51 PM","Not completed",""\n';

  test('are read with whatever Moodle was told to say of people', async () => {
    const { rows, outline } = await scanText(progress, learning);
    expect(outline?.layout).toBe('Moodle activity progress');
    expect(rows).toMatchObject([
      { course: 'WRAP', outcome: 'completed', onDay: '2026-09-10' },
      { course: 'Awareness', outcome: 'not-completed', onDay: null },
    ]);
    expect(new Set(rows.map(({ learner }) => learner)).size).toBe(1);
  });

  test('are the same in the variant for Excel: UTF-16, tabs, the name of a CSV', async () => {
    const tabs = progress.replaceAll(/,(?=")/g, '\t');
    for (const [mark, bytes] of [
      ['\uFEFF', (text: string) => Buffer.from(text, 'utf16le')],
      ['\uFEFF', (text: string) => Buffer.from(text, 'utf16le').swap16()],
    ] as const) {
      const wide = await scanBytes(bytes(`${mark}${tabs}`), learning);
      expect(wide.rows).toEqual((await scanText(progress, learning)).rows);
      expect(wide.outline?.encoding).toMatch(/^utf-16/);
    }
  });
});
