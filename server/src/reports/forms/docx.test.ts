import { beforeAll, describe, expect, it, test } from 'vitest';
import type { ReportContent, ReportTable } from '@due-regard/shared/reports/content.ts';
import type { ReportPaper } from '@due-regard/shared/reports/issue.ts';
import { exampleContent, exampleIssue } from '@due-regard/shared/reports/testing/example-content.ts';
import { longContent } from '@due-regard/shared/reports/testing/long-content.ts';
import { archiveParts } from '../../documents/testing/archive-parts.ts';
import { unzipped } from '../../documents/unzip.ts';
import { reportDocx } from './docx.ts';

/** Between the margins of 2 cm, in twentieths of a point. */
const textWidth = 9638;

async function bodyOf(paper: ReportPaper): Promise<string> {
  return archiveParts(await reportDocx(paper)).get('word/document.xml') ?? '';
}

/** Paragraphs outside tables and in them, each with its style where it has one. */
function paragraphsIn(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([one]) => {
    const style = /<w:pStyle w:val="(\w+)"/.exec(one)?.[1] ?? '';
    const words = [...one.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, said = '']) => said).join('');
    return style === '' ? words : `${style}: ${words}`;
  });
}

const lookOf =
  (style: string): ((paragraph: string) => boolean) =>
  (paragraph) =>
    paragraph.startsWith(`${style}: `);

let parts: ReadonlyMap<string, string>;
let body: string;
let said: readonly string[];

beforeAll(async () => {
  parts = archiveParts(await reportDocx({ content: exampleContent, issue: exampleIssue }));
  body = parts.get('word/document.xml') ?? '';
  said = paragraphsIn(body);
});

describe('the headings and figures of a report as Word', () => {
  it('has a title, and a heading of the first order for each part, what we say first and its colophon last', () => {
    expect(said[0]).toBe('Title: Prevent duty: annual report to the committee');
    expect(said.filter(lookOf('Heading1')).map((heading) => heading.slice(10))).toEqual([
      'What we say',
      'What we do not know',
      'What we ask of you',
      'Training',
      'Progress against the action plans',
      'Questions members may ask',
      'About this report',
    ]);
    expect(said.at(-1)).toContain('An issue is never changed.');
  });

  it('has a heading of the second order for each figure, chart and question', () => {
    expect(said.filter(lookOf('Heading2')).map((heading) => heading.slice(10))).toEqual([
      'Schools reached by WRAP or an accepted equivalent',
      'Schools up to date',
      '216 of 240 schools are reached; nursery and primary schools are behind',
      'Schools reached rose from 41 % to 90 % in a year',
      'Actions done with evidence',
      'Are all schools trained, and if not, since when?',
    ]);
  });

  it('prints with a figure all that must be known to read it, and its colour with the rule in words', () => {
    const place = said.indexOf('Heading2: Actions done with evidence');
    expect(said.slice(place + 1, place + 6)).toEqual([
      '19 of 46 actions (41.3 %)',
      ' Amber  Amber: at least one action is overdue.',
      'Scope: Actions of the two plans, each counted once',
      'As at: 13 March 2018',
      'Source: The action plans as kept here',
    ]);
    expect(said).toContain('Caveat: The newest register is of 1 September 2017.');
    expect(said).toContain(
      'ListParagraph: Schools reached by WRAP or an accepted equivalent: 216 of 240 schools in scope (90 %)',
    );
  });
});

describe('a report as Word, for whoever reads it on paper or hears it', () => {
  it('repeats the header of every table and tears no row of it apart', () => {
    const tables = body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
      expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(rows.map((_, place) => place === 0));
      expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    }
    expect(said).toContain('not recorded');
    expect(said).toContain('31 January 2018');
  });

  it('says of every picture in words what it shows, and that its numbers stand below it', () => {
    const told = [...body.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, words]) => words);
    expect(told).toEqual([
      '216 of 240 schools are reached; nursery and primary schools are behind. Schools in scope by phase, number of schools, 13 March 2018. Its numbers are in the table below it.',
      'Schools reached rose from 41 % to 90 % in a year. Share of schools in scope at each month’s end. Its numbers are in the table below it.',
    ]);
    expect(body.match(/<w:drawing>/g)).toHaveLength(told.length);
    expect(said.filter((words) => words === 'The same in numbers')).toHaveLength(told.length);
  });

  it('is in British English, has its title, and says on every page what it is and which issue', () => {
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
    expect(parts.get('docProps/core.xml')).toContain(
      '<dc:title>Prevent duty: annual report to the committee – Issue 2018-01 – Ridgeway County Council</dc:title>',
    );
    expect(paragraphsIn(parts.get('word/header1.xml') ?? '')).toEqual(['Demonstration: invented figures · Public']);
    const foot = parts.get('word/footer1.xml') ?? '';
    expect(paragraphsIn(foot)).toEqual(['Ridgeway County Council · Issue 2018-01 · Page  of ']);
    expect(foot).toContain('>PAGE<');
    expect(foot).toContain('>NUMPAGES<');
  });
});

