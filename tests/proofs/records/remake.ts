import { canonicalEntry, firstHash } from '@due-regard/shared/journal/canonical.ts';
import { factTables } from '@due-regard/db/fact-tables.ts';
import { Digest, sha256 } from '@due-regard/db/journal/digest.ts';
import type { Editor, Row } from './editor.ts';

/** The hash that the program itself would give an entry with this content. */
export function hashFor(entry: Row): string {
  return sha256(
    canonicalEntry({
      authorityId: String(entry.authority_id),
      seq: Number(entry.seq),
      at: String(entry.at),
      actor: String(entry.actor),
      actorRoles: String(entry.actor_roles),
      what: String(entry.what),
      subject: textOrNull(entry.subject),
      before: textOrNull(entry.before),
      after: textOrNull(entry.after),
      reason: textOrNull(entry.reason),
      requestId: textOrNull(entry.request_id),
      digests: String(entry.digests),
      previousHash: String(entry.previous_hash),
    }),
  );
}

function textOrNull(value: Row[string] | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

/**
 * Makes an authority's whole chain anew over what its entries and rows say now, as a thief with this program would.
 * @param how `retellsHeads`: issued reports are made to name the new hash of their entry; a careless thief forgets them
 */
export async function remakeChain(editor: Editor, authority: string, { retellsHeads = true } = {}): Promise<void> {
  let previous = firstHash;
  for (const entry of await editor.rows('select * from journal where authority_id = ? order by seq', [authority])) {
    const digests = await digestsNow(editor, entry);
    const hash = hashFor({ ...entry, digests, previous_hash: previous });
    await editor.run('update journal set digests = ?, previous_hash = ?, hash = ? where authority_id = ? and seq = ?', [
      digests,
      previous,
      hash,
      authority,
      Number(entry.seq),
    ]);
    const of = [hash, authority, Number(entry.seq)];
    if (retellsHeads)
      await editor.run('update report_issue set head = ? where authority_id = ? and up_to_entry = ?', of);
    previous = hash;
  }
}

async function digestsNow(editor: Editor, entry: Row): Promise<string> {
  const digest = new Digest();
  const where = [String(entry.authority_id), Number(entry.seq)];
  for (const table of [...factTables, 'organisation']) {
    const key = table === 'organisation' ? 'organisation_id' : 'fact_id';
    const recorded = await editor.rows(`select * from ${table} where authority_id = ? and recorded_seq = ?`, where);
    for (const row of recorded) digest.recorded(table, String(row[key]), row);
    if (table === 'organisation') continue;
    const withdrawn = await editor.rows(
      `select fact_id from ${table} where authority_id = ? and withdrawn_seq = ?`,
      where,
    );
    for (const row of withdrawn) digest.withdrawn(table, String(row.fact_id));
  }
  return digest.toJson();
}
