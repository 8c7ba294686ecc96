import type { Reader } from '../open.ts';

/**
 * Names and words of files as they stood there, by the id of what was said of them; only those that are remembered: one
 * whose meaning was withdrawn, and that has no other since, is left out.
 */
export async function rememberedTexts(
  db: Reader,
  authority: string,
  matchIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (matchIds.length === 0) return new Map();
  const names = await db
    .selectFrom('name_match as said')
    .innerJoin('name_match as now', (join) =>
      join.onRef('now.authority_id', '=', 'said.authority_id').onRef('now.key_text', '=', 'said.key_text'),
    )
    .select(['said.fact_id as id', 'said.shown'])
    .where('said.authority_id', '=', authority)
    .where('said.fact_id', 'in', matchIds)
    .where('now.withdrawn_at', 'is', null)
    .execute();
  const words = await db
    .selectFrom('word_match as said')
    .innerJoin('word_match as now', (join) =>
      join
        .onRef('now.authority_id', '=', 'said.authority_id')
        .onRef('now.about', '=', 'said.about')
        .onRef('now.key_text', '=', 'said.key_text'),
    )
    .select(['said.fact_id as id', 'said.shown'])
    .where('said.authority_id', '=', authority)
    .where('said.fact_id', 'in', matchIds)
    .where('now.withdrawn_at', 'is', null)
    .execute();
  return new Map([...names, ...words].map(({ id, shown }) => [id, shown]));
}
