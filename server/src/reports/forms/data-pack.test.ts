import { expect, test } from 'vitest';
import { exampleContent, exampleIssue } from '@due-regard/shared/reports/testing/example-content.ts';
import { reportDataDocument, reportFiguresDocument } from './data-pack.ts';

const draft = { content: exampleContent, issue: null };
const issued = { content: exampleContent, issue: exampleIssue };

test('the data of a report are its figures, its tables, the numbers of its charts, and what it says', () => {
  const { tables, title, fileName, isDemonstration } = reportDataDocument(issued);
  expect([title, fileName, isDemonstration]).toEqual([
    'Prevent duty: annual report to the committee',
    'prevent-committee-ridgeway-county-council-2018-03-13-2018-01',
    true,
  ]);
  expect(tables.map(({ name }) => name)).toEqual([
    'Figures',
    'Schools by phase',
    'Coverage trend',
    'Overdue',
    'What the report says',
  ]);
  expect(tables[1]?.rows.at(-1)).toEqual(['Special', '[c]', 0, 0, '[c]']);
});

test('a figure that is not known is marked, never nought, and each mark is explained where it is used', () => {
  const { tables, notes } = reportDataDocument(draft);
  expect(tables[0]?.rows.map(([key, , numerator, denominator]) => [key, numerator, denominator])).toEqual([
    ['training.reached', 216, 240],
    ['training.up-to-date', '[x]', '[x]'],
    ['plans.done', 19, 46],
  ]);
  expect(notes.map((note) => note.slice(0, 4))).toEqual(['[c]:', '[x]:', '[z]:', 'Shee', 'Shee', 'Shee']);
  expect(reportFiguresDocument(draft).notes.map((note) => note.slice(0, 4))).toEqual(['[x]:', '[z]:']);
});

test('the cover says whose figures they are, of which day, who may read them, and that a draft is one', () => {
  const { cover, fileName } = reportFiguresDocument(draft);
  expect(cover).toContain('Ridgeway County Council');
  expect(cover).toContain('Figures as at: 13 March 2018, as known on that day');
  expect(cover).toContain('May be read by: Public');
  expect(cover).toContain('Standing: Draft: not issued');
  expect(fileName).toBe('prevent-committee-ridgeway-county-council-2018-03-13-draft');
  expect(reportFiguresDocument(issued).cover.join('\n')).toContain(exampleIssue.contentSha256);
});

test('every sentence of the report stands under the part that says it', () => {
  const said = reportDataDocument(draft).tables.at(-1)?.rows ?? [];
  expect(said).toContainEqual(['Training', 'We wrote to each of them in February; we will call on them in April.']);
  expect(said).toContainEqual(['What we ask of you', 'Note the report']);
  expect(said).toContainEqual(['Questions members may ask', 'Are all schools trained, and if not, since when?']);
  expect(said.every(([part, sentence]) => part !== '' && sentence !== '')).toBe(true);
});

test('tables of one name have a sheet each', () => {
  const [training, ...others] = exampleContent.sections;
  const twice = { ...exampleContent, sections: training === undefined ? [] : [training, ...others, training] };
  const names = reportDataDocument({ content: twice, issue: null }).tables.map(({ name }) => name);
  expect(names.slice(-3)).toEqual(['Schools by phase 2', 'Coverage trend 2', 'What the report says']);
});
