import { everyRegister } from '@due-regard/shared/registers/every-register.ts';
import type { Entry, Register } from '@due-regard/shared/registers/register.ts';
import { dayIn } from '@due-regard/shared/registers/standing.ts';
import { inListOrder } from '@due-regard/shared/registers/in-order.ts';
import { capital } from '@due-regard/shared/measure/words.ts';
import { nameOfEntry, wordsOf } from '@due-regard/shared/registers/words.ts';
import type { RegisterLine, RegisterPart } from '@due-regard/shared/reports/facts.ts';
import { readableEntries, remarkFor, sentencesSeen } from '../registers/view-entries.ts';
import type { EntriesView } from '../registers/view-entries.ts';

/** Registers of what happened once: a report tells of its own period, and counts what was before. */
const happenings: ReadonlySet<string> = new Set(['events', 'decisions', 'attendance', 'communications', 'incidents']);

/** What every register says that holds anything its readers may read. */
export function registerParts(view: EntriesView): readonly RegisterPart[] {
  return everyRegister.flatMap((register) => {
    const entries = readableEntries(view, register);
    return entries.length === 0 ? [] : [registerPart(view, register, entries)];
  });
}

function registerPart(view: EntriesView, register: Register, entries: readonly Entry[]): RegisterPart {
  // Names of people are no matter of a report: they can be erased, and it cannot.
  const columns = register.columns.flatMap((name) => {
    const field = register.fields[name];
    return field === undefined || field.kind === 'person' ? [] : [{ name, field }];
  });
  const named = entries.map((entry) => ({
    entry,
    values: entry.values,
    name: nameOfEntry(register, entry, view.nameOf),
  }));
  return {
    code: register.code,
    title: register.title,
    purpose: register.purpose,
    sentences: sentencesSeen(view, register),
    headers: [
      headerOf(
        register,
        columns.map(({ field }) => field.label),
      ),
      ...columns.map(({ field }) => field.label),
      'How it stands',
    ],
    rows: inListOrder(register, named, view.whole).map(({ name, entry }): RegisterLine => {
      const code = register.standingOf?.(entry, view.whole) ?? '';
      const standing = register.standings?.[code];
      return {
        on: happenings.has(register.code) ? dayOf(view, register, entry) : null,
        means: standing?.means ?? null,
        cells: [
          name,
          ...columns.map((column) => wordsOf(column.field, entry.values[column.name] ?? null, view.nameOf)),
          standingWords(standing?.label, remarkFor(view, register, entry)),
        ],
      };
    }),
  };
}

/** What an entry is; where a column is called so already, what the field is that names it. */
function headerOf({ thing, namedBy, fields }: Register, others: readonly string[]): string {
  const own = capital(thing);
  if (!others.includes(own)) return own;
  const labels = namedBy.flatMap((name) => fields[name]?.label ?? []);
  return labels.find((label) => !others.includes(label)) ?? own;
}

function standingWords(label: string | undefined, remark: string | null): string | null {
  // `Satisfied on 10 June 2019, 89 days late` says that it is satisfied.
  const isSaid = label !== undefined && remark?.startsWith(label) === true;
  const words = [isSaid ? undefined : label, remark].filter((one) => typeof one === 'string');
  return words.length === 0 ? null : words.join('. ');
}

/** The day on which it happened, told or by its meeting. */
function dayOf({ whole }: EntriesView, register: Register, { values }: Entry) {
  const told = values[register.happenedOn?.(values) ?? register.latestBy ?? ''];
  if (typeof told !== 'string') return null;
  return dayIn(told) ?? whole.dayOf(told) ?? null;
}
