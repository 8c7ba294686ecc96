import type { ReportPaper } from '@due-regard/shared/reports/issue.ts';

/**
 * `prevent-committee-ridgeway-county-council-2018-03-13-2018-01`: kind, council, day of its figures, then the number of its issue;
 * a draft says that it is one. Without an ending.
 */
export function fileNameOf({ content: { head }, issue }: ReportPaper): string {
  const council = slugOf(head.authority);
  const standing = issue === null ? 'draft' : slugOf(issue.number);
  return [`prevent-${head.kind}`, council, head.asAt, standing].filter((part) => part !== '').join('-');
}

/** Small letters, digits and hyphens, which every disk and every mail program takes. */
function slugOf(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
}
