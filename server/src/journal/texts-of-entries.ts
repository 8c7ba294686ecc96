import { forgotten } from '@due-regard/shared/imports/answer-words.ts';
import { rememberedTexts } from '@due-regard/db/imports/remembered-texts.ts';
import type { StoredEntry } from '@due-regard/db/journal/queries.ts';
import type { Reader } from '@due-regard/db/open.ts';

/** Under which name an entry holds the id of what was said, and under which its text is shown. */
const fields = [
  { id: 'nameMatchId', text: 'name' },
  { id: 'wordMatchId', text: 'word' },
] as const;

/** Entries with the names and words of files that they speak of by id, as far as those are remembered. */
export async function withTexts(
  db: Reader,
  authority: string,
  entries: readonly StoredEntry[],
): Promise<readonly StoredEntry[]> {
  const ids = entries.flatMap(({ before, after }) => [...idsIn(before), ...idsIn(after)]);
  const texts = await rememberedTexts(db, authority, [...new Set(ids)]);
  return entries.map((entry) => ({
    ...entry,
    before: filled(entry.before, texts),
    after: filled(entry.after, texts),
  }));
}

function idsIn(json: string | null): readonly string[] {
  const ids: string[] = [];
  if (json !== null)
    JSON.parse(json, (key, value: unknown) => {
      if (typeof value === 'string' && fields.some(({ id }) => id === key)) ids.push(value);
      return value;
    });
  return ids;
}

function filled(json: string | null, texts: ReadonlyMap<string, string>): string | null {
  if (json === null || idsIn(json).length === 0) return json;
  return JSON.stringify(JSON.parse(json, (_key, value: unknown) => withText(value, texts)));
}

function withText(value: unknown, texts: ReadonlyMap<string, string>): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const held = new Map<string, unknown>(Object.entries(value));
  for (const { id, text } of fields) {
    const matchId = held.get(id);
    if (typeof matchId === 'string') return { [text]: texts.get(matchId) ?? forgotten[text], ...value };
  }
  return value;
}
