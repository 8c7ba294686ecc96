import { expect, it } from 'vitest';
import { reportPdf } from '@due-regard/server/reports/forms/pdf.ts';
import type { ReportContent, ReportTable } from '@due-regard/shared/reports/content.ts';
import { cabinetContent } from '@due-regard/shared/reports/testing/cabinet-content.ts';
import { exampleContent, exampleIssue } from '@due-regard/shared/reports/testing/example-content.ts';
import { longContent } from '@due-regard/shared/reports/testing/long-content.ts';
import { describeWithPdfReader } from '../support/pdf-programs.ts';

const { head, sections } = exampleContent;

const nothingSaid: ReportContent = {
  ...exampleContent,
  opening: { say: [], doNotKnow: [], ask: [] },
  sections: [],
  figures: [],
};

const oddTable: ReportTable = {
  key: 'odd',
  name: 'Odd',
  caption: 'A table wider and higher than any page',
  columns: Array.from({ length: 14 }, (_, at) => ({
    header: `Safeguarding arrangements ${String(at)}`,
    kind: 'text' as const,
  })),
  rows: [
    Array.from({ length: 14 }, (_, at) =>
      at === 3 ? 'higher than a page '.repeat(400) : at === 4 ? '' : 'w'.repeat(70),
    ),
    ['شكر 学校 \u{1F3EB} →', ...Array.from({ length: 13 }, () => null)],
  ],
  notes: [],
};

/** What nobody writes, and a paste from somewhere may hold. */
const odd: ReportContent = {
  ...exampleContent,
  head: { ...head, authority: 'Bath & <North> \u0000 (\\ Somerset' },
  sections: [
    ...sections.map((section) => ({ ...section, narrative: `\uD800 half a sign\n\n${'long'.repeat(300)}` })),
    { key: 'odd', title: 'x'.repeat(300), narrative: null, blocks: [{ kind: 'table', table: oddTable }] },
  ],
};

const reports: readonly (readonly [name: string, content: ReportContent])[] = [
  ['a small report', exampleContent],
  ['a long report', longContent],
  ['one page for Cabinet', cabinetContent],
  ['a report that says nothing yet', nothingSaid],
  ['a report full of odd words', odd],
];

const made = new Map(reports.map(([, content]) => [content, reportPdf({ content, issue: exampleIssue })]));

async function pdfOf(content: ReportContent): Promise<Uint8Array> {
  return (await made.get(content)) ?? new Uint8Array();
}

const bare = (words: string): string => words.replaceAll(/\s/g, '');

/** The words of a structure, each line of which stands between quotation marks. */
function toldIn(structure: string): string {
  return bare(Array.from(structure.matchAll(/^ *"(.*)"$/gm), ([, words = '']) => words).join(''));
}

describeWithPdfReader('a report as PDF, read by other programs', (reader) => {
  it.each(reports)('has no fault of syntax: %s', async (_, content) => {
    const said = await reader.check(await pdfOf(content));
    expect(said).toContain('No syntax or stream encoding errors found');
    expect(said).not.toMatch(/warning|error:/i);
  });

  it.each(reports)('is tagged, on A4, with its letters embedded and nothing that runs: %s', async (_, content) => {
    const pdf = await pdfOf(content);
    const info = await reader.info(pdf);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^JavaScript: +no$/m);
    expect(info).toMatch(/^Page size: +595\.28 x 841\.89 pts \(A4\)$/m);
    expect(info).toContain(`${content.head.title} – Issue 2018-01`);
    const [, , ...fonts] = (await reader.fonts(pdf)).trimEnd().split('\n');
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/NotoSans.* CID TrueType +Identity-H +yes yes yes /);
  });
});

describeWithPdfReader('the structure of a report as PDF', (reader) => {
  it('has one title, headings, lists, tables with headings of columns and rows, and pictures with words', async () => {
    const lines = (await reader.info(await pdfOf(exampleContent), '-struct')).split('\n').map((line) => line.trim());
    const count = (form: RegExp): number => lines.filter((line) => form.test(line)).length;
    expect(lines[0]).toBe('Document');
    expect(count(/^H1\b/)).toBe(1);
    // Three of the opening, three sections, and about the report.
    expect(count(/^H2\b/)).toBe(7);
    expect(count(/^H3\b/)).toBe(6);
    expect(count(/^Table\b/)).toBe(3);
    expect(count(/^Caption$/)).toBe(3);
    // Five columns, three and four; four rows, five and two.
    expect(count(/^\/Scope \/Column$/)).toBe(12);
    expect(count(/^\/Scope \/Row$/)).toBe(11);
    expect(count(/^TH:$/)).toBe(23);
    expect(count(/^TD$/)).toBe(4 * 4 + 5 * 2 + 2 * 3);
    expect(count(/^Figure ".*":?$/)).toBe(2);
    expect(lines.join('\n')).toContain(
      'Figure "216 of 240 schools are reached; nursery and primary schools are behind',
    );
  });

  it('has words for every picture, and the place of each', async () => {
    const figures =
      (await reader.objects(await pdfOf(exampleContent))).match(
        /\{[^{}]*(?:\{[^{}]*\}[^{}]*)*"\/S": "\/Figure"[^{}]*\}/g,
      ) ?? [];
    expect(figures).toHaveLength(2);
    for (const figure of figures) {
      expect(figure).toMatch(/"\/Alt": "u:.{20,}"/);
      expect(figure).toContain('"/BBox"');
    }
  });

  it.each(reports)('tells whoever hears it all that it says, in its order: %s', async (_, content) => {
    const told = toldIn(await reader.info(await pdfOf(content), '-struct-text'));
    const { opening } = content;
    let from = 0;
    for (const sentence of [content.head.title, ...opening.say, ...opening.doNotKnow]) {
      const at = told.indexOf(bare(sentence), from);
      expect(at, sentence).toBeGreaterThanOrEqual(from);
      from = at + 1;
    }
  });
});

describeWithPdfReader('the pages of a report as PDF', (reader) => {
  it.each(reports)('has every word on its page, and no page without words: %s', async (_, content) => {
    const pages = (await reader.places(await pdfOf(content))).split('<page ').slice(1);
    for (const page of pages) {
      const words = Array.from(
        page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">/g),
      );
      // More than the lines at its edges.
      expect(words.length).toBeGreaterThan(20);
      for (const [, left, top, right, foot] of words) {
        expect(Number(left)).toBeGreaterThanOrEqual(30);
        expect(Number(right)).toBeLessThanOrEqual(595.28 - 30);
        expect(Number(top)).toBeGreaterThanOrEqual(0);
        expect(Number(foot)).toBeLessThanOrEqual(841.89);
      }
    }
  });

  it('says on every page that its figures are invented, that it is a draft, who may read it, and which page it is', async () => {
    const pdf = await reportPdf({ content: longContent, issue: null });
    const pages = (await reader.places(pdf)).split('<page ').slice(1);
    expect(pages.length).toBeGreaterThan(5);
    for (const [at, page] of pages.entries()) {
      const words = bare(page.replaceAll(/<[^>]+>/g, ''));
      expect(words).toContain(bare('Demonstration: invented figures'));
      expect(words).toContain(bare('Draft: not issued'));
      expect(words).toContain('Exempt');
      expect(words).toContain(`Page${String(at + 1)}of${String(pages.length)}`);
    }
    // Nobody has them read aloud on every page.
    expect(toldIn(await reader.info(pdf, '-struct-text'))).not.toContain(`Page2of${String(pages.length)}`);
  });
});
