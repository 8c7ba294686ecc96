import type { IsoDate } from '../../calendar/iso-date.ts';
import type { Publication } from '../../evidence/publication.ts';
import { registerAt } from '../../measure/register.ts';
import { canBeginOn } from '../../registers/field.ts';
import type { Values } from '../../registers/field.ts';
import type { Entry } from '../../registers/register.ts';
import { dayHappened } from '../../registers/happened.ts';
import { dayIn } from '../../registers/standing.ts';
import { rowProblem } from '../row-problem.ts';
import type { RowProblem } from '../row-problem.ts';
import type { ComparingEntries, EntryEdit } from './comparing.ts';
import { EntryCells } from './entry-cells.ts';
import { entryFaults } from './entry-faults.ts';
import type { EntryRow } from './entry-row.ts';
import { EntryIndex, emptyValues, keyOf, keyOfNew } from './match-entries.ts';
import { isSameValue } from './read-value.ts';

/** What a file of a register would change. */
export interface EntriesComparison {
  readonly added: readonly EntryEdit[];
  readonly changed: readonly EntryEdit[];
  readonly unchanged: number;
  /** Entries of which the file says nothing. */
  readonly missing: readonly Entry[];
  readonly refused: readonly RowProblem[];
}

/** Compares what a file says of a register with what is recorded, row by row. */
export function compareEntries(rows: readonly EntryRow[], comparing: ComparingEntries): EntriesComparison {
  const { register, entries, fileDate } = comparing;
  const standing = standingOn(entries, fileDate);
  const index = new EntryIndex(register, standing);
  const seen = new Set<string>();
  const refused: RowProblem[] = [];
  const edits = rows.flatMap((row): readonly EntryEdit[] => {
    const { edit, entry, problems } = judgeRow(row, { comparing, index });
    refused.push(...problems);
    const key = entry?.entryId ?? (edit === undefined ? undefined : keyOfNew(register, edit.values));
    const isRepeated = key !== undefined && seen.has(key);
    if (key !== undefined) seen.add(key);
    if (isRepeated && edit !== undefined) refused.push(rowProblem('entry-repeated', { row: row.rowNumber }));
    return isRepeated || edit === undefined ? [] : [edit];
  });
  const added = edits.filter((edit) => edit.standing === undefined);
  const [doubtful, known] = toldApart(edits, added);
  refused.push(...doubtful.map(({ row }) => rowProblem('entry-not-told-apart', { row: row.rowNumber })));
  return {
    added,
    changed: known.filter(isChanged),
    unchanged: known.filter((edit) => !isChanged(edit)).length,
    missing: standing.filter(({ entryId }) => !seen.has(entryId)),
    refused,
  };
}

/** Rows that leave blank what tells their entry from one that the same file adds; and the others of entries of ours. */
function toldApart(
  edits: readonly EntryEdit[],
  added: readonly EntryEdit[],
): readonly [doubtful: readonly EntryEdit[], known: readonly EntryEdit[]] {
  const keys = new Set(
    [...new Set(edits.map(({ part }) => part?.join(' ') ?? ''))].flatMap((part) =>
      added.map(({ values }) => `${part}: ${keyOf(part.split(' '), values)}`),
    ),
  );
  const known = edits.filter(({ standing }) => standing !== undefined);
  function isDoubtful({ part, values }: EntryEdit): boolean {
    return part !== undefined && keys.has(`${part.join(' ')}: ${keyOf(part, values)}`);
  }
  return [known.filter(isDoubtful), known.filter((edit) => !isDoubtful(edit))];
}

/** Every entry as it is on a day; one that begins later as it is first. */
function standingOn(entries: readonly Entry[], day: IsoDate): readonly Entry[] {
  const held = registerAt(entries, ({ entryId }) => entryId, day);
  const there = new Set(held.map(({ entryId }) => entryId));
  const later = entries.filter(({ entryId }) => !there.has(entryId)).toReversed();
  return [...held, ...new Map(later.map((entry) => [entry.entryId, entry])).values()];
}

function isChanged({ standing, changed, publication }: EntryEdit): boolean {
  return changed.length > 0 || publication !== standing?.publication;
}

interface Judging {
  readonly comparing: ComparingEntries;
  readonly index: EntryIndex;
}

/** Of which entry a row is, and what it makes of it or what is wrong with it. */
interface JudgedRow {
  readonly entry?: Entry | undefined;
  readonly edit?: EntryEdit;
  readonly problems: readonly RowProblem[];
}

function judgeRow(row: EntryRow, { comparing, index }: Judging): JudgedRow {
  const cells = new EntryCells(row, comparing);
  const known = cells.known();
  if (cells.problems.length > 0) return { problems: cells.problems };
  const match = index.match(row, known);
  if (match !== 'new' && 'refused' in match) {
    cells.refuse('*id', match.refused);
    return { problems: cells.problems };
  }
  const entry = match === 'new' ? undefined : match.entry;
  const said = cells.valuesOver(entry);
  const values = comparing.asItStands?.(said) ?? said;
  const publication = cells.publicationOver(entry);
  const part = match === 'new' ? undefined : match.part;
  const edit = { ...editOf({ row, entry, values, publication }, comparing), part };
  if (entry === undefined || isChanged(edit))
    cells.refuseAll([...entryFaults(edit, comparing), ...(comparing.faultsOf?.(edit) ?? [])]);
  return cells.problems.length > 0 ? { entry, problems: cells.problems } : { entry, edit, problems: [] };
}

interface Said {
  readonly row: EntryRow;
  readonly entry: Entry | undefined;
  readonly values: Values;
  readonly publication: Publication;
}

function editOf({ row, entry, values, publication }: Said, comparing: ComparingEntries): EntryEdit {
  const { register, fileDate } = comparing;
  const before = entry?.values ?? emptyValues(register);
  const changed = Object.keys(register.fields).filter(
    (name) => !isSameValue(before[name] ?? null, values[name] ?? null),
  );
  const validFrom = entry === undefined ? (row.since ?? firstDay(values, comparing)) : fileDate;
  return { row, standing: entry, values, publication, validFrom, changed };
}

/**
 * A new entry is so from the day on which it happened, else from the earliest day that has come on which something of it
 * happened or began, at the latest from the day of the file.
 */
function firstDay(values: Values, { register, fileDate, dayOf }: ComparingEntries): IsoDate {
  const happened = dayHappened(register, values, dayOf);
  if (happened !== undefined && happened.day < fileDate) return happened.day;
  const days = Object.entries(register.fields).flatMap(([name, field]) =>
    canBeginOn(field) ? (dayIn(values[name]) ?? []) : [],
  );
  return days.reduce((first, day) => (day < first ? day : first), fileDate);
}
