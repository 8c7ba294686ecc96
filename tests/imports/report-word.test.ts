import { expect, test } from 'vitest';
import type { ReportPaper } from '@due-regard/shared/reports/issue.ts';
import { exampleContent, exampleIssue } from '@due-regard/shared/reports/testing/example-content.ts';
import { cabinetContent, longContent } from '@due-regard/shared/reports/testing/long-content.ts';
import { writeReport } from '@due-regard/server/reports/forms/write-report.ts';
import { describeWithOffice } from './support/office.ts';
import type { SaveAs } from './support/office.ts';
import { pdfPages } from './support/pdf-pages.ts';
import type { PdfBox, PdfPage } from './support/pdf-pages.ts';

/** An office program may come without the part of it that writes letters. */
async function writesLetters(saveAs: SaveAs): Promise<boolean> {
  return saveAs(new TextEncoder().encode('A letter'), 'txt', 'pdf').then(
    () => true,
    () => false,
  );
}

async function pagesOf(saveAs: SaveAs, paper: ReportPaper): Promise<readonly PdfPage[]> {
  const { bytes } = await writeReport(paper, 'docx');
  return pdfPages(await saveAs(bytes, 'docx', 'pdf'));
}

/** To a point, which is what the program rounds by. */
function liesIn(one: PdfBox, other: PdfBox): boolean {
  return (
    one.left >= other.left - 1 &&
    one.bottom >= other.bottom - 1 &&
    one.right <= other.right + 1 &&
    one.top <= other.top + 1
  );
}

const papers: readonly (readonly [name: string, paper: ReportPaper])[] = [
  ['a small report', { content: exampleContent, issue: exampleIssue }],
  ['a long report', { content: longContent, issue: null }],
];

describeWithOffice('a report in a program that writes letters', (saveAs) => {
  test.for(papers)(
    'is pages on which no picture is cut or runs into the margin: %s',
    { timeout: 240_000 },
    async ([, paper], { skip }) => {
      if (!(await writesLetters(saveAs))) skip('needs LibreOffice Writer');
      const pages = await pagesOf(saveAs, paper);
      const pictures = pages.flatMap((page) => page.pictures.map((picture) => ({ page, picture })));
      const blocks = paper.content.sections.flatMap((section) => section.blocks);
      expect(pictures).toHaveLength(blocks.filter(({ kind }) => kind === 'chart').length);
      for (const {
        page: { width, height },
        picture: { box, seen },
      } of pictures) {
        expect(liesIn(box, seen)).toBe(true);
        // Margins of 2 cm.
        expect(liesIn(box, { left: 56.7, bottom: 56.7, right: width - 56.7, top: height - 56.7 })).toBe(true);
        expect(box.right - box.left).toBeGreaterThan(470);
      }
    },
  );

  test('is one side of A4 for Cabinet, issued or not', { timeout: 240_000 }, async ({ skip }) => {
    if (!(await writesLetters(saveAs))) skip('needs LibreOffice Writer');
    for (const issue of [exampleIssue, null]) {
      const pages = await pagesOf(saveAs, { content: cabinetContent, issue });
      expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([[595, 842]]);
    }
  });
});
