import { expect, test } from 'vitest';
import type { ReportContent } from '@due-regard/shared/reports/content.ts';
import type { ReportIssue } from '@due-regard/shared/reports/issue.ts';
import { cabinetContent } from '@due-regard/shared/reports/testing/cabinet-content.ts';
import { exampleContent, exampleIssue } from '@due-regard/shared/reports/testing/example-content.ts';
import { reportPdf } from './pdf.ts';

async function fileOf(content: ReportContent, issue: ReportIssue | null = exampleIssue): Promise<string> {
  return Buffer.from(await reportPdf({ content, issue })).toString('latin1');
}

function pageCount(file: string): number {
  return file.match(/\/Type \/Page\b/g)?.length ?? 0;
}

/** The element of a picture as the file holds it, its strings in Latin letters. */
function alternatives(file: string): readonly string[] {
  return Array.from(file.matchAll(/\/S \/Figure\n[\s\S]*?\/Alt \(([\s\S]*?[^\\])\)\n/g), ([, alt = '']) => alt);
}

test.each([
  ['issued', exampleIssue],
  ['a draft', null],
])('the report for Cabinet is one side of A4: %s', async (_, issue) => {
  const file = await fileOf(cabinetContent, issue);
  expect(pageCount(file)).toBe(1);
  expect(file).toContain('/MediaBox [0 0 595.28 841.89]');
});

test('a report for Cabinet that says more than fits one side goes on overleaf, and leaves nothing out', async () => {
  const { opening } = cabinetContent;
  const more = { ...cabinetContent, opening: { ...opening, ask: [...opening.ask, ...opening.say, ...opening.say] } };
  expect(pageCount(await fileOf(more))).toBe(2);
});

test('the file says that it is PDF/UA, in which language it is, and is shown by its title', async () => {
  const file = await fileOf(exampleContent);
  for (const said of [
    '%PDF-1.7',
    '<pdfuaid:part>1</pdfuaid:part>',
    '/Lang (en-GB)',
    '/Marked true',
    '/DisplayDocTitle true',
    '/PageMode /UseOutlines',
    '/StructTreeRoot',
  ]) {
    expect(file).toContain(said);
  }
});

test('every chart says in words what it shows', async () => {
  const [bars = '', trend = '', ...others] = alternatives(await fileOf(exampleContent));
  expect(bars).toContain('216 of 240 schools are reached; nursery and primary schools are behind');
  // Its dashes and quotation marks make it a text of two bytes a sign.
  expect(trend.replaceAll('\u0000', '')).toContain('Schools reached rose from 41 % to 90 % in a year');
  expect(others).toEqual([]);
});

test('the same report is the same file, letter by letter, so that one who makes it anew can compare', async () => {
  expect(await fileOf(exampleContent)).toBe(await fileOf(exampleContent));
});

test('a council whose name has signs of markup does not break what is said of the file', async () => {
  const { head } = exampleContent;
  const file = await fileOf({ ...exampleContent, head: { ...head, authority: 'Bath & <North> $& Somerset' } });
  expect(file).toContain('<rdf:li>Bath &amp; &lt;North&gt; $&amp; Somerset</rdf:li>');
  expect(file).toContain('/Author');
});
