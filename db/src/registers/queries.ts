import * as z from 'zod/mini';
import type { Values } from '@due-regard/shared/registers/field.ts';
import type { Entry } from '@due-regard/shared/registers/register.ts';
import { knownIn } from '../known.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';

const content = z.record(z.string(), z.nullable(z.union([z.string(), z.number(), z.array(z.string())])));

/** What every register says of each entry from which day on, the earliest first. */
export async function listEntries(db: Reader, known: Known): Promise<readonly Entry[]> {
  const rows = await db
    .selectFrom('register_entry')
    .select([
      'fact_id as factId',
      'register',
      'entry_id as entryId',
      'valid_from as validFrom',
      'content',
      'publication',
    ])
    .where(knownIn<'register_entry'>(known))
    .orderBy('valid_from')
    .orderBy('fact_id')
    .execute();
  return rows.map(({ content: json, ...row }) => ({ ...row, values: valuesIn(json) }));
}

/** What a row of a register says: its values by the names of fields. */
export function valuesIn(json: string): Values {
  return content.parse(JSON.parse(json));
}
