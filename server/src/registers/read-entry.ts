import { publicationNames } from '@due-regard/shared/evidence/publication.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import type { EntryFound } from '@due-regard/shared/registers/api.ts';
import type { Entry, Register } from '@due-regard/shared/registers/register.ts';
import { wordsOf } from '@due-regard/shared/registers/words.ts';
import { notThereOn } from '../http/not-there.ts';
import { historyOf } from './history.ts';
import { entriesNaming } from './entries-naming.ts';
import { namedIn, readableEntries, shownEntry } from './view-entries.ts';
import type { EntriesView } from './view-entries.ts';

/** One entry whole. @throws Refusal `not-found` when the reader may not see it on the day */
export function readEntry(view: EntriesView, register: Register, entryId: string): Omit<Sendable<EntryFound>, 'dates'> {
  const entry = readableEntries(view, register).find((one) => one.entryId === entryId);
  if (entry === undefined) throw notThereOn(view.dates.asAt, view.firstOf(entryId));
  const shown = shownEntry(view, register, entry);
  const naming = entriesNaming(view, [entryId]);
  return {
    ...shown,
    named: namedIn(view, [shown, ...naming.flatMap(({ entries }) => entries)]),
    naming,
    history: historyOf({
      rows: view.whole.rowsOf(entryId).filter(view.isReadable),
      now: entry.factId,
      fields: [...Object.keys(register.fields), 'publication'],
      textOf: (row, field) => textIn(view, register, { row, field }),
    }),
  };
}

interface Told {
  readonly row: Entry;
  readonly field: string;
}

function textIn({ nameOf }: EntriesView, register: Register, { row, field: name }: Told): string | null {
  if (name === 'publication') return publicationNames[row.publication];
  const field = register.fields[name];
  return field === undefined ? null : wordsOf(field, row.values[name] ?? null, nameOf);
}
