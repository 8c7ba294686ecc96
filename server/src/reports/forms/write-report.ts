import { canonicalContent } from '@due-regard/shared/reports/canonical.ts';
import { reportMediaTypes } from '@due-regard/shared/reports/issue.ts';
import type { ReportForm, ReportPaper } from '@due-regard/shared/reports/issue.ts';
import { csvBytes } from '../../documents/csv.ts';
import { odsBytes } from '../../documents/ods.ts';
import { xlsxBytes } from '../../documents/xlsx.ts';
import type { FileReply } from '../../http/serve.ts';
import { reportDataDocument, reportFiguresDocument } from './data-pack.ts';
import { fileNameOf } from './file-names.ts';
import { reportHtml } from './html.ts';

type Bytes = Uint8Array<ArrayBuffer>;

// The libraries of papers and slides are large, and most servers never write any.
const writers: Readonly<Record<ReportForm, (paper: ReportPaper) => Bytes | Promise<Bytes>>> = {
  html: (paper) => new TextEncoder().encode(reportHtml(paper)),
  docx: async (paper) => (await import('./docx.ts')).reportDocx(paper),
  pdf: async (paper) => (await import('./pdf.ts')).reportPdf(paper),
  pptx: async (paper) => (await import('./slides.ts')).reportSlides(paper),
  ods: (paper) => odsBytes(reportDataDocument(paper)),
  xlsx: (paper) => xlsxBytes(reportDataDocument(paper)),
  csv: (paper) => csvBytes(reportFiguresDocument(paper)),
  json: ({ content }) => new TextEncoder().encode(canonicalContent(content)),
};

/** A report in one of its forms. */
export async function writeReport(paper: ReportPaper, form: ReportForm): Promise<FileReply> {
  return {
    bytes: await writers[form](paper),
    mediaType: reportMediaTypes[form],
    fileName: `${fileNameOf(paper)}.${form}`,
  };
}
