import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { Field, Value } from '@due-regard/shared/registers/field.ts';
import type { Entry, Paper, Register } from '@due-regard/shared/registers/register.ts';
import { wordsOf } from '@due-regard/shared/registers/words.ts';
import type { PaperDocument, PaperPart } from '../documents/paper-document.ts';
import type { DocumentTable } from '../documents/table-document.ts';
import { registerHead } from './register-head.ts';
import { readableEntries, remarkFor } from './view-entries.ts';
import type { EntriesView } from './view-entries.ts';

interface Asked {
  /** A value of the field that makes the papers. */
  readonly of: string;
  readonly reach: Publication;
}

/** A paper in the making: its entries in the order of its parts. */
interface Making {
  readonly view: EntriesView;
  readonly register: Register;
  readonly paper: Paper;
  readonly entries: readonly Entry[];
}

/**
 * The paper of a register as far as the reader may see it: a summary, each part with its questions in the form's own
 * order, and an index of what shows it.
 * @throws Refusal `not-found` for a register that makes no paper, and where the reader may see nothing of it
 */
export function registerPaper(view: EntriesView, register: Register, { of, reach }: Asked): PaperDocument {
  const { paper } = register;
  if (paper === undefined) throw refused('not-found');
  const entries = inOrder(register, paper, readableEntries(view, register)).filter(
    ({ values }) => String(values[paper.of]) === of,
  );
  if (entries.length === 0) throw refused('not-found');
  const making = { view, register, paper, entries };
  return {
    ...registerHead(view.dates, reach, {
      title: `${paper.title}, ${of}`,
      file: `${register.code}-${of}`,
      notes: paper.notes,
    }),
    summary: summaryTable(making),
    parts: entries.map((entry) => partOf(making, entry)),
    index: indexOf(making),
  };
}

function inOrder({ fields }: Register, { headedBy }: Paper, entries: readonly Entry[]): readonly Entry[] {
  const field = fields[headedBy];
  const order = field?.kind === 'choice' ? Object.keys(field.choices) : [];
  const placed = entries.map((entry) => ({ entry, place: order.indexOf(String(entry.values[headedBy])) }));
  return placed.toSorted((left, right) => left.place - right.place).map(({ entry }) => entry);
}

function summaryTable({ view, register, paper, entries }: Making): DocumentTable {
  const heading = register.fields[paper.headedBy];
  const header = heading?.label ?? register.thing;
  const entered = new Set(entries.map(({ values }) => values[paper.headedBy]));
  // Who may not read all cannot be told that something is missing.
  const missing = view.tellsAll ? paper.partsOf(entries).filter((part) => !entered.has(part)) : [];
  return {
    name: 'Summary',
    caption: view.tellsAll
      ? `${String(entries.length)} of ${String(entries.length + missing.length)} entered`
      : `${String(entries.length)} that you may read`,
    columns: [
      { header, kind: 'text', width: 46 },
      { header: 'Standing', kind: 'text', width: 20 },
      { header: paper.remark, kind: 'text', width: 34 },
    ],
    rows: [
      ...entries.map((entry) => [
        said(view, heading, entry.values[paper.headedBy]),
        register.standings?.[register.standingOf?.(entry, view.whole) ?? '']?.label ?? null,
        remarkFor(view, register, entry),
      ]),
      ...missing.map((part) => [said(view, heading, part), 'Nothing entered', null]),
    ],
  };
}

function partOf({ view, register, paper }: Making, entry: Entry): PaperPart {
  const asked = Object.entries(register.fields).filter(([name]) => name !== paper.of && name !== paper.headedBy);
  return {
    heading: said(view, register.fields[paper.headedBy], entry.values[paper.headedBy]) ?? register.thing,
    lines: [],
    answers: [
      { question: paper.remark, answer: remarkFor(view, register, entry) },
      ...asked.map(([name, field]) => ({ question: field.label, answer: said(view, field, entry.values[name]) })),
    ],
  };
}

/** Everything that shows it, once, with the parts that name it. */
function indexOf(making: Making): DocumentTable {
  const listed = [
    ...Map.groupBy(
      making.entries.flatMap((entry) => shownBy(making, entry)),
      ({ key }) => key,
    ).values(),
  ];
  return {
    name: 'Index of evidence',
    caption: 'What shows it, and where it is named',
    columns: [
      { header: 'Number', kind: 'number', width: 14 },
      { header: 'Evidence', kind: 'text', width: 44 },
      { header: 'Kind of evidence', kind: 'text', width: 30 },
      { header: 'Named under', kind: 'text', width: 36 },
    ],
    rows: listed.map((same, index) => [
      index + 1,
      same[0]?.what ?? null,
      same[0]?.kind ?? null,
      same.map(({ part }) => part).join('; '),
    ]),
  };
}

interface Shown {
  /** One for what is the same evidence, wherever it is named. */
  readonly key: string;
  readonly what: string;
  readonly kind: string;
  readonly part: string;
}

/** The things that show what an entry says; where it names none, that its answer tells it in words. */
function shownBy({ view, register, paper }: Making, { entryId, values }: Entry): readonly Shown[] {
  const part = said(view, register.fields[paper.headedBy], values[paper.headedBy]) ?? register.thing;
  const found = paper.evidence.flatMap((name): readonly Shown[] => {
    const field = register.fields[name];
    if (field === undefined) return [];
    const whats = partsIn(values[name]).flatMap((one) => said(view, field, one) ?? []);
    return whats.map((what) => ({ key: `${name} ${what}`, what, kind: field.label, part }));
  });
  const inWords = values[paper.inWords];
  if (found.length > 0 || inWords === null) return found;
  return [
    { key: entryId, what: 'In words alone: see the answer', kind: register.fields[paper.inWords]?.label ?? '', part },
  ];
}

function partsIn(value: Value | undefined): readonly (string | number)[] {
  if (value === null || value === undefined) return [];
  return typeof value === 'string' || typeof value === 'number' ? [value] : value;
}

function said({ nameOf }: EntriesView, field: Field | undefined, value: Value | undefined): string | null {
  return field === undefined ? null : wordsOf(field, value ?? null, nameOf);
}
