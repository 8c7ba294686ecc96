import { longDate } from '@due-regard/shared/calendar/words.ts';
import { publicationNames } from '@due-regard/shared/evidence/publication.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import { ownColumns as headings } from '@due-regard/shared/imports/registers/entry-row.ts';
import { choiceAsWritten } from '@due-regard/shared/registers/choice-words.ts';
import { numberShown } from '@due-regard/shared/registers/field.ts';
import type { Field, Value } from '@due-regard/shared/registers/field.ts';
import type { Entry, Register } from '@due-regard/shared/registers/register.ts';
import { wordsOf } from '@due-regard/shared/registers/words.ts';
import type { DocumentCell, DocumentColumn, TableDocument } from '../documents/table-document.ts';
import { registerHead } from './register-head.ts';
import { readableEntries, summaryOf } from './view-entries.ts';
import type { EntriesView } from './view-entries.ts';

interface Asked {
  readonly reach: Publication;
  /** The columns of a file that others keep; absent, the register's own. */
  readonly layout?: string | undefined;
}

/** One column of a register's file: how it is headed, and what it says of an entry. */
interface FileColumn extends DocumentColumn {
  readonly cell: (entry: Entry) => DocumentCell;
}

/**
 * A register on a day, as far as the reader may see it: what can be read back stands in the columns of its fields.
 * @throws Refusal `not-found` for a layout that the register does not have
 */
export function entriesFile(view: EntriesView, register: Register, { reach, layout }: Asked): TableDocument {
  // Ids tell when each was entered: a tracker that was brought in keeps the order of its rows.
  const entries = readableEntries(view, register).toSorted((one, other) => (one.entryId < other.entryId ? -1 : 1));
  const columns = layout === undefined ? ownColumns(view, register) : layoutColumns(view, register, layout);
  const title = layout === undefined ? register.title : (register.layouts?.[layout]?.title ?? register.title);
  return {
    ...registerHead(view.dates, reach, {
      title,
      file: layout === undefined ? register.code : `${register.code}-${layout}`,
      notes: [
        register.purpose,
        ...summaryOf(view, register),
        `Standing: as at ${longDate(view.dates.asAt)}; it is worked out and not read back.`,
      ],
    }),
    tables: [
      {
        name: register.title.slice(0, 31),
        caption: `${register.title} (${String(entries.length)})`,
        columns: columns.map(({ cell: _cell, ...column }) => column),
        rows: entries.map((entry) => columns.map(({ cell }) => cell(entry))),
      },
    ],
  };
}

function ownColumns(view: EntriesView, register: Register): readonly FileColumn[] {
  const { standings } = register;
  return [
    ...Object.entries(register.fields).map(([name, field]) => columnOf(view, field, { name, header: field.label })),
    {
      header: 'Standing',
      kind: 'text',
      width: 28,
      cell: (entry) => standings?.[register.standingOf?.(entry, view.whole) ?? '']?.label ?? null,
    },
    { header: headings['*since'], kind: 'date', cell: ({ validFrom }) => validFrom },
    { header: 'Who may read it', kind: 'text', width: 34, cell: ({ publication }) => publicationNames[publication] },
    { header: 'Entry id', kind: 'text', width: 38, cell: ({ entryId }) => entryId },
  ];
}

function layoutColumns(view: EntriesView, register: Register, layout: string): readonly FileColumn[] {
  const columns = register.layouts?.[layout]?.columns;
  if (columns === undefined) throw refused('not-found');
  return Object.entries(columns).flatMap(([header, name]) => {
    const field = register.fields[name];
    return field === undefined ? [] : [othersColumn(columnOf(view, field, { name, header }), field, name)];
  });
}

/** A choice whose words a file of others brought goes out in those words. */
function othersColumn(column: FileColumn, field: Field, name: string): FileColumn {
  if (field.kind !== 'choice' || field.asWritten === undefined) return column;
  const { choices, asWritten } = field;
  return {
    ...column,
    cell: ({ values }) => choiceAsWritten(choices, wordIn(values[name]), wordIn(values[asWritten])),
  };
}

function wordIn(value: Value | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function columnOf(
  { nameOf }: EntriesView,
  field: Field,
  { name, header }: { readonly name: string; readonly header: string },
): FileColumn {
  return {
    header,
    ...shapeOf(field),
    cell: ({ values }) => cellOf(field, values[name] ?? null, (value) => wordsOf(field, value, nameOf)),
  };
}

/** Days and numbers stay what they are; everything else is words. */
function cellOf(field: Field, value: Value, wordsFor: (value: Value) => string | null): DocumentCell {
  if (typeof value === 'number') return numberShown(field, value);
  if (typeof value === 'string' && (field.kind === 'day' || field.kind === 'promise')) return value;
  return wordsFor(value);
}

function shapeOf(field: Field): Pick<DocumentColumn, 'kind' | 'width'> {
  switch (field.kind) {
    case 'day':
    case 'promise':
      return { kind: 'date' };
    case 'number':
    case 'pounds':
      return { kind: 'number' };
    case 'words':
      return { kind: 'text', width: field.most > 200 ? 60 : 34 };
    default:
      return { kind: 'text', width: 34 };
  }
}
