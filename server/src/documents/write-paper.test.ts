import { describe, expect, it } from 'vitest';
import { paperFormats } from '@due-regard/shared/http/downloads.ts';
import type { PaperFormat } from '@due-regard/shared/http/downloads.ts';
import type { PaperDocument } from './paper-document.ts';
import { archiveParts } from './testing/archive-parts.ts';
import { writePaper } from './write-paper.ts';

const text = { kind: 'text' } as const;
const paper: PaperDocument = {
  title: 'Self-assessment & <more>, 2018',
  fileName: 'self-assessment-2018',
  isDemonstration: true,
  cover: ['Ridgeway County Council'],
  notes: ['Not statutory'],
  summary: {
    name: 'Summary',
    caption: 'One of two entered',
    columns: [{ header: 'Benchmark', ...text }],
    rows: [['Board'], ['Plan']],
  },
  parts: [
    {
      heading: '2018 toolkit, 2: Board',
      lines: [],
      answers: [
        { question: 'Is it met?', answer: 'Met' },
        { question: 'Assessed on', answer: '2019-01-08' },
        { question: 'What shows it', answer: null },
      ],
    },
  ],
  index: {
    name: 'Index of evidence',
    caption: 'What shows it',
    columns: [{ header: 'Evidence', ...text }],
    rows: [['Minutes\u0000']],
  },
};

async function partsOf(written: PaperDocument, format: PaperFormat): Promise<ReadonlyMap<string, string>> {
  return archiveParts((await writePaper(written, format)).bytes);
}

/** The words of a Word document, each with the style of its paragraph. */
function paragraphsOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([one]) => {
    const style = /<w:pStyle w:val="(\w+)"/.exec(one)?.[1] ?? '';
    const words = [...one.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words_]) => words_ ?? '').join('');
    return style === '' ? words : `${style}: ${words}`;
  });
}

describe('a paper as Word', () => {
  it('has real headings, the answers in the order of the form, and the index at its end', async () => {
    const parts = await partsOf(paper, 'docx');
    expect(paragraphsOf(parts.get('word/document.xml') ?? '')).toEqual([
      'Title: Self-assessment &amp; &lt;more&gt;, 2018',
      'Demonstration: invented figures',
      'Ridgeway County Council',
      'Not statutory',
      'Heading1: Summary',
      'One of two entered',
      'Benchmark',
      'Board',
      'Plan',
      'Heading1: Answers',
      'Heading2: 2018 toolkit, 2: Board',
      'Question',
      'Answer',
      'Is it met?',
      'Met',
      'Assessed on',
      '8 January 2019',
      'What shows it',
      'Not recorded',
      'Heading1: Index of evidence',
      'What shows it',
      'Evidence',
      'Minutes\uFFFD',
    ]);
  });

  it('repeats the header of every table, tears no row apart, and is in British English', async () => {
    const parts = await partsOf(paper, 'docx');
    const body = parts.get('word/document.xml') ?? '';
    const tables = body.match(/<w:tbl>/g) ?? [];
    expect(tables).toHaveLength(3);
    expect(body.match(/<w:tbl>.*?<w:tr>.*?<w:tblHeader\/>/gs)).toHaveLength(tables.length);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length);
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength((body.match(/<w:tr>/g) ?? []).length);
    expect(/<w:pageBreakBefore\/>.*$/s.exec(body)?.[0]).toContain('Index of evidence');
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>Self-assessment &amp; &lt;more&gt;, 2018</dc:title>');
  });
});

describe.each(paperFormats)('a paper as %s', (format) => {
  it('says on every page or sheet that a demonstration is one, and no other paper does', async () => {
    const told = async (isDemonstration: boolean): Promise<number> => {
      const parts = await partsOf({ ...paper, isDemonstration }, format);
      return [...parts.values()].filter((part) => part.includes('Demonstration: invented figures')).length;
    };
    // Word: its text and the head of its pages; a spreadsheet: its one content, in which every sheet says so.
    expect(await told(true)).toBe(format === 'docx' ? 2 : 1);
    expect(await told(false)).toBe(0);
  });
});

it('a paper as a spreadsheet holds its summary, its answers side by side, and its index', async () => {
  const content = (await partsOf(paper, 'ods')).get('content.xml') ?? '';
  const sheets = [...content.matchAll(/<table:table [^>]*table:name="([^"]*)"/g)].map(([, name]) => name);
  expect(sheets).toEqual(['Cover', 'Notes', 'Summary', 'Answers', 'Index of evidence']);
  const headers = /table:name="Answers".*?<table:table-header-rows>(.*?)<\/table:table-header-rows>/s.exec(
    content,
  )?.[1];
  expect([...(headers ?? '').matchAll(/<text:p>([^<]*)<\/text:p>/g)].map(([, header]) => header)).toEqual([
    'Part',
    'Is it met?',
    'Assessed on',
    'What shows it',
  ]);
});
