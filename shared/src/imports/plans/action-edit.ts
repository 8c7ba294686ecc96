import type { IsoDate } from '../../calendar/iso-date.ts';
import { publicationNames, publications } from '../../evidence/publication.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Publication } from '../../evidence/publication.ts';
import type { Action, Progress, ProgressStatus } from '../../plans/action.ts';
import type { ReasonCode } from '../reasons.ts';
import type { PlanMeaning } from './meanings.ts';
import { emptiesCell, thingsIn } from './plan-row.ts';
import type { PlanRow, TextMeaning } from './plan-row.ts';
import { evidenceWords } from './printed-action.ts';
import type { PrintedAction } from './printed-action.ts';
import { wordForm } from './status-words.ts';

/** The fields of an action that a file can say. */
export type ActionFields = Pick<
  Action,
  | 'title'
  | 'outcome'
  | 'theme'
  | 'ownerRole'
  | 'ownerOrganisation'
  | 'accountableRole'
  | 'leadAgency'
  | 'partners'
  | 'startsOn'
  | 'dueOn'
  | 'publication'
  | 'obligations'
  | 'recommendations'
  | 'risks'
  | 'otherDuties'
>;

/** One thing that a file says otherwise than the records, in words; days as YYYY-MM-DD. */
export type FieldChange = { readonly field: PlanMeaning; readonly from: string; readonly to: string };

export type NewEntry = { readonly enteredOn: IsoDate; readonly status: ProgressStatus; readonly note: string };

/** What a row changes of its action. */
export type RowEdit = {
  readonly fields: Partial<ActionFields>;
  /** Another day promised. */
  readonly dueOn: IsoDate | null;
  readonly entry: NewEntry | null;
  /** In words, a link as itself. */
  readonly evidence: readonly string[];
  /** Under which reference and objective it stands in the row's plan; null: as it does. */
  readonly ref: string | null;
  readonly objective: string | null;
  readonly told: readonly FieldChange[];
  readonly problems: readonly { readonly field: PlanMeaning; readonly reason: ReasonCode }[];
};

/** What the records say of the action, for a new one nothing. */
export type EditedFrom = {
  readonly action: ActionFields | null;
  readonly printed: PrintedAction;
  readonly status: ProgressStatus;
  readonly log: readonly Progress[];
  /** Whether another day than the first was ever promised. */
  readonly hasRevisions: boolean;
  /** Whether what was written while it was closed would be open at this level. */
  readonly opensWritten: (after: Publication) => boolean;
  /** The earliest day that was ever the one first promised. */
  readonly firstDueOn: IsoDate | null;
  readonly evidence: readonly Pick<Evidence, 'title' | 'reference' | 'link'>[];
};

type Editing = {
  readonly from: EditedFrom;
  readonly asAt: IsoDate;
  readonly obligations: ReadonlySet<string>;
};

/** Texts that are kept as they are said. */
const plainTexts = {
  title: 'title',
  outcome: 'outcome',
  theme: 'theme',
  'lead-agency': 'leadAgency',
  'owner-role': 'ownerRole',
  'owner-organisation': 'ownerOrganisation',
  'accountable-role': 'accountableRole',
  'other-duties': 'otherDuties',
} as const;
const lists = { partners: 'partners', recommendations: 'recommendations', risks: 'risks' } as const;

/**
 * What a row changes of its action, field by field. What it leaves blank it says nothing of; `None` empties a field that
 * may be empty.
 */
