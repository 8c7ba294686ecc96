import type { ReceivedMail } from '../../support/mail-peer.ts';
import { headings } from './year-model.ts';
import type { Heading } from './year-model.ts';

/** A part of a mail: how many it counts, and the titles that it shows. */
export interface ReceivedPart {
  readonly count: number;
  readonly titles: readonly string[];
}

/** A mail's plain text by its headings. */
export function partsIn({ raw }: ReceivedMail): ReadonlyMap<Heading, ReceivedPart> {
  const [plain = ''] = raw.replaceAll('=\r\n', '').split('text/html');
  const parts = new Map<Heading, ReceivedPart>();
  let titles: string[] = [];
  for (const line of plain.split('\r\n')) {
    const heading = headingIn(line);
    if (heading !== undefined) {
      titles = [];
      parts.set(heading.name, { count: heading.count, titles });
    } else if (line.startsWith('- ')) titles.push(/Thing \d+/.exec(line)?.[0] ?? line);
  }
  return parts;
}

function headingIn(line: string): { readonly name: Heading; readonly count: number } | undefined {
  const [, words, count] = /^(.*): (\d+)$/.exec(line) ?? [];
  for (const name of headingNames) if (headings[name] === words) return { name, count: Number(count) };
  return undefined;
}

const headingNames = ['overdue', 'soon', 'unowned', 'later'] as const satisfies readonly Heading[];
