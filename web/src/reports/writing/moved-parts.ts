import type { ReportContent } from '@due-regard/shared/reports/content.ts';
import { changedFigures } from '@due-regard/shared/reports/sections/changed.ts';

/** What reads differently in a report than it did a moment ago. */
export interface Moved {
  /** Titles of parts whose words, tables or charts are others. */
  readonly parts: readonly string[];
  /** `Schools reached: “216 of 240” before, “217 of 240” now` */
  readonly figures: readonly string[];
}

/** What somebody has to read again before they can find a report fit. */
export function movedParts(before: ReportContent, now: ReportContent): Moved {
  const earlier = new Map(before.sections.map((section) => [section.key, JSON.stringify(section)]));
  const sections = now.sections.filter((section) => earlier.get(section.key) !== JSON.stringify(section));
  const isFirstPageOther = differs(before.opening, now.opening) || differs(before.linesToSay, now.linesToSay);
  return {
    parts: [
      ...(differs(before.head, now.head) ? ['What the report is to be'] : []),
      ...(isFirstPageOther ? ['What we say, do not know and ask'] : []),
      ...sections.map(({ title }) => title),
    ],
    figures: changedFigures(before.figures, now.figures)
      .filter((figure) => figure.before !== figure.now)
      .map(({ label, before: then, now: words }) => `${label}: ${quoted(then)} before, ${quoted(words)} now`),
  };
}

function differs(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

function quoted(words: string | null): string {
  return words === null ? 'not there' : `“${words}”`;
}
