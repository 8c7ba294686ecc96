import { slipWords } from './slip-words.ts';
import { daysBetween } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { longDate } from '../calendar/words.ts';
import type { Deadline } from './deadline.ts';
import { digestGroups } from './digest.ts';
import type { Digest, DigestGroup } from './digest.ts';

/** What stands around a digest in a mail. */
export type LetterFrame = {
  /** How the person is greeted: the only name in it. */
  readonly name: string;
  readonly council: string;
  /** Where everything that falls due is shown, and where the mails are stopped. */
  readonly shownAt: string;
  readonly accountAt: string;
};

export type DigestLetter = { readonly subject: string; readonly text: string; readonly html: string };

const headings: Readonly<Record<DigestGroup, string>> = {
  overdue: 'Overdue',
  soon: 'Due within 7 days',
  unowned: 'Overdue, and nobody here has it',
  later: 'Due in 8 to 30 days',
};

const counted: Readonly<Record<DigestGroup, string>> = {
  overdue: 'overdue',
  soon: 'due within 7 days',
  unowned: 'overdue that nobody here has',
  later: 'due in 8 to 30 days',
};

/** A digest as a mail: the same words as plain text and as simple HTML. */
export function digestLetter(digest: Digest, frame: LetterFrame): DigestLetter {
  const subject = digestSubject(digest);
  const parts = partsOf(digest, frame);
  return { subject, text: asText(parts), html: asHtml(parts, subject) };
}

/** `Prevent deadlines: 3 overdue, 2 due within 7 days`; what is due later is told where there is nothing else. */
export function digestSubject({ counts }: Pick<Digest, 'counts'>): string {
  const pressing = digestGroups.filter((group) => group !== 'later' && counts[group] > 0);
  const groups = pressing.length === 0 ? (['later'] as const) : pressing;
  return `Prevent deadlines: ${groups.map((group) => `${String(counts[group])} ${counted[group]}`).join(', ')}`;
}

type Parts = {
  readonly opening: readonly string[];
  readonly groups: readonly {
    readonly heading: string;
    readonly rows: readonly string[];
    readonly more: string | null;
  }[];
  readonly links: readonly { readonly words: string; readonly href: string }[];
};

function partsOf(digest: Digest, { name, council, shownAt, accountAt }: LetterFrame): Parts {
  return {
    opening: [`Dear ${name},`, `This is what falls due for you at ${council}, as at ${longDate(digest.day)}.`],
    groups: digest.groups.map(({ group, rows }) => {
      const left = digest.counts[group] - rows.reduce((sum, { count }) => sum + count, 0);
      return {
        heading: `${headings[group]}: ${String(digest.counts[group])}`,
        rows: rows.map((row) => rowWords(row, digest.day)),
        more: left === 0 ? null : `${rows.length === 0 ? '' : 'and '}${String(left)} more`,
      };
    }),
    links: [
      { words: 'See everything that falls due', href: shownAt },
      {
        words:
          'These mails come on working days when something new is overdue or due within 7 days, and once a week. Stop them on your account page',
        href: accountAt,
      },
    ],
  };
}

/** `Action due: Brief the governors. 3 May 2018, 12 days ago; first promised for 1 March 2018, put off twice` */
function rowWords(deadline: Deadline, day: IsoDate): string {
  const { what, title, dueOn } = deadline;
  const slipped = slipWords(deadline);
  const promised = slipped === null ? '' : `; ${slipped}`;
  return `${what}: ${title}. ${longDate(dueOn)}, ${farWords(daysBetween(day, dueOn))}${promised}`;
}

function farWords(days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days < 0 ? `${String(-days)} days ago` : `in ${String(days)} days`;
}

function asText({ opening, groups, links }: Parts): string {
  return [
    ...opening,
    ...groups.map(({ heading, rows, more }) =>
      [heading, ...rows.map((row) => `- ${row}`), ...(more === null ? [] : [more])].join('\n'),
    ),
    ...links.map(({ words, href }) => `${words}:\n${href}`),
    '',
  ].join('\n\n');
}

function asHtml({ opening, groups, links }: Parts, subject: string): string {
  return [
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body>`,
    `<h1>${escaped(subject)}</h1>`,
    ...opening.map((words) => `<p>${escaped(words)}</p>`),
    ...groups.flatMap(({ heading, rows, more }) => [
      `<h2>${escaped(heading)}</h2>`,
      ...(rows.length === 0 ? [] : [`<ul>${rows.map((row) => `<li>${escaped(row)}</li>`).join('\n')}</ul>`]),
      ...(more === null ? [] : [`<p>${escaped(more)}</p>`]),
    ]),
    ...links.map(({ words, href }) => `<p><a href="${escaped(href)}">${escaped(words)}</a></p>`),
    '</body></html>',
  ].join('\n');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? '');
}
