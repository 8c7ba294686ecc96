import { beforeAll, describe, expect, it, test } from 'vitest';
import type { ReportContent, TrendChart } from '@due-regard/shared/reports/content.ts';
import type { ReportIssue } from '@due-regard/shared/reports/issue.ts';
import { exampleContent, exampleIssue } from '@due-regard/shared/reports/testing/example-content.ts';
import { longContent } from '@due-regard/shared/reports/testing/long-content.ts';
import { archiveParts } from '../../documents/testing/archive-parts.ts';
import { unzipped } from '../../documents/unzip.ts';
import { reportSlides } from './slides.ts';

const bare: ReportContent = { ...exampleContent, sections: [] };
const empty: ReportContent = { ...bare, figures: [], opening: { say: [], doNotKnow: [], ask: [] } };

const shows: readonly (readonly [name: string, content: ReportContent, issue: ReportIssue | null])[] = [
  ['a small report', exampleContent, exampleIssue],
  ['a long report', longContent, null],
  ['a report without charts', bare, null],
  ['a report that says nothing yet', empty, null],
];

function wordsIn(xml: string): readonly string[] {
  return [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, words = '']) => words);
}

/** The chart on a slide; files of charts are numbered on through all presentations of a process. */
function chartOn(slide: number, parts: ReadonlyMap<string, string>): string {
  const related = parts.get(`ppt/slides/_rels/slide${String(slide)}.xml.rels`) ?? '';
  return parts.get(`ppt/charts/${/chart\d+\.xml/.exec(related)?.[0] ?? ''}`) ?? '';
}

describe.each(shows)('the slides of %s', (_, content, issue) => {
  let parts: ReadonlyMap<string, string>;
  const slides = (): readonly string[] =>
    [1, 2, 3, 4, 5, 6].map((one) => parts.get(`ppt/slides/slide${String(one)}.xml`) ?? '');

  beforeAll(async () => {
    parts = archiveParts(await reportSlides({ content, issue }));
  });

  it('are six, each with a title that a screen reader finds', () => {
    expect([...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(6);
    for (const slide of slides()) {
      const title = /<p:sp>(?:(?!<p:sp>).)*?<p:ph[^>]*type="title".*?<\/p:sp>/s.exec(slide)?.[0] ?? '';
      expect(wordsIn(title).join('').length).toBeGreaterThan(5);
    }
  });

  it('have the mark of a demonstration, whose figures they are and of when on each', () => {
    const frame = [...parts]
      .filter(([name]) => name.startsWith('ppt/slideLayouts/'))
      .map(([, xml]) => xml)
      .join('');
    expect(wordsIn(frame).join('|')).toContain('Demonstration: invented figures');
    expect(wordsIn(frame).join('|')).toContain('Ridgeway County Council · figures as at 13 March 2018');
    const layouts = slides().map(
      (slide, place) =>
        `${slide.length > 0 ? '' : 'no slide '}${/slideLayout\d+/.exec(parts.get(`ppt/slides/_rels/slide${String(place + 1)}.xml.rels`) ?? '')?.[0] ?? ''}`,
    );
    expect(new Set(layouts)).toEqual(new Set(['slideLayout2']));
  });

  it('have all that is on them inside the slide, in British English', () => {
    for (const slide of slides()) {
      const boxes = [...slide.matchAll(/<a:off x="(\d+)" y="(\d+)"\/>\s*<a:ext cx="(\d+)" cy="(\d+)"\/>/g)];
      for (const [, x, y, width, height] of boxes) {
        expect(Number(x) + Number(width)).toBeLessThanOrEqual(12_192_000);
        expect(Number(y) + Number(height)).toBeLessThanOrEqual(6_858_000);
      }
      expect(slide).not.toContain('en-US');
    }
  });

  it('are well-formed in every part', () => {
    const xmls = [...parts].filter(([name]) => /\.(?:xml|rels)$/.test(name));
    expect(xmls.flatMap(([name, xml]) => unclosed(xml).map((element) => `${name} ${element}`))).toEqual([]);
  });
});

/** Names of elements that are not closed where they should be. */
function unclosed(xml: string): readonly string[] {
  const open: string[] = [];
  for (const [, end, name = '', alone] of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (alone === '/') continue;
    if (end !== '/') open.push(name);
    else if (open.pop() !== name) return [`</${name}>`];
  }
  return open;
}

test('a chart is drawn by the program itself, in the palette, its numbers readable on their bars, and told in words', async () => {
  const parts = archiveParts(await reportSlides({ content: exampleContent, issue: null }));
  const bars = chartOn(4, parts);
  expect(bars).toContain('<c:barChart>');
  expect(bars).toContain('<c:grouping val="percentStacked"/>');
  const series = [...bars.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([one]) => one);
  const colours = series.map((one) => [...one.matchAll(/<a:srgbClr val="(\w+)"/g)].map(([, colour]) => colour));
  expect(colours.map(([fill]) => fill)).toEqual(['12436D', 'F46A25', 'FFFFFF']);
  expect(series.map((one) => /<c:dLbls>.*?srgbClr val="(\w+)"/s.exec(one)?.[1])).toEqual([
    'FFFFFF',
    '0B0C0C',
    '0B0C0C',
  ]);
  const described = /<p:graphicFrame>.*?descr="([^"]*)"/s.exec(parts.get('ppt/slides/slide4.xml') ?? '')?.[1] ?? '';
  expect(described).toContain('216 of 240 schools are reached');
  expect(described).toContain('Primary: Trained 170, Says other training, being checked 12, No answer yet 8');
  expect(described).toContain('Special: Trained withheld');
});

