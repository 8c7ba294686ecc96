import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { benchmarks } from '@due-regard/shared/assurance/benchmarks.ts';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { readPack } from './read-pack.ts';
import type { PackReading } from './read-pack.ts';
import { shippedPacks, startingPacks } from './shipped-packs.ts';

const lines = [
  'pack: parks-2020',
  'duty: parks',
  'title: Parks',
  'guidance: Guidance of 2020',
  'validFrom: 2020-04-01',
  'source: Parks Act',
  'toolkit:',
  '  source: Toolkit of 2021',
  '  validFrom: 2021-01-01',
  '  benchmarks:',
  '    - { number: 1, heading: Gates }',
  'obligations:',
  '  - id: PK01',
  '    title: Gates',
  '    question: Are the gates shut at night?',
  '    wording: Shut the gates.',
  '    source: Parks Act',
  '    acts: us',
  '    theme: Gates',
  '    benchmark: 1',
  '    evidence: [Log of the gates]',
  '    cadence: { months: 12 }',
  '  - id: PK02',
  '    title: Ponds',
  '    question: Are the ponds safe?',
  '    wording: Keep the ponds safe.',
  '    source: Parks Act',
  '    acts: jointly',
  '    theme: Water',
  '    evidence: []',
] as const;

/** The same with a line put in the place of another. */
function withLine(line: string, instead: string): string {
  if (!lines.some((one) => one === line)) throw new Error(`no such line: ${line}`);
  return lines.map((one) => (one === line ? instead : one)).join('\n');
}

function problemsOf(reading: PackReading): readonly string[] {
  if (reading.ok) return [];
  return reading.problems.map(({ line, column, message }) => `${String(line)}:${String(column)} ${message}`);
}

