import { addDays } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { longDate } from '../calendar/words.ts';
import type { Register } from './register.ts';

interface Explained {
  /** Each word of a standing that is not plain by itself, with what it is taken to say. */
  readonly rows: readonly { readonly word: string; readonly explained: string }[];
  /** Whose words these are and from when to when, where somebody else sets them. */
  readonly note: string | null;
}

/** What the words of a register's standings say on a day; before the first of several wordings, as that has them. */
export function explainedOn({ standings = {}, wordings = [] }: Register, asAt: IsoDate): Explained {
  const place = Math.max(
    0,
    wordings.findLastIndex(({ from }) => from <= asAt),
  );
  const wording = wordings[place];
  const next = wordings[place + 1];
  const rows = Object.entries(standings).flatMap(([code, { label, explained }]) => {
    const told = wording?.explained[code] ?? explained;
    return told === undefined ? [] : [{ word: label, explained: told }];
  });
  if (wording === undefined) return { rows, note: null };
  const until = next === undefined ? ' on' : ` to ${longDate(addDays(next.from, -1))}`;
  return {
    rows,
    note: `So from ${longDate(wording.from)}${until}. Our paraphrase, check the source: ${wording.source}.`,
  };
}
