import type { Rounding } from './table.ts';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const isoDay = /\b(\d{4})-(\d{2})-(\d{2})\b/gu;
const writtenDay = new RegExp(String.raw`\b(\d{1,2}) (${months.join('|')}) (\d{4})\b`, 'giu');

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The days named in some words, the first and the last of them; `undefined` where none is named. */
export function periodIn(words: string): Period | undefined {
  const iso = [...words.matchAll(isoDay)].map(([day]) => day);
  const written = [...words.matchAll(writtenDay)].map(([, day = '', month = '', year = '']) => {
    const number = months.indexOf(month.toLowerCase()) + 1;
    return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  });
  const days = [...iso, ...written].toSorted();
  const [from] = days;
  const to = days.at(-1);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Who is counted: the words up to where they say how, where or when. */
export function countingIn(words: string): string {
  return (words.split(/\s+by\s+|[,:;(\d–]/u)[0] ?? '').trim().toLowerCase();
}

/** A count as written, `null` where it is withheld, `undefined` where it is no count. */
export function countIn(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '[c]') return null;
  return /^(?:\d+|\d{1,3}(?:,\d{3})+)$/u.test(trimmed) ? Number(trimmed.replaceAll(',', '')) : undefined;
}

/** A label as written, `null` where it stands for all of them. */
export function labelIn(text: string): string | null {
  const trimmed = text.trim();
  return /^(?:all|total)$/iu.test(trimmed) ? null : trimmed;
}

/** How the counts are rounded, where the words above them say so. */
export function roundingIn(words: readonly string[]): Rounding | undefined {
  const all = words.join(' ');
  const to = /rounded to (?:the nearest )?(\d+)/iu.exec(all)?.[1];
  const under = /under (\d+)/iu.exec(all)?.[1];
  return to === undefined || under === undefined ? undefined : { to: Number(to), under: Number(under) };
}