test('a draft for officers says on every page that it is one, and nothing of a demonstration where it is none', async () => {
  const head = { ...exampleContent.head, isDemonstration: false, publication: 'officers' as const };
  const drafted = archiveParts(await reportDocx({ content: { ...exampleContent, head }, issue: null }));
  expect(paragraphsIn(drafted.get('word/header1.xml') ?? '')).toEqual([
    'Draft: not issued · Officers only: not for publication',
  ]);
  expect(paragraphsIn(drafted.get('word/document.xml') ?? '').at(-1)).toContain('Draft: not issued.');
});

test('pictures of charts have twice as many dots as they are wide on the page, and fit between the margins', async () => {
  const bytes = await reportDocx({ content: exampleContent, issue: exampleIssue });
  const page = archiveParts(bytes).get('word/document.xml') ?? '';
  const dots = unzipped(bytes)
    .filter(({ name }) => name.startsWith('word/media/'))
    .map(({ content }) => [content.toString('latin1', 1, 4), content.readUInt32BE(16), content.readUInt32BE(20)]);
  // 9525 of the units of drawings are a pixel, and 635 a twentieth of a point.
  const shown = [...page.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(dots).toEqual(shown.map(([x = 0, y = 0]) => ['PNG', (x / 9525) * 2, (y / 9525) * 2]));
  expect(shown.every(([x = 0]) => x / 635 <= textWidth)).toBe(true);
});

test('a long report keeps all its words, and no table of it is wider than the text', async () => {
  const long = await bodyOf({ content: longContent, issue: null });
  const grids = [...long.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/gs)].map(([, grid = '']) =>
    [...grid.matchAll(/w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0),
  );
  const blocks = longContent.sections.flatMap((section) => section.blocks);
  expect(grids).toHaveLength(blocks.filter(({ kind }) => kind === 'table' || kind === 'chart').length);
  expect(Math.max(...grids)).toBeLessThanOrEqual(textWidth);
  const words = paragraphsIn(long).join('\n');
  expect(words).toContain('more of it than is &lt;good&gt;');
  const keys = new Set(blocks.flatMap((block) => (block.kind === 'figures' ? block.keys : [])));
  for (const { key, label } of longContent.figures) expect(words.includes(`Heading2: ${label}\n`)).toBe(keys.has(key));
  for (const { title } of longContent.sections) expect(words).toContain(`Heading1: ${title}`);
  expect(words).toContain('reads &lt;every quarter&gt;. 1');
});

function withTable(table: ReportTable): ReportContent {
  return {
    ...exampleContent,
    sections: [{ key: 'one', title: 'One', narrative: null, blocks: [{ kind: 'table', table }] }],
  };
}

const wide: ReportTable = {
  key: 'wide',
  name: 'Wide',
  caption: 'A table with more than a page is wide',
  columns: Array.from({ length: 14 }, (_, place) => ({ header: `Column ${String(place)}`, kind: 'text' as const })),
  rows: [Array.from({ length: 14 }, (_, place) => 'unbroken'.repeat(place + 1))],
  notes: [],
};

test('a table of many columns of long words is no wider than the text', async () => {
  const written = await bodyOf({ content: withTable(wide), issue: null });
  const grid = /<w:tblGrid>(.*?)<\/w:tblGrid>/s.exec(written)?.[1] ?? '';
  const widths = [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width));
  expect(widths).toHaveLength(14);
  expect(widths.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(textWidth);
});

test('a column of which nothing is known is named under its table instead of standing empty in it', async () => {
  const table: ReportTable = {
    ...wide,
    columns: ['Action', 'Owner', 'Due'].map((header) => ({ header, kind: header === 'Due' ? 'date' : 'text' })),
    rows: [
      ['Brief members', null, '2018-04-24'],
      ['Agree the strategy', null, null],
    ],
  };
  const words = paragraphsIn(await bodyOf({ content: withTable(table), issue: null }));
  const place = words.indexOf('Action');
  expect(words.slice(place, place + 7)).toEqual([
    'Action',
    'Due',
    'Brief members',
    '24 April 2018',
    'Agree the strategy',
    'not recorded',
    'Not known in any row: Owner.',
  ]);
});

test('the one page for Cabinet ends with what to say and what is asked, in letters of 9 points and more', async () => {
  const content: ReportContent = {
    ...exampleContent,
    head: { ...exampleContent.head, kind: 'cabinet' },
    linesToSay: ['First', 'Second', 'Third'],
  };
  const cabinet = archiveParts(await reportDocx({ content, issue: exampleIssue }));
  const page = cabinet.get('word/document.xml') ?? '';
  expect(
    paragraphsIn(page)
      .filter(lookOf('Heading1'))
      .map((heading) => heading.slice(10))
      .slice(-2),
  ).toEqual(['Lines to say', 'What we ask of you']);
  const sizes = [...`${page}${cabinet.get('word/styles.xml') ?? ''}`.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) =>
    Number(size),
  );
  // Half points; the blank under a table holds no letters.
  expect(Math.min(...sizes.filter((size) => size > 8))).toBe(18);
});
