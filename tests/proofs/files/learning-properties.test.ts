import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { learningMeanings, mappedKinds, staffMeanings } from '@due-regard/shared/imports/learning/column-meanings.ts';
import { reasonWords } from '@due-regard/shared/imports/reasons.ts';
import { lookAtLearning } from '@due-regard/server/imports/learning/look-at-learning.ts';
import { readingOf, scanText } from '@due-regard/server/imports/learning/testing/scan-text.ts';
import type { Scanned } from '@due-regard/server/imports/learning/testing/scan-text.ts';
import { campaign } from '../campaign.ts';

/** A table as text, every cell in quotation marks. */
function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`).join('');
}

/** What was read, whatever rows it stood in. */
function said({ rows, bad }: Scanned<'learning' | 'staff'>): readonly string[] {
  const good = rows.map(({ rowNumber: _own, ...row }) => JSON.stringify(row));
  const wrong = bad.map(({ problems }) =>
    JSON.stringify(problems.map(({ column, reason }) => [column?.toLowerCase(), reason])),
  );
  return [...good, ...wrong].toSorted();
}

/** A word that stands nowhere else, so that it is found wherever it leaks. */
const secret = fc.integer({ min: 0, max: 46_655 }).map((number) => `Zq${number.toString(36).padStart(3, '0')}xv`);
const person = fc.tuple(secret, secret).map(([first, last]) => ({
  name: `${first} ${last}`,
  email: `${first}.${last}@council.example`,
  number: `${last}-7`,
  username: first,
}));
const day = fc.constantFrom(
  '2026-03-01',
  '13/03/2026',
  '',
  '2026-02-30',
  '1/13/26',
  'n/a',
  'Not completed',
  '45145',
  'soon',
);
const word = fc.constantFrom('Completed', 'Failed', '', 'Exempt', 'Expired', 'Passed');
const course = fc.constantFrom('WRAP', 'Awareness', '', 'Prevent, two hours');
const place = fc.constantFrom('Libraries', 'Youth service', '');

const columns = {
  'Payroll number': 'employee-number',
  'User name': 'username',
  'Work email': 'email',
  'Employee name': 'person-name',
  Department: 'organisation',
  'Job title': 'audience',
  'Course name': 'course',
  'Date completed': 'completed-on',
  'Completion status': 'outcome',
} as const;
const names = Object.keys(columns);
const definition = {
  headerRow: null,
  firstRow: null,
  columns: Object.entries(columns).map(([name, meaning]) => ({ name, nth: 0, meaning })),
};
const mapped = { ...readingOf('learning'), mappings: [{ mappingId: 'one', name: 'Ours', definition }] };

const record = fc
  .tuple(person, place, course, day, word)
  .map(([{ name, email, number, username }, where, which, when, how]) => [
    number,
    username,
    email,
    name,
    where,
    'Officer',
    which,
    when,
    how,
  ]);

describe('a file of a learning system', () => {
  test('says the same in any order of rows and columns, with more columns and other capitals', async () => {
    const file = fc.record({
      rows: fc.array(record, { minLength: 1, maxLength: 8 }),
      order: fc.shuffledSubarray([...names.keys(), names.length, names.length + 1], {
        minLength: names.length + 2,
        maxLength: names.length + 2,
      }),
      shout: fc.boolean(),
      swap: fc.boolean(),
    });
    const property = fc.asyncProperty(file, async ({ rows, order, shout, swap }) => {
      const plain = await scanText(csv([names, ...rows]), mapped);
      const wider = [[...names, 'Notes', 'Cost centre'], ...rows.map((row) => [...row, 'nothing much', '4711'])];
      const [header = [], ...others] = wider.map((row) => order.map((at) => row[at] ?? ''));
      const shown = header.map((name) => (shout ? name.toUpperCase() : ` ${name.toLowerCase()}`));
      const moved = await scanText(csv([shown, ...(swap ? others.toReversed() : others)]), mapped);
      expect(moved.problems.map(({ reason }) => reason)).toEqual(plain.problems.map(({ reason }) => reason));
      if (plain.outline !== undefined) expect(said(moved)).toEqual(said(plain));
    });
    await fc.assert(property, { numRuns: campaign(600) });
  });

  test('tells nothing of any column of ids, names or addresses, whatever is wrong with it', async () => {
    // Also where a row is cut or has a comma too many, and where somebody typed a name in the wrong column.
    const damage = fc.constantFrom('none', 'cut', 'comma', 'wrong column');
    const rows = fc.array(fc.tuple(record, damage), { minLength: 1, maxLength: 6 });
    const property = fc.asyncProperty(rows, async (damaged) => {
      const lines = damaged.map(([row, kind]) => {
        if (kind === 'cut') return row.slice(0, 7);
        if (kind === 'comma') return [...row, 'more'];
        return kind === 'wrong column' ? row.with(7, row[3] ?? '') : row;
      });
      const text = csv([names, ...lines]);
      const { told } = await scanText(text, mapped);
      const staff = await scanText(text, readingOf('staff'));
      const looks = await Promise.all(
        mappedKinds.map((kind) => lookAtLearning(Buffer.from(text), { kind, mappings: [] })),
      );
      for (const all of [told, staff.told, JSON.stringify(looks)]) expect(all).not.toMatch(/zq...xv/i);
    });
    await fc.assert(property, { numRuns: campaign(600) });
  });
});

describe('any table brought as a file of people', () => {
  const cell = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        ...names,
        'username',
        'completiondate',
        'courseshortname',
        'signupnote',
        'Total',
        'Course complete',
        'ID',
        'Name',
      ),
    },
    { weight: 4, arbitrary: fc.oneof(day, word, course) },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  );
  const anyColumn = fc.record({
    name: cell,
    nth: fc.nat({ max: 2 }),
    meaning: fc.constantFrom(...new Set([...learningMeanings, ...staffMeanings])),
  });
  const anyMapping = fc.record({
    headerRow: fc.option(fc.integer({ min: 1, max: 3 })),
    firstRow: fc.option(fc.integer({ min: 2, max: 4 })),
    columns: fc.array(anyColumn, { minLength: 1, maxLength: 6 }),
  });

  test('is read or refused in plain words, by any mapping, and never breaks the reader', async () => {
    const table = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 8 });
    const property = fc.asyncProperty(table, anyMapping, fc.constantFrom(...mappedKinds), async (rows, made, kind) => {
      const text = csv(rows);
      const reading = { ...readingOf(kind), mappings: [{ mappingId: 'one', name: 'Any', definition: made }] };
      const { problems, bad, outline } = await scanText(text, reading);
      const reasons = [...problems, ...bad.flatMap((row) => row.problems)].map(({ reason }) => reason);
      expect(outline === undefined).toBe(problems.length > 0);
      expect(reasons.every((reason) => reason in reasonWords)).toBe(true);
      const look = await lookAtLearning(Buffer.from(text), {
        kind,
        mappings: [],
        headerRow: made.headerRow ?? undefined,
      });
      expect(look.ok || look.problems.length > 0).toBe(true);
    });
    await fc.assert(property, { numRuns: campaign(3000) });
  });

  test('gives rows that are whole: a learner, a day for what was completed, none for what was not', async () => {
    const property = fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 8 }), async (rows) => {
      const read = await scanText(csv([names, ...rows]), mapped);
      for (const { learner, outcome, onDay, course: of } of read.rows) {
        expect(learner).toMatch(/^[\w-]{22}$/);
        expect([of !== null, (onDay === null) === (outcome === 'not-completed')]).toEqual([true, true]);
      }
    });
    await fc.assert(property, { numRuns: campaign(600) });
  });
});
