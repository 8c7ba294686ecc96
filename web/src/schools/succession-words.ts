import { capital } from '@due-regard/shared/measure/words.ts';
import type { SuccessionKind } from '@due-regard/shared/schools/succession.ts';
import { doesCarry } from '@due-regard/shared/schools/succession.ts';

/** How one school came to follow another, in the middle of a sentence. */
export const successionNames: Readonly<Record<SuccessionKind, string>> = {
  conversion: 'became an academy or another type of school',
  merger: 'merger',
  split: 'split',
  amalgamation: 'amalgamation',
};

/** The same at the beginning of a line: `Merger`. */
export function successionTitle(kind: SuccessionKind): string {
  const name = successionNames[kind];
  return capital(name);
}

/** Whether the history of the one counts for the other. @param where "here" or "there" */
export function carriesWords(
  { kind, carries }: { readonly kind: SuccessionKind; readonly carries: boolean | null },
  where: 'here' | 'there',
): string {
  if (doesCarry({ kind, carries })) return `its history counts ${where}.`;
  return carries === null
    ? `nobody has decided yet whether its history counts ${where}.`
    : `its history does not count ${where}.`;
}
