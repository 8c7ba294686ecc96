import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { notValid } from '@due-regard/shared/http/problem.ts';
import { compareEntries } from '@due-regard/shared/imports/registers/compare-entries.ts';
import type { EntriesComparison } from '@due-regard/shared/imports/registers/compare-entries.ts';
import type { ComparingEntries, EntryEdit } from '@due-regard/shared/imports/registers/comparing.ts';
import { ownColumns } from '@due-regard/shared/imports/registers/entry-row.ts';
import type { EntryRow } from '@due-regard/shared/imports/registers/entry-row.ts';
import type { EntriesPreview } from '@due-regard/shared/imports/registers/preview.ts';
import { rowProblem, rowsLeftOut } from '@due-regard/shared/imports/row-problem.ts';
import { isNoWiderThan, publicationNames } from '@due-regard/shared/evidence/publication.ts';
import { heldUntil } from '@due-regard/shared/measure/register.ts';
import { findRegisterOfFiles } from '@due-regard/shared/imports/registers/registers-of-files.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import { nameOfEntry, wordsOf } from '@due-regard/shared/registers/words.ts';
import type { Kept } from '../../registers/keeping.ts';
import { badFile, readAnswerFile } from '../answer-file.ts';
import type { BroughtFile, ImportContext, Importer, Preview, Reading } from '../importer.ts';
import { applyEntries } from './apply-entries.ts';
import { loadEntryRecords } from './entry-records.ts';
import { firstTable } from './first-table.ts';
import { readEntryRows } from './read-entry-rows.ts';
import { columnsOfRegister } from './register-columns.ts';

/** Files of every register that is kept as entries: our own come back, and those that others keep. */
export const registerImporter: Importer<EntryRow> = {
  kind: 'register',
  read: readRegister,
  preview: async (context, { reading, fileDate }) =>
    previewOf(reading, await comparedNow(context, { rows: reading.rows, fileDate })),
  apply: async (change, { rows, batchId, fileDate, today }) => {
    const context = { read: change.read, authority: change.authority, today, batchId };
    const { comparison, comparing } = await comparedNow(context, { rows, fileDate });
    return applyEntries(change, { comparison, register: comparing.register, kept: comparing, batchId });
  },
};

/** @throws Refusal `bad-file` when it is not said of which register it is, or a column is missing without which there is no entry */
async function readRegister(context: ImportContext, file: BroughtFile): Promise<Reading<EntryRow>> {
  const register = findRegisterOfFiles(file.register ?? '');
  if (register === undefined) {
    if (file.register !== undefined) throw notValid([{ field: 'register', code: 'unknown' }]);
    throw badFile([rowProblem('register-not-said')]);
  }
  const columns = columnsOfRegister(register);
  const table = firstTable(await readAnswerFile(file.bytes, columns, register.tableWith), register.tableBelow);
  const { today, fileDate } = { ...context, ...file };
  const sheet = readEntryRows(table, { register, today, order: file.dayOrder });
  const records = await loadEntryRecords(context, register, fileDate);
  const compared = compareEntries(sheet.rows, { register, fileDate, today, ...records, headingOf: table.nameOf });
  const bad = new Set(compared.refused.map(({ row }) => row));
  const rows = sheet.rows.filter(({ rowNumber }) => !bad.has(rowNumber));
  const refused = [...table.refused, ...sheet.refused, ...compared.refused].toSorted(
    (one, other) => (one.row ?? 0) - (other.row ?? 0),
  );
  // Without a good row there is nothing to compare, and all to say.
  if (rows.length === 0 && refused.length > 0) throw badFile(refused);
  return {
    rows,
    refused,
    notes: [...table.notes, ...blankNote(sheet.blank)],
    unreadDays: table.unreadDays,
  };
}

function blankNote(count: number): readonly string[] {
  if (count === 0) return [];
  return [`${String(count)} ${count === 1 ? 'row has' : 'rows have'} nothing in the columns that were read.`];
}

interface Rows {
  readonly rows: readonly EntryRow[];
  readonly fileDate: IsoDate;
}

interface ComparedNow {
  readonly comparison: EntriesComparison;
  readonly comparing: ComparingEntries & Kept;
}

