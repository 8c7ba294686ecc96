import { paperFormats, paperTypes } from '@due-regard/shared/http/downloads.ts';
import type { PaperFormat } from '@due-regard/shared/http/downloads.ts';
import type { FileReply } from '../http/serve.ts';
import { odsBytes } from './ods.ts';
import type { PaperDocument } from './paper-document.ts';
import type { DocumentColumn, DocumentTable } from './table-document.ts';

/** A paper as a file to send, in the format asked for. */
export async function writePaper(paper: PaperDocument, format: PaperFormat): Promise<FileReply> {
  const mediaType = paperTypes[paperFormats.indexOf(format)] ?? '';
  return { bytes: await bytesOf(paper, format), mediaType, fileName: `${paper.fileName}.${format}` };
}

async function bytesOf(paper: PaperDocument, format: PaperFormat): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'ods') return odsBytes({ ...paper, tables: [paper.summary, answersOf(paper), paper.index] });
  // Word's library is large, and most servers never write a paper.
  const { docxBytes } = await import('./docx.ts');
  return docxBytes(paper);
}

/** The parts one below the other, their questions side by side. */
function answersOf({ parts }: PaperDocument): DocumentTable {
  const questions = [...new Set(parts.flatMap(({ answers }) => answers.map(({ question }) => question)))];
  const columns = questions.map((header): DocumentColumn => ({ header, kind: 'text', width: 34 }));
  return {
    name: 'Answers',
    caption: 'Every answer, in the order of the form',
    columns: [{ header: 'Part', kind: 'text', width: 44 }, ...columns],
    rows: parts.map(({ heading, answers }) => [
      heading,
      ...questions.map((asked) => answers.find(({ question }) => question === asked)?.answer ?? null),
    ]),
  };
}
