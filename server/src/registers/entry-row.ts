import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import type { Values } from '@due-regard/shared/registers/field.ts';
import type { Entry, Register } from '@due-regard/shared/registers/register.ts';
import { nameOfEntry } from '@due-regard/shared/registers/words.ts';
import type { NameOf } from '@due-regard/shared/registers/words.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';

interface Row {
  readonly register: Register;
  readonly values: Values;
  readonly publication: Publication;
  readonly entryId: string;
  readonly validFrom: IsoDate;
  /** The file that brings it. */
  readonly batchId?: string;
}

/** What is recorded of an entry from a day on. */
export function entryRow({
  register,
  values,
  publication,
  entryId,
  validFrom,
  batchId,
}: Row): NewFact<'register_entry'> {
  return {
    register: register.code,
    entry_id: entryId,
    valid_from: validFrom,
    content: JSON.stringify(values),
    publication,
    batch_id: batchId ?? null,
  };
}

interface Naming {
  readonly register: Register;
  readonly nameOf: NameOf;
}

/** What the record of changes keeps: which register, what the entry is called, and all that it says. */
export function written(
  { register, nameOf }: Naming,
  { values, publication, validFrom }: Pick<Entry, 'values' | 'publication' | 'validFrom'>,
) {
  const name = nameOfEntry(register, { values }, nameOf);
  return { ...values, register: register.code, name, publication, validFrom };
}
