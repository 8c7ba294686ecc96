import { refused } from '@due-regard/shared/http/problem.ts';
import { aFewOf } from '@due-regard/shared/measure/words.ts';
import type { Change } from '@due-regard/db/change.ts';
import { listBodies } from '@due-regard/db/governance/queries.ts';
import { listDocuments } from '@due-regard/db/strategies/queries.ts';
import { knownNow } from '../../http/as-at.ts';

/**
 * What was promised of a document, and others that name it, go with no file of it.
 * @param seq the entry of the record of changes that is being taken back
 * @throws Refusal `conflict` for days promised since of a document that it touched, for one that would be named and gone,
 * and where one would name a body that is
 */
export async function needDocumentsAlone(one: Change, seq: number): Promise<void> {
  const touched = await touchedBy(one, seq);
  if (touched.size === 0) return;
  const promised = await promisedSince(one, seq);
  const moved = [...touched].flatMap(([id, title]) => (promised.has(id) ? [`“${title}”`] : []));
  if (moved.length > 0)
    throw refused(
      'conflict',
      `Since the file was taken in, another day was promised for ${aFewOf(moved)}. Withdraw that first.`,
    );
  const standing = await listDocuments(one.read, knownNow(one.authority));
  const there = new Set(standing.map(({ documentId }) => documentId));
  const bodies = new Set((await listBodies(one.read, knownNow(one.authority))).map(({ bodyId }) => bodyId));
  const naming = standing.filter(
    ({ documentId, agreedBy, supersededBy, linked }) =>
      [supersededBy ?? '', ...linked].some((id) => touched.has(id) && !there.has(id)) ||
      (touched.has(documentId) && agreedBy !== null && !bodies.has(agreedBy)),
  );
  const titles = [...new Set(naming.map(({ title }) => `“${title}”`))];
  if (titles.length > 0)
    throw refused('conflict', `${aFewOf(titles)} would name what is not there any more. Correct that first.`);
}

/** Documents of which an entry of the record of changes recorded a row, by their ids. */
async function touchedBy(one: Change, seq: number): Promise<ReadonlyMap<string, string>> {
  const rows = await one.read
    .selectFrom('document')
    .select(['document_id', 'title'])
    .where('authority_id', '=', one.authority)
    .where('recorded_seq', '=', seq)
    .execute();
  return new Map(rows.map(({ document_id, title }) => [document_id, title]));
}

async function promisedSince(one: Change, seq: number): Promise<ReadonlySet<string>> {
  const rows = await one.read
    .selectFrom('due_revision')
    .select(['about_id as id', 'recorded_seq as recorded'])
    .where('authority_id', '=', one.authority)
    .where('about', '=', 'document')
    .where('withdrawn_at', 'is', null)
    .where('recorded_seq', '>', seq)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
