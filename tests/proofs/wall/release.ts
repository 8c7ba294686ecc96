import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { codeListOf } from '@due-regard/shared/channel/code-lists.ts';
import { withheld } from '@due-regard/shared/disclosure/count-table.ts';
import type { Answer } from './crawl.ts';
import type { Chair } from './planting.ts';

/** The quarter of which figures are released, with counts of 1 to 4; by sector and by concern as many. */
const quarter = isoDate('2016-10-01');
const released = {
  sector: {
    education: 31,
    police: 17,
    'local-authority': 3,
    health: 2,
    'prisons-probation': 4,
    community: 1,
    'friends-family': 12,
    other: 3,
    unknown: 0,
  },
  concern: { islamist: 33, 'right-wing': 31, 'mixed-unstable-unclear': 3, other: 4, 'not-recorded': 2 },
} as const;
const breakdowns = ['sector', 'concern'] as const;

/** The words of the rows that count 1 to 4. */
export const smallRows: ReadonlySet<string> = new Set(
  breakdowns.flatMap((breakdown) => {
    const counts: Readonly<Record<string, number>> = released[breakdown];
    const codes = codeListOf(breakdown, quarter)?.codes ?? [];
    return codes.filter(({ code }) => isSmall(counts[code] ?? 0)).map(({ words }) => words);
  }),
);

/** One chair proposes, the other releases. @returns the address at which members read it */
export async function tellRelease(chair: Chair, other: Chair): Promise<string> {
  const said = breakdowns.map((breakdown) => ({
    breakdown,
    answer: 'entered',
    counts: released[breakdown],
    was: null,
  }));
  await chair.tell(`counts/${quarter}`, { said });
  const releaseId = await chair.propose({
    from: quarter,
    to: quarter,
    breakdowns,
    agreedBy: 'Home Office, data owner',
    agreedOn: '2018-02-05',
    agreementReference: 'Letter of 5 February 2018',
    paragraph: '2',
    interest: 'The counts are few',
  });
  await other.tell(`releases/${releaseId}/release`);
  return `/api/999/releases/${releaseId}`;
}

/** What was told of rows that count 1 to 4. */
export interface SmallTold {
  readonly asked: string;
  readonly row: string;
  readonly told: string;
}

/** Every such row of the released tables in the answers at an address, and what stands beside it. */
export function smallTold(answers: readonly Answer[], address: string): readonly SmallTold[] {
  return answers.flatMap(({ asked, text }) =>
    asked.startsWith(`GET ${address}`)
      ? rowsIn(text).flatMap((one) => (smallRows.has(one.row) ? [{ asked, ...one }] : []))
      : [],
  );
}

export function isWithheld({ told }: SmallTold): boolean {
  return told === withheld;
}

/** A label and what follows it, in an answer, a spreadsheet or a list. */
function rowsIn(text: string): readonly Omit<SmallTold, 'asked'>[] {
  if (text.startsWith('{')) {
    const cells = text.matchAll(/"labels":\["([^"]*)"\],"count":("?[^",}]*)/g);
    return [...cells].map(([, row = '', told = '']) => ({ row, told: told.replaceAll('"', '') }));
  }
  const tokens = withoutSharedTexts(text)
    .split(/<[^>]*>|[\r\n,]/)
    .map((token) => token.trim());
  const filled = tokens.filter((token) => token !== '');
  return filled.map((row, place) => ({ row, told: filled[place + 1] ?? '' }));
}

/** The texts of an Excel workbook lie in a list of their own: each is put back where it belongs. */
function withoutSharedTexts(text: string): string {
  const shared = [...text.matchAll(/<si>(.*?)<\/si>/gs)].map(([, one = '']) => one.replaceAll(/<[^>]*>/g, ''));
  return text
    .replaceAll(/<si>.*?<\/si>/gs, '')
    .replaceAll(
      /(<c [^>]*t="s"[^>]*>\s*<v>)(\d+)/g,
      (_whole, before: string, place: string) => before + (shared[Number(place)] ?? ''),
    );
}

function isSmall(count: number): boolean {
  return count >= 1 && count <= 4;
}