export function editOf(row: PlanRow, editing: Editing): RowEdit {
  const told: FieldChange[] = [];
  const problems: { field: PlanMeaning; reason: ReasonCode }[] = [];
  const { printed } = editing.from;
  function changed(meaning: TextMeaning): string | undefined {
    const to = otherText(printed.texts[meaning], row.texts[meaning]);
    if (to !== undefined) told.push({ field: meaning, from: printed.texts[meaning], to });
    return to;
  }
  const texts = entriesOf(plainTexts).flatMap(([meaning, field]) => {
    const to = changed(meaning);
    if (to === undefined || (meaning === 'title' && to === '')) return [];
    return [[field, to === '' ? null : to] as const];
  });
  const things = entriesOf(lists).flatMap(([meaning, field]) => {
    const to = changed(meaning);
    return to === undefined ? [] : [[field, thingsIn(to)] as const];
  });
  const named = obligationsOf(changed('obligations'), editing);
  if (named === 'not-known') problems.push({ field: 'obligations', reason: 'obligation-not-known' });
  const publication = publicationOf(changed('publication'), editing);
  if (publication !== undefined && publication.reason !== null)
    problems.push({ field: 'publication', reason: publication.reason });
  const days = daysOf(row, { editing, told });
  const later = laterFirstDay(row, days, editing.from);
  if (later !== undefined) problems.push({ field: later, reason: 'first-due-later' });
  if (isDueBeforeStart(days, editing.from)) problems.push({ field: 'due', reason: 'due-before-start' });
  const entry = entryOf(row, { editing, told, problems });
  const evidence = newEvidence(row.texts.evidence, editing.from);
  if (evidence.length > 0) told.push({ field: 'evidence', from: '', to: evidence.join('; ') });
  return {
    fields: {
      ...fieldsOf([...texts, ...things]),
      ...days.fields,
      ...(Array.isArray(named) ? { obligations: named } : {}),
      ...(publication === undefined || publication.level === null ? {} : { publication: publication.level }),
    },
    dueOn: days.dueOn,
    entry,
    evidence,
    ref: changed('ref') ?? null,
    objective: changed('objective') ?? null,
    told,
    problems,
  };
}

/** A text that says something else; undefined where it says the same or nothing. */
function otherText(now: string, said: string | undefined): string | undefined {
  if (said === undefined || isSame(now, said)) return undefined;
  if (!emptiesCell(said)) return said;
  return now === '' ? undefined : '';
}

/** Blanks between words are as programs leave them. */
function isSame(one: string, other: string): boolean {
  return squashed(one) === squashed(other);
}

function squashed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function obligationsOf(
  said: string | undefined,
  { from, obligations }: Editing,
): readonly string[] | 'not-known' | undefined {
  if (said === undefined) return undefined;
  const named = thingsIn(said);
  const held = from.action?.obligations ?? [];
  return named.every((id) => obligations.has(id) || held.includes(id)) ? named : 'not-known';
}

interface Level {
  readonly level: Publication | null;
  readonly reason: ReasonCode | null;
}

/** To be exempt an action needs its paragraph and reason, which the form asks for. */
function publicationOf(said: string | undefined, { from }: Editing): Level | undefined {
  if (said === undefined || said === '') return undefined;
  const form = wordForm(said);
  const level = publications.find((one) => one === form || wordForm(publicationNames[one]) === form);
  if (level === undefined) return { level: null, reason: 'publication-not-known' };
  const isNew = level === 'exempt' && from.action?.publication !== 'exempt';
  if (isNew) return { level: null, reason: 'exempt-needs-reason' };
  return from.opensWritten(level) ? { level: null, reason: 'opens-written' } : { level, reason: null };
}

interface Noting {
  readonly editing: Editing;
  readonly told: FieldChange[];
}

/** A day put off is a promise of its own, so that the day first promised is never lost. */
function daysOf(
  { days }: PlanRow,
  { editing: { from }, told }: Noting,
): { readonly fields: Partial<ActionFields>; readonly dueOn: IsoDate | null } {
  const now = from.printed.days;
  function tell(meaning: 'starts-on' | 'first-due' | 'due', to: IsoDate): IsoDate {
    told.push({ field: meaning, from: now[meaning] ?? '', to });
    return to;
  }
  const { 'starts-on': starts, 'first-due': first = now['first-due'] ?? days.due, due } = days;
  const isFirst = first !== undefined && first !== now['first-due'];
  // Where no other day was promised since, the one promised moves with the first.
  const promised = isFirst && !from.hasRevisions ? first : now.due;
  const isStart = starts !== undefined && starts !== now['starts-on'];
  const fields = {
    ...(isStart ? { startsOn: tell('starts-on', starts) } : {}),
    ...(isFirst ? { dueOn: tell('first-due', first) } : {}),
  };
  return { fields, dueOn: due === undefined || due === promised ? null : tell('due', due) };
}

