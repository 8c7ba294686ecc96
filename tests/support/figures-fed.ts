import { auditedFigures } from '@due-regard/shared/journal/figure-changes.ts';
import type { AuditedFigure } from '@due-regard/shared/journal/figure-changes.ts';
import { programs } from '@due-regard/shared/journal/program.ts';
import { tablesUnder } from '@due-regard/db/journal/figure-tables.ts';
import { listEntries } from '@due-regard/db/journal/queries.ts';
import type { Reader } from '@due-regard/db/open.ts';

/** For each figure the kinds of entry that recorded or withdrew a row that it is worked out of. */
export interface Fed {
  readonly figure: AuditedFigure;
  readonly touching: readonly string[];
  /** Of those, what is not listed as having changed the figure. */
  readonly missed: readonly string[];
}

/**
 * Holds what is listed as changes of each figure against the rows that every entry touched.
 * @param by entries of people alone, since the programs of tests write rows under any name
 */
export async function figuresFed(db: Reader, by: 'people' | 'anybody'): Promise<readonly Fed[]> {
  const rows = await db
    .selectFrom('journal')
    .select(['seq', 'what', 'digests', 'actor'])
    .where('authority_id', '=', '999')
    .execute();
  const entries = rows.filter(({ actor }) => by === 'anybody' || !programs.some((program) => program === actor));
  const found: Fed[] = [];
  for (const figure of auditedFigures) {
    const tables: ReadonlySet<string> = new Set(tablesUnder(figure));
    const touching = entries.filter(({ what, digests }) =>
      tablesIn(digests).some((table) => isUnder(table, what, tables)),
    );
    const listed = new Set(
      (await listEntries(db, { authority: '999', figure }, { page: 1, size: 1_000_000 })).map(({ seq }) => seq),
    );
    found.push({
      figure,
      touching: kindsOf(touching),
      missed: kindsOf(touching.filter(({ seq }) => !listed.has(seq))),
    });
  }
  return found;
}

/** Of days promised, those of strategies are no part of how actions stand. */
function isUnder(table: string, what: string, tables: ReadonlySet<string>): boolean {
  return tables.has(table) && (table !== 'due_revision' || !what.startsWith('document.'));
}

function tablesIn(digests: string): readonly string[] {
  const { recorded, withdrawn } = asDigests(digests);
  return [...Object.keys(recorded), ...Object.keys(withdrawn)];
}

// Written by the record of changes alone.
function asDigests(json: string): Readonly<Record<'recorded' | 'withdrawn', object>> {
  return JSON.parse(json) as Readonly<Record<'recorded' | 'withdrawn', object>>;
}

function kindsOf(entries: readonly { readonly what: string }[]): readonly string[] {
  return [...new Set(entries.map(({ what }) => what))].toSorted();
}
