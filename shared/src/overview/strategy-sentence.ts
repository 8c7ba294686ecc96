import { timesWords } from '../deadlines/slip-words.ts';
import { daysBetween, partsOf } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { dayInWords, monthInWords } from '../calendar/words.ts';
import type { DueRevision, PromisedDay } from '../deadlines/revision.ts';
import { capital, counted } from '../measure/words.ts';
import { wholeMonthsFrom } from '../strategies/consultation.ts';
import { documentKindRules } from '../strategies/document.ts';
import type { StrategyDocument } from '../strategies/document.ts';
import { endingAt } from '../strategies/ending.ts';
import { awaitsAgreement, consultationAt, documentStanding, isCurrent } from '../strategies/standing.ts';
import type { BesideDocument, DatedDocument, DocumentStanding } from '../strategies/standing.ts';

/** Of a document, what the sentence says of it. */
export type ToldDocument = DatedDocument & Pick<StrategyDocument, 'documentId' | 'kind' | 'title'>;

/** What is recorded beside the documents: days promised of any of them, and every row of all, whoever may read it. */
export type BesideDocuments = Pick<BesideDocument, 'documents'> & {
  readonly revisions: Promised;
  /** What a document owes on the day, with the first day and the slips that the reader may know. */
  readonly refreshOf: (documentId: string) => PromisedDay;
};

type Promised = readonly Pick<DueRevision, 'aboutId' | 'dueOn' | 'revisedOn'>[];

type Standing = {
  readonly document: ToldDocument;
  readonly standing: DocumentStanding;
  /** The last day, where it is one that was planned. */
  readonly endsOn: IsoDate | null;
  readonly refresh: PromisedDay;
};

/** Documents that one clause is about, by the day that it names. */
type Due = { readonly document: ToldDocument; readonly refresh: PromisedDay; readonly on: IsoDate };

/**
 * What falls due for strategies, policies and agreements, the overdue first:
 * `The Prevent strategy of 2016 must be refreshed by 31 December (293 days); the Safer Stronger consultation opens in July (110 days).`
 * Of pathways, pages and the like it speaks once something of them is overdue: their days ahead are in the calendar.
 * @param documents as they are on the day, of those that the reader may see
 * @returns null where there is none to speak of: a register that holds nothing is no gap
 */
export function strategySentence(
  documents: readonly ToldDocument[],
  beside: BesideDocuments,
  asAt: IsoDate,
): string | null {
  const all = documents.map((document) => standingOf(document, beside, asAt)).filter((one) => isToldOf(one, asAt));
  if (all.length === 0) return null;
  const current = all.filter(({ standing }) => isCurrent(standing));
  const clauses = [
    ...endPassedClause(current, asAt),
    ...refreshClauses(current, asAt),
    ...endingClause(current, asAt),
    ...agreedClause(current, asAt),
    ...consultationClauses(current, asAt),
  ];
  const said = clauses.length === 0 ? standingClause(current) : clauses.join('; ');
  return `${capital(said)}.`;
}

function standingOf(
  document: ToldDocument,
  { revisions, documents, ...beside }: BesideDocuments,
  asAt: IsoDate,
): Standing {
  const own = revisions.filter(({ aboutId }) => aboutId === document.documentId);
  return {
    document,
    standing: documentStanding(document, { revisions: own, documents }, asAt),
    endsOn: endingAt(document, documents, asAt) === 'none' ? null : document.endedOn,
    refresh: beside.refreshOf(document.documentId),
  };
}

function isToldOf({ document, standing, refresh }: Standing, asAt: IsoDate): boolean {
  if (documentKindRules[document.kind].isToldAhead) return true;
  const isPast = refresh.dueOn !== null && refresh.dueOn < asAt;
  return isCurrent(standing) && (isPast || standing === 'end-passed' || awaitsAgreement(document, asAt));
}

function endPassedClause(current: readonly Standing[], asAt: IsoDate): readonly string[] {
  const passed = current.filter(({ standing }) => standing === 'end-passed');
  const [longest, ...others] = byDay(passed, ({ endsOn }) => endsOn);
  if (longest === undefined) return [];
  const since = `(${daysWords(daysBetween(longest.on, asAt))} ago)`;
  const day = dayInWords(longest.on, asAt);
  return [
    `${nameOf(longest.document)} was to end on ${day} ${since} and nobody has said that it did${firstOf(others)}`,
  ];
}

