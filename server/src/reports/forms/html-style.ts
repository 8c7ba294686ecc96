import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { publications } from '@due-regard/shared/evidence/publication.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import type { ReportPaper } from '@due-regard/shared/reports/issue.ts';
import { publicationMarks } from '@due-regard/shared/reports/paper-words.ts';
import { demonstrationWords } from '../../documents/table-document.ts';

/** What stands on every sheet of paper. */
interface Marks {
  readonly isDemonstration: boolean;
  readonly isDraft: boolean;
  readonly publication: Publication;
}

const either = [true, false];

/** Paper takes what it says at its edges from the style alone: there is a kind of sheet for each that a report can be. */
const sheets = either.flatMap((isDemonstration) =>
  either.flatMap((isDraft) => publications.map((publication) => sheetRule({ isDemonstration, isDraft, publication }))),
);

function sheetRule(marks: Marks): string {
  const { isDemonstration, isDraft, publication } = marks;
  const head = [
    isDemonstration ? demonstrationWords : '',
    isDraft ? 'Draft: not issued' : '',
    publicationMarks[publication],
  ];
  const words = head.filter((mark) => mark !== '').join(' · ');
  const name = sheetOf(marks);
  return `@page ${name} { size: A4; margin: 13mm 14mm 12mm; @top-left { content: "${words}"; } @bottom-right { content: "Page " counter(page) " of " counter(pages); } }
.${name} { page: ${name}; }`;
}

function sheetOf({ isDemonstration, isDraft, publication }: Marks): string {
  return ['sheet', ...(isDemonstration ? ['demonstration'] : []), ...(isDraft ? ['draft'] : []), publication].join('-');
}

/** The class that gives a report its sheets. */
export function sheetClass({ content: { head }, issue }: ReportPaper): string {
  return sheetOf({ ...head, isDraft: issue === null });
}

const edges = '@page { font: 9pt Arial, Helvetica, sans-serif; }';
const own = readFileSync(new URL('report.css', import.meta.url), 'utf8');

/** All of it, as it stands in every report that is kept. */
export const reportStyle = `\n${own}\n${edges}\n${sheets.join('\n')}\n`;

const styleHash = createHash('sha256').update(reportStyle).digest('base64');

/** What the page may do, wherever it is opened: it has this one style, and fetches nothing. */
export const contentPolicy = policyWith(styleHash);

/**
 * The content policy under which a page is served, since the product's own allows no style in a page: the one that stands
 * in it. A page that was kept has the style of its day.
 */
export function servedPolicyOf(page: string): string {
  const [, hash = styleHash] = /style-src &#39;sha256-([A-Za-z0-9+/]{43}=)&#39;/.exec(page) ?? [];
  return `${policyWith(hash)}; frame-ancestors 'none'`;
}

function policyWith(hash: string): string {
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}