/** The register stands in every row, so that it goes with them from the reading to the storing. */
async function comparedNow(
  context: Omit<ImportContext, 'hasOwnToday'>,
  { rows, fileDate }: Rows,
): Promise<ComparedNow> {
  const register = findRegisterOfFiles(rows[0]?.register ?? '');
  if (register === undefined) throw badFile([rowProblem('no-rows')]);
  const records = await loadEntryRecords(context, register, fileDate);
  const comparing = { register, fileDate, today: context.today, ...records, headingOf: headingIn(register) };
  return { comparison: compareEntries(rows, comparing), comparing };
}

function headingIn({ fields }: Register): (column: string) => string {
  const own: ReadonlyMap<string, string> = new Map(Object.entries(ownColumns));
  return (column) => fields[column]?.label ?? own.get(column) ?? column;
}

const sampled = 5;

function previewOf(
  { rows, refused, notes, unreadDays = [] }: Reading<EntryRow>,
  { comparison, comparing }: ComparedNow,
): Preview {
  const { added, changed, unchanged } = comparison;
  const problems = [...refused, ...comparison.refused];
  const changesNothing = added.length + changed.length === 0;
  return {
    register: null,
    rows: {
      accepted: added.length + changed.length,
      duplicates: unchanged,
      blank: 0,
      notRead: 0,
      unreadDays: [...unreadDays],
      refused: problems,
      unmatched: [],
      remembered: [],
      leftOut: rowsLeftOut(problems).whole,
      partly: 0,
      notes: [...notes],
      sample: rows.slice(0, sampled).map((row) => inWords(row, comparing)),
      changesNothing,
      entries: entriesPreviewOf(comparison, comparing),
    },
    changesNothing,
  };
}

function entriesPreviewOf(
  { added, changed, unchanged, missing }: EntriesComparison,
  { register, nameOf, entries }: ComparingEntries,
): EntriesPreview {
  return {
    register: register.code,
    added: added.map(({ row, values, validFrom, publication }) => ({
      row: row.rowNumber,
      name: nameOfEntry(register, { values }, nameOf),
      since: validFrom,
      publication,
    })),
    changed: changed.flatMap((edit) => changeInWords(edit, { register, nameOf, entries })),
    unchanged,
    missing: missing.map((entry) => ({ entryId: entry.entryId, name: nameOfEntry(register, entry, nameOf) })),
  };
}

function changeInWords(
  { row, standing, values, publication, changed, validFrom }: EntryEdit,
  { register, nameOf, entries }: Pick<ComparingEntries, 'register' | 'nameOf' | 'entries'>,
): EntriesPreview['changed'] {
  if (standing === undefined) return [];
  const fields = changed.flatMap((name) => {
    const field = register.fields[name];
    if (field === undefined) return [];
    const [from = '', to = ''] = [standing.values, values].map(
      (all) => wordsOf(field, all[name] ?? null, nameOf) ?? '',
    );
    return { label: field.label, from, to };
  });
  const levels = [standing.publication, publication].map((level) => publicationNames[level]);
  const [from = '', to = ''] = levels;
  return [
    {
      entryId: standing.entryId,
      name: nameOfEntry(register, standing, nameOf),
      row: row.rowNumber,
      publication,
      until: heldUntil(
        entries.filter(({ entryId }) => entryId === standing.entryId),
        validFrom,
      ),
      isOpened: !isNoWiderThan(publication, standing.publication),
      fields: [...fields, ...(from === to ? [] : [{ label: ownColumns['*publication'], from, to }])],
    },
  ];
}

function inWords({ rowNumber, cells }: EntryRow, { register }: ComparingEntries): string[] {
  const said = Object.entries(register.fields).flatMap(([name, { label, kind }]) => {
    const texts = cells[name] ?? [];
    const words = kind === 'day' || kind === 'promise' ? texts.map(dayInWords) : texts;
    return words.length === 0 ? [] : [`${label}${label.endsWith('?') ? '' : ':'} ${words.join(' / ')}`];
  });
  return [`Row ${String(rowNumber)}`, ...said];
}

function dayInWords(text: string): string {
  const day = parseIsoDate(text);
  return day === undefined ? text : longDate(day);
}