function endingClause(current: readonly Standing[], asAt: IsoDate): readonly string[] {
  const planned = current.filter(({ standing }) => standing !== 'end-passed');
  const [soonest, ...others] = byDay(planned, ({ endsOn }) => endsOn);
  if (soonest === undefined) return [];
  const left = leftWords(soonest.on, asAt);
  return [`${nameOf(soonest.document)} comes to an end on ${dayInWords(soonest.on, asAt)} (${left})${firstOf(others)}`];
}

function refreshClauses(current: readonly Standing[], asAt: IsoDate): readonly string[] {
  // By the day alone: also what is not in force yet may be past the day set for it.
  const all = byDay(current, refreshOf);
  return [
    ...overdueClause(
      all.filter(({ on }) => on < asAt),
      asAt,
    ),
    ...dueClause(
      all.filter(({ on }) => on >= asAt),
      asAt,
    ),
  ];
}

function overdueClause([longest, ...others]: readonly Due[], asAt: IsoDate): readonly string[] {
  if (longest === undefined) return [];
  const day = dayInWords(longest.on, asAt);
  const since = inBrackets(`${daysWords(daysBetween(longest.on, asAt))} ago`, longest.refresh, asAt);
  const [name, again] = [nameOf(longest.document), againOf(longest.document)];
  const instead = again === 'refreshed' ? 'has no successor' : 'no review is recorded';
  if (others.length === 0) return [`${name} was to be ${again} by ${day} and ${instead} ${since}`];
  const all = [longest, ...others].map(({ document }) => document);
  const asked = [...new Set(all.map(againOf))].toSorted().join(' or ');
  return [`${countOf(all)} should have been ${asked} by now, the first ${name} by ${day} ${since}`];
}

function dueClause([soonest, ...others]: readonly Due[], asAt: IsoDate): readonly string[] {
  if (soonest === undefined) return [];
  const day = dayInWords(soonest.on, asAt);
  const left = inBrackets(leftWords(soonest.on, asAt), soonest.refresh, asAt);
  return [`${nameOf(soonest.document)} must be ${againOf(soonest.document)} by ${day} ${left}${firstOf(others)}`];
}

function agreedClause(current: readonly Standing[], asAt: IsoDate): readonly string[] {
  const waiting = current.filter(({ standing }) => standing === 'agreed');
  const [soonest, ...others] = byDay(waiting, ({ document }) => document.inForceFrom);
  if (soonest === undefined) return [];
  const left = leftWords(soonest.on, asAt);
  return [
    `${nameOf(soonest.document)} is agreed and in force from ${dayInWords(soonest.on, asAt)} (${left})${firstOf(others)}`,
  ];
}

function consultationClauses(current: readonly Standing[], asAt: IsoDate): readonly string[] {
  const open = consultationsAt(current, 'open', asAt);
  const ending = byDay(open, ({ document }) => document.consultTo);
  const coming = byDay(consultationsAt(current, 'to-come', asAt), ({ document }) => document.consultFrom);
  const ended = byDay(
    current.filter(({ document }) => awaitsAgreement(document, asAt)),
    ({ document }) => document.consultTo,
  );
  return [
    ...openClause(open, ending, asAt),
    ...coming
      .slice(0, 1)
      .map((one) => `${consultationOf(one.document)} opens ${openingWords(one, asAt)}${firstOf(coming.slice(1))}`),
    ...ended.slice(0, 1).map((one) => {
      const when = `${dayInWords(one.on, asAt)} (${daysWords(daysBetween(one.on, asAt))} ago)`;
      return `${consultationOf(one.document)} ended on ${when} and nothing is agreed ${one.document.agreedOn === null ? 'yet' : 'since'}${firstOf(ended.slice(1))}`;
    }),
  ];
}

function consultationsAt(
  current: readonly Standing[],
  state: ReturnType<typeof consultationAt>,
  asAt: IsoDate,
): readonly Standing[] {
  return current.filter(({ document }) => consultationAt(document, asAt) === state);
}

function openClause(open: readonly Standing[], ending: readonly Due[], asAt: IsoDate): readonly string[] {
  const [first] = ending;
  const [any] = open;
  if (first !== undefined)
    return [
      `${consultationOf(first.document)} is open until ${dayInWords(first.on, asAt)} (${leftWords(first.on, asAt)})${firstOf(open.slice(1))}`,
    ];
  return any === undefined ? [] : [`${consultationOf(any.document)} is open${firstOf(open.slice(1))}`];
}

