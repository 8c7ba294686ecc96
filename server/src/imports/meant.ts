import { refused } from '@due-regard/shared/http/problem.ts';

/** What a name or a word of a file is taken to mean. */
export interface Meant {
  readonly about: 'organisation' | 'course' | 'audience';
  /** As it stands in the file. */
  readonly shown: string;
  /** An id or an audience; null: none of ours, not counted. */
  readonly means: string | null;
}

const mostShown = 3;

/**
 * Nobody has seen what a file would change where its names and words mean something else by now: one meaning stands, and
 * another file may have given it.
 * @throws Refusal `conflict` that says which
 */
export function needSameMeaning(now: readonly Meant[], seen: readonly Meant[]): void {
  const changed = [...notIn(seen, now), ...notIn(now, seen)].map(({ shown }) => `“${shown}”`);
  const [...words] = new Set(changed);
  if (words.length === 0) return;
  const more = words.length > mostShown ? ` and of ${String(words.length - mostShown)} more` : '';
  throw refused(
    'conflict',
    `Since this file was read, the meaning of ${words.slice(0, mostShown).join(', ')}${more} has changed or become known. Put it aside and bring it again, to see what it would change now.`,
  );
}

function notIn(others: readonly Meant[], some: readonly Meant[]): readonly Meant[] {
  const keys = new Set(others.map(keyOf));
  return some.filter((one) => !keys.has(keyOf(one)));
}

function keyOf({ about, shown, means }: Meant): string {
  return JSON.stringify([about, shown, means]);
}