test('a row with a withheld number is not drawn, and its other numbers stand in no chart', async () => {
  const parts = archiveParts(await reportSlides({ content: exampleContent, issue: null }));
  expect(chartOn(4, parts)).not.toContain('Special');
  expect(wordsIn(parts.get('ppt/slides/slide4.xml') ?? '').join(' ')).toContain('Special: withheld, and not drawn.');
});

test('a number that is wider than its part of a bar stands under the chart instead', async () => {
  const sections = exampleContent.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === 'chart' && block.chart.kind === 'bars'
        ? { ...block, chart: { ...block.chart, rows: [{ label: 'All schools', parts: [237, 0, 2] }] } }
        : block,
    ),
  }));
  const parts = archiveParts(await reportSlides({ content: { ...exampleContent, sections }, issue: null }));
  const series = [...chartOn(4, parts).matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([one]) => one);
  expect(series.map((one) => one.includes('<c:idx val="0"/><c:delete val="1"/>'))).toEqual([false, false, true]);
  expect(wordsIn(parts.get('ppt/slides/slide4.xml') ?? '').join(' ')).toContain('No answer yet: All schools 2.');
});

test('a line has a gap where nothing is known and where counting begins anew, and says its last number alone', async () => {
  const parts = archiveParts(await reportSlides({ content: exampleContent, issue: null }));
  const lines = chartOn(5, parts);
  expect(lines).toContain('<c:lineChart>');
  expect(lines).not.toContain('<c:v></c:v>');
  const series = [...lines.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([one]) => ({
    name: /<c:v>([^<]*)</.exec(one)?.[1],
    places: [...(/<c:val>.*<\/c:val>/s.exec(one)?.[0].matchAll(/<c:pt idx="(\d)"/g) ?? [])]
      .map(([, place]) => place)
      .join(''),
    said: /<c:dLbl><c:idx val="(\d)"\/>/.exec(one)?.[1],
  }));
  expect(series).toEqual([
    { name: 'Reached', places: '01', said: undefined },
    { name: 'Reached, counted anew', places: '34', said: '4' },
    { name: 'Up to date', places: '01', said: undefined },
    { name: 'Up to date, counted anew', places: '34', said: '4' },
  ]);
});

test('two charts of two sections are shown rather than two of one', async () => {
  const chart: TrendChart = {
    kind: 'trend',
    key: 'finished',
    message: 'Nineteen actions are finished',
    subtitle: 'Actions',
    notes: [],
    momentHeading: 'Month',
    moments: ['January', 'February'],
    series: [{ name: 'Finished', tone: 'navy', values: [17, 19] }],
    unit: '',
    maximum: null,
    breaksBefore: [],
  };
  const sections = exampleContent.sections.map((section) =>
    section.key === 'plans' ? { ...section, blocks: [{ kind: 'chart', chart } as const] } : section,
  );
  const parts = archiveParts(await reportSlides({ content: { ...exampleContent, sections }, issue: null }));
  const titles = [4, 5].map((one) => wordsIn(parts.get(`ppt/slides/slide${String(one)}.xml`) ?? '')[0]);
  expect(titles).toEqual([
    '216 of 240 schools are reached; nursery and primary schools are behind',
    'Nineteen actions are finished',
  ]);
});

test('notes hold the source, the day and the caveats of what is shown', async () => {
  const parts = archiveParts(await reportSlides({ content: exampleContent, issue: exampleIssue }));
  const notes = [1, 2, 3, 4, 5, 6].map((one) =>
    wordsIn(parts.get(`ppt/notesSlides/notesSlide${String(one)}.xml`) ?? ''),
  );
  for (const place of [1, 3, 4]) {
    expect(notes[place]).toContain('Source: Advisory service list, the latest told on 1 March 2018');
    expect(notes[place]).toContain('As at: 13 March 2018');
    expect(notes[place]).toContain('Caveat: The newest register is of 1 September 2017.');
  }
  expect(notes[5]?.join(' ')).toContain(exampleIssue.contentSha256);
});

test('what officers wrote of the time to come stands on the last slide', async () => {
  const sections = [
    { key: 'priorities', title: 'Priorities', narrative: 'Reach all 240.\n\nBrief new members.', blocks: [] },
  ];
  const parts = archiveParts(await reportSlides({ content: { ...exampleContent, sections }, issue: null }));
  expect(wordsIn(parts.get('ppt/slides/slide6.xml') ?? '').slice(0, 3)).toEqual([
    'What comes next',
    'Reach all 240.',
    'Brief new members.',
  ]);
});

test('the numbers behind a chart open as a table of their own', async () => {
  const files = unzipped(await reportSlides({ content: exampleContent, issue: null }));
  const behind = files.filter(({ name }) => name.endsWith('.xlsx'));
  expect(behind).toHaveLength(2);
  for (const { content } of behind) {
    expect(archiveParts(content).get('xl/tables/table1.xml')).toMatch(/ ref="A1:[A-Z]\d" /);
  }
});