/** A file makes the day first promised no later: what is due is counted by it. @returns the column that would */
function laterFirstDay(
  { days }: PlanRow,
  { fields }: Pick<RowEdit, 'fields'>,
  { firstDueOn }: EditedFrom,
): PlanMeaning | undefined {
  const said = fields.dueOn ?? null;
  if (said === null || firstDueOn === null || said <= firstDueOn) return undefined;
  return days['first-due'] === undefined ? 'due' : 'first-due';
}

/** Of what is said anew alone: what was recorded so before may stay. */
function isDueBeforeStart({ fields, dueOn }: Pick<RowEdit, 'fields' | 'dueOn'>, { action }: EditedFrom): boolean {
  const isSaid = fields.startsOn !== undefined || fields.dueOn !== undefined || dueOn !== null;
  const startsOn = fields.startsOn ?? action?.startsOn ?? null;
  const days = [fields.dueOn ?? action?.dueOn ?? null, dueOn].filter((day) => day !== null);
  return isSaid && startsOn !== null && days.some((day) => day < startsOn);
}

interface Entering extends Noting {
  readonly problems: { field: PlanMeaning; reason: ReasonCode }[];
}

/** What a row adds to the log: another state, or other words of progress than those that stand last. */
function entryOf(row: PlanRow, { editing: { from, asAt }, told, problems }: Entering): NewEntry | null {
  const { progress, 'progress-on': lastOn } = { ...from.printed.texts, ...from.printed.days };
  const note = otherText(progress, row.texts.progress) || undefined;
  const isOther = row.status !== null && row.status !== from.status;
  if (note === undefined && !isOther) return null;
  const saidOn = row.days['progress-on'];
  const isDated = saidOn !== undefined && saidOn !== lastOn;
  if (isDated && saidOn > asAt) problems.push({ field: 'progress-on', reason: 'entry-after-file' });
  // Words of progress say that something was done; a new action without them has not been begun.
  const unsaid = from.action === null ? 'in-progress' : from.status;
  const entry: NewEntry = {
    enteredOn: isDated ? saidOn : asAt,
    status: row.status ?? unsaid,
    note: note ?? `In the file: ${row.statusWord ?? ''}`,
  };
  const isKnown = from.log.some(
    (one) =>
      one.status === entry.status &&
      isSame(one.note, entry.note) &&
      (isDated ? one.enteredOn === entry.enteredOn : note !== undefined || one.enteredOn === asAt),
  );
  if (isKnown) return null;
  if (entry.status !== from.status) told.push({ field: 'status', from: from.status, to: entry.status });
  if (note !== undefined) told.push({ field: 'progress', from: progress, to: note });
  return entry;
}

/** What a cell of evidence names beside what is there already. */
function newEvidence(said: string | undefined, { evidence, printed }: EditedFrom): readonly string[] {
  const before = printed.texts.evidence;
  if (said === undefined || isSame(before, said) || emptiesCell(said)) return [];
  const added =
    before !== '' && squashed(said).startsWith(squashed(before)) ? squashed(said).slice(squashed(before).length) : said;
  const known = new Set(
    evidence
      .flatMap((one) => [evidenceWords(one), one.title, one.reference, one.link])
      .map((text) => squashed(text ?? '')),
  );
  return added
    .split(';')
    .map(squashed)
    .filter((text) => text !== '' && !known.has(text));
}

// The fields of a text or a list, each with its own kind of value.
function fieldsOf(entries: readonly (readonly [string, unknown])[]): Partial<ActionFields> {
  return Object.fromEntries(entries) as Partial<ActionFields>;
}

// The keys of a constant are those it was written with.
function entriesOf<Key extends string, Value>(
  record: Readonly<Record<Key, Value>>,
): readonly (readonly [Key, Value])[] {
  return Object.entries(record) as unknown as readonly (readonly [Key, Value])[];
}