/** A window of whole months is said by its month, as a council would announce it. */
function openingWords({ document, on }: Due, asAt: IsoDate): string {
  const left = `(${leftWords(on, asAt)})`;
  return wholeMonthsFrom(document) ? `in ${monthInWords(on, asAt)} ${left}` : `on ${dayInWords(on, asAt)} ${left}`;
}

/** Where no day lies ahead or behind: what there is, and that nothing is set. */
function standingClause(current: readonly Standing[]): string {
  const inForce = current.filter(({ standing }) => standing === 'in-force').map(({ document }) => document);
  const [one] = inForce;
  if (one !== undefined && inForce.length === 1) return `${nameOf(one)} is in force, with no day set for its refresh`;
  if (inForce.length > 1) return `${countOf(inForce)} are in force, none with a day set for its refresh`;
  const [prepared] = current;
  if (prepared === undefined) return 'no strategy, policy or agreement recorded here is in force';
  if (current.length === 1) return `${nameOf(prepared.document)} is in preparation`;
  return `${countOf(current.map(({ document }) => document))} are in preparation, none is in force`;
}

function refreshOf({ refresh }: Standing): IsoDate | null {
  return refresh.dueOn;
}

function byDay(some: readonly Standing[], dayOf: (one: Standing) => IsoDate | null): readonly Due[] {
  return some
    .flatMap((one) => {
      const on = dayOf(one);
      return on === null ? [] : [{ document: one.document, refresh: one.refresh, on }];
    })
    .toSorted((left, right) => (left.on < right.on ? -1 : 1));
}

/**
 * `the Prevent strategy of 2016`, the year of its agreement; not where the title names a year itself. A title that does
 * not say its kind is no noun to put an article before: `“How a concern is passed on”`.
 */
function nameOf({ title, kind, agreedOn }: ToldDocument): string {
  const saysItsKind = title.toLowerCase().split(/\W+/).includes(kindWord(kind));
  const name = saysItsKind ? `the ${withoutArticle(title)}` : `“${title}”`;
  return agreedOn === null || /\b(19|20)\d\d\b/.test(title) ? name : `${name} of ${String(partsOf(agreedOn)[0])}`;
}

/** `the Safer Stronger consultation`, by the title without its last word where that says what kind it is. */
function consultationOf({ title, kind }: ToldDocument): string {
  const name = withoutArticle(title);
  const end = ` ${kindWord(kind)}`;
  return name.toLowerCase().endsWith(end)
    ? `the ${name.slice(0, -end.length)} consultation`
    : `the consultation on the ${name}`;
}

/** `agreement` for an information-sharing agreement. */
function kindWord(kind: ToldDocument['kind']): string {
  return documentKindRules[kind].name.split(' ').at(-1)?.toLowerCase() ?? kind;
}

function againOf({ kind }: ToldDocument): 'refreshed' | 'reviewed' {
  return `${documentKindRules[kind].again}ed`;
}

function withoutArticle(title: string): string {
  return title.replace(/^the /i, '');
}

/** `3 strategies`; of several kinds `3 documents`. */
function countOf(documents: readonly ToldDocument[]): string {
  const [kind, ...others] = new Set(documents.map((document) => document.kind));
  const words = kind === undefined || others.length > 0 ? 'documents' : documentKindRules[kind].several;
  return `${String(documents.length)} ${words}`;
}

function firstOf(others: readonly unknown[]): string {
  return others.length === 0 ? '' : `, and ${counted(others.length, ['other', 'others'])} after it`;
}

function leftWords(on: IsoDate, asAt: IsoDate): string {
  return on === asAt ? 'today' : daysWords(daysBetween(asAt, on));
}

function daysWords(days: number): string {
  return days === 1 ? '1 day' : `${String(days)} days`;
}

/** A day that was put off is never without the day first set. */
function inBrackets(words: string, { firstDueOn, slips }: PromisedDay, asAt: IsoDate): string {
  if (slips === 0 || firstDueOn === null) return `(${words})`;
  return `(${words}; first due ${dayInWords(firstDueOn, asAt)}, put off ${timesWords(slips)})`;
}
