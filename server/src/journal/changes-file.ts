import { londonClock } from '@due-regard/shared/calendar/london.ts';
import { parseInstant } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { inAList } from '@due-regard/shared/measure/words.ts';
import type { EntriesAsked } from '@due-regard/shared/journal/api.ts';
import { changeNameOf } from '@due-regard/shared/journal/change-names.ts';
import { auditedFigureNames, kindsThatFeed } from '@due-regard/shared/journal/figure-changes.ts';
import { roleWords } from '@due-regard/shared/people/role.ts';
import { listEntries } from '@due-regard/db/journal/queries.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import type { DocumentCell, DocumentColumn, TableDocument } from '../documents/table-document.ts';
import { entriesWhere, shownEntries } from './list-changes.ts';
import type { ShownEntry } from './list-changes.ts';

type Asked = EntriesAsked & { readonly authority: string };

const columns: readonly DocumentColumn[] = [
  { header: 'seq', kind: 'number' },
  { header: 'when (London)', kind: 'text', width: 20 },
  { header: 'when (UTC)', kind: 'text', width: 26 },
  { header: 'who', kind: 'text' },
  { header: 'who (id)', kind: 'text', width: 38 },
  { header: 'roles', kind: 'text' },
  { header: 'what', kind: 'text', width: 36 },
  { header: 'what (code)', kind: 'text' },
  { header: 'about', kind: 'text', width: 40 },
  { header: 'about (id)', kind: 'text', width: 38 },
  { header: 'before', kind: 'text', width: 60 },
  { header: 'after', kind: 'text', width: 60 },
  { header: 'reason', kind: 'text', width: 40 },
  { header: 'hash', kind: 'text', width: 66 },
];

/** Entries of the record of changes as an auditor takes them away: every one that is asked for, the newest first. */
export async function changesFile(db: Reader, asked: Asked): Promise<TableDocument> {
  const council = await getAuthority(db, asked.authority);
  const entries = await everyEntry(db, asked);
  const { figure, from, to } = asked;
  return {
    title: figure === undefined ? 'Record of changes' : `Who changed a figure, and when: ${auditedFigureNames[figure]}`,
    fileName: ['changes', asked.authority, figure, from, to].filter((part) => part !== undefined).join('-'),
    isDemonstration: council.is_demonstration === 1,
    cover: [council.name, daysWords(asked), ...narrowedWords(asked)],
    notes,
    tables: [
      {
        name: 'Entries',
        caption: `Entries of the record of changes, the newest first (${String(entries.length)})`,
        columns,
        rows: entries.map(rowOf),
      },
    ],
  };
}

const notes = [
  'Who and what each entry is about is named as they are called today; the record itself holds their ids. Before and after are as the record holds them, but for names and words of files, which it holds by id.',
  'The number and the hash of an entry are those of the chain that docs/record-of-changes.md describes.',
];

/** So many at a time: their names are looked up together. */
const atOnce = 500;

async function everyEntry(db: Reader, asked: Asked): Promise<readonly ShownEntry[]> {
  const where = entriesWhere(asked);
  const all: ShownEntry[] = [];
  for (let page = 1; ; page += 1) {
    const found = await listEntries(db, where, { page, size: atOnce });
    all.push(...(await shownEntries(db, asked.authority, found)));
    if (found.length < atOnce) return all;
  }
}

function daysWords({ from, to }: Asked): string {
  if (from === undefined && to === undefined) return 'From the first entry to the last';
  const first = from === undefined ? 'the first entry' : longDate(from);
  return `From ${first} to ${to === undefined ? 'the last entry' : longDate(to)}, days as a clock in London has them`;
}

function narrowedWords({ figure, what, subject }: Asked): readonly string[] {
  return [
    ...(figure === undefined ? [] : [feedWords(figure)]),
    ...(what === undefined ? [] : [`Of one kind: ${changeNameOf(what) ?? what}`]),
    ...(subject === undefined ? [] : [`About one thing: ${subject}`]),
  ];
}

function feedWords(figure: NonNullable<Asked['figure']>): string {
  const kinds = kindsThatFeed(figure).map((kind) => changeNameOf(kind) ?? kind);
  return `Entries of every kind that feeds the figure: ${inAList(kinds)}. Of files, those that brought or took back something that it is worked out of`;
}

function rowOf(entry: ShownEntry): readonly DocumentCell[] {
  const at = parseInstant(entry.at);
  return [
    entry.seq,
    at === undefined ? null : londonClock(at),
    entry.at,
    entry.actorName,
    entry.actor,
    roleWords(entry.roles),
    changeNameOf(entry.what) ?? entry.what,
    entry.what,
    entry.about,
    entry.subject,
    jsonCell(entry.before),
    jsonCell(entry.after),
    entry.reason,
    entry.hash,
  ];
}

// A cell of a spreadsheet holds no more than 32,767 characters.
const longestCell = 32_000;
const cutWords = ' … (cut here: the page of the record shows the whole)';

function jsonCell(value: unknown): DocumentCell {
  if (value === null || value === undefined) return null;
  const text = JSON.stringify(value);
  return text.length <= longestCell ? text : text.slice(0, longestCell) + cutWords;
}