describe('the packs that come with the product', () => {
  it('can all be read, and say of every obligation that it is in our words', () => {
    expect(shippedPacks().map(({ pack }) => pack.packId)).toEqual([
      'prevent-2015',
      'prevent-2023',
      'prevent-schools',
      'modern-slavery',
    ]);
    expect(shippedPacks().flatMap(({ obligations }) => obligations.filter((one) => !one.isParaphrase))).toEqual([]);
    expect(startingPacks().map(({ pack }) => pack.duty)).toEqual(['prevent', 'prevent', 'prevent-schools']);
  });

  it('number the obligations of a council from LA01 to LA25, and those of a school from SC01 to SC07', () => {
    const numbers = (prefix: string, count: number): readonly string[] =>
      Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(2, '0')}`);
    const asked = (packId: string): readonly string[] => {
      const found = shippedPacks().find(({ pack }) => pack.packId === packId);
      return [...new Set(found?.obligations.map(({ obligationId }) => obligationId))];
    };
    expect(asked('prevent-2015')).toEqual(numbers('LA', 25));
    expect(asked('prevent-2023')).toEqual(numbers('LA', 25));
    expect(asked('prevent-schools')).toEqual(numbers('SC', 7));
  });

  it('take each of the ten benchmarks over into one of the eight, and each of the eight from at least one', () => {
    const [older, newer] = shippedPacks();
    const became = older?.pack.toolkit?.benchmarks.map((one) => `${one.number}→${one.became?.number ?? ''}`);
    expect(became?.join(' ')).toBe('1→2 2→1 3→3 4→4 5→5 6→7 7→6 8→7 9→8 10→8');
    expect(newer?.pack.toolkit?.benchmarks.map(({ number }) => number)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
    ]);
  });

  it('have the benchmarks and the crosswalk that a self-assessment asks', () => {
    const shipped = shippedPacks().flatMap(({ pack: { toolkit } }) =>
      (toolkit?.benchmarks ?? []).map(({ number, heading, became }) => [
        `${toolkit?.validFrom.slice(0, 4) ?? ''}-${number}`,
        { heading, became: became === null ? null : `2024-${became.number}` },
      ]),
    );
    expect(Object.entries(benchmarks)).toEqual(shipped);
  });

  it('speak of who is vulnerable in 2015 and of who is susceptible in 2023', () => {
    const [older, newer] = shippedPacks().map((read) => JSON.stringify(read));
    expect([older?.includes('vulnerab'), older?.includes('susceptible')]).toEqual([true, false]);
    expect([newer?.includes('vulnerab'), newer?.includes('susceptible')]).toEqual([false, true]);
  });
});

/** What stands there, what is put in its place, and what is said of it. */
const mistakes = [
  [
    'a name that is not known',
    '    acts: us',
    '    actz: us',
    ['13:5 “acts” is missing.', '18:5 There is no “actz” here. Check how it is written.'],
  ],
  [
    'a word that is not on the list',
    '    acts: us',
    '    acts: them',
    ['18:11 Who must act is one of: us, police, jointly, schools.'],
  ],
  ['a number that stands twice', '  - id: PK02', '  - id: PK01', ['23:9 PK01 stands twice.']],
  [
    'a benchmark that the toolkit has not',
    '    benchmark: 1',
    '    benchmark: 7',
    ['20:16 The toolkit of this pack has no benchmark 7.'],
  ],
  [
    'a rhythm that is none',
    '    cadence: { months: 12 }',
    '    cadence: { months: yearly }',
    ['22:24 Write a number of months from 1 to 120.'],
  ],
  [
    'a day that no year has',
    '    cadence: { months: 12 }',
    '    cadence: { months: 12, startsOn: 31-04 }',
    ['22:38 Write a day of the year as 04-01 (month, then day), in quotation marks.'],
  ],
  [
    'a day that is not in the calendar',
    'validFrom: 2020-04-01',
    'validFrom: 1 April 2020',
    ['5:12 Write a day of the calendar as 2015-07-01.'],
  ],
  ['a name that stands twice', 'duty: parks', 'duty: parks\nduty: ponds', ['3:1 This name stands twice in one place.']],
  [
    'a colon in a text',
    '    title: Gates',
    '    title: Gates: all',
    ['14:12 A colon followed by a blank stands inside a text. Put the whole text in quotation marks.'],
  ],
  [
    'a bracket that is not closed',
    '    evidence: []',
    '    evidence: [',
    ['30:16 This line is not indented like the lines it belongs to, or a bracket is not closed.'],
  ],
  ['a tab', '    title: Ponds', '\ttitle: Ponds', ['24:1 A line begins with a tab. Use blanks.']],
  [
    'what identifies a person',
    '    title: Ponds',
    '    title: Ask jane.roe@council.example',
    ['24:12 This holds what identifies a person, which no pack may hold.'],
  ],
  [
    'an alias',
    '    title: Ponds',
    '    title: *gates',
    ['24:12 Anchors and aliases (& and *) are not taken. Write it out.'],
  ],
  [
    'a text that ends before it begins',
    '    evidence: []',
    '    evidence: []\n    to: 2019-01-01',
    ['31:9 The last day lies before the first.'],
  ],
] as const;

test.each(mistakes)('a pack is refused with line and column: %s', (...[, line, instead, expected]) => {
  expect(problemsOf(readPack(withLine(line, instead)))).toEqual(expected);
});

describe('a pack that somebody wrote', () => {
  it('is read with what may be left out filled in', () => {
    const reading = readPack(lines.join('\n'));
    expect(reading).toMatchObject({
      ok: true,
      read: {
        pack: { packId: 'parks-2020', validFrom: '2020-04-01', validTo: null },
        obligations: [
          { obligationId: 'PK01', validFrom: '2020-04-01', benchmark: '1', cadence: { kind: 'interval', months: 12 } },
          { obligationId: 'PK02', nations: ['england', 'wales'], benchmark: null, cadence: null, isParaphrase: true },
        ],
      },
    });
  });

  it('may give an obligation other words from a day on, and never two texts on one day', () => {
    const again = (from: string): string =>
      [...lines, ...lines.slice(12, 20), `    evidence: []`, `    from: ${from}`].join('\n');
    expect(problemsOf(readPack(again('2022-01-01')))).toEqual([
      '31:9 PK01 has two texts on the same days. End the earlier one with “to”.',
    ]);
    const ended = again('2022-01-01').replace('    cadence: { months: 12 }', '    to: 2021-12-31');
    expect(problemsOf(readPack(ended))).toEqual([]);
  });

  it('gets along with what is loaded: no number of another duty, no name of another duty, no second version of a day', () => {
    const loaded = {
      packs: [
        { packId: 'parks-2020', duty: 'gardens', title: 'Gardens', validFrom: isoDate('2019-01-01') },
        { packId: 'parks-old', duty: 'parks', title: 'Parks', validFrom: isoDate('2020-04-01') },
      ],
      obligations: [{ obligationId: 'PK02', packId: 'parks-2020' }],
    };
    expect(problemsOf(readPack(lines.join('\n'), loaded))).toEqual([
      '1:7 The pack of this name belongs to another duty: gardens.',
      '5:12 Another version of this duty begins on that day: parks-old.',
      '23:9 PK02 belongs to another duty: gardens.',
    ]);
  });

  it('says all that is wrong with it at once', () => {
    const bad = withLine('    acts: us', '    acts: them').replace('validFrom: 2020-04-01', 'validFrom: soon');
    expect(problemsOf(readPack(bad)).map((words) => words.split(' ')[0])).toEqual(['5:12', '18:11']);
  });
});

describe('any text at all', () => {
  const good = lines.join('\n');
  const cut = fc.tuple(fc.nat({ max: good.length }), fc.nat({ max: 40 }), fc.string({ maxLength: 12 }));

  it('is a pack, or is refused at a place that it has', () => {
    const spoilt = cut.map(([at, length, put]) => good.slice(0, at) + put + good.slice(at + length));
    fc.assert(
      fc.property(fc.oneof(spoilt, fc.string({ maxLength: 200 })), (text) => {
        const reading = readPack(text);
        if (reading.ok) return;
        const count = text.split(/\r\n|\n|\r/).length;
        expect(reading.problems.length).toBeGreaterThan(0);
        for (const { line, column, message } of reading.problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(count);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(message).toMatch(/^[A-Z“].*\.$/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('without one of its lines is missing what stood there', () => {
    for (const [index, line] of lines.entries()) {
      const without = lines.filter((_, place) => place !== index).join('\n');
      const isOptional = /benchmark: 1|cadence/.test(line);
      expect([line, readPack(without).ok]).toEqual([line, isOptional]);
    }
  });

  it.each([
    ['nested without end', '['.repeat(50_000)],
    ['nested lists', '- '.repeat(50_000)],
    ['longer than any pack', '#'.repeat(100_001)],
    ['nothing', ''],
  ])('is refused in no time when it is %s', (_what, text) => {
    expect(readPack(text).ok).toBe(false);
  });
});
