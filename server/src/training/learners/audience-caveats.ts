import { dayNumber, daysBetween } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { inForce } from '@due-regard/shared/measure/in-force.ts';
import { valueAt } from '@due-regard/shared/measure/steps.ts';
import { counted, inAList } from '@due-regard/shared/measure/words.ts';
import { byName } from '@due-regard/shared/schools/by-name.ts';
import type { LaterRow } from '@due-regard/shared/training/learners/not-yet-known.ts';
import { isExcess, rowsInTotal } from '@due-regard/shared/training/learners/people-at.ts';
import type { PeopleRow } from '@due-regard/shared/training/learners/people-at.ts';
import { hasEnded } from '@due-regard/shared/training/learners/speaking-lists.ts';
import type { Requirement } from '@due-regard/shared/training/requirement.ts';
import type { PeopleView } from '../../measure/people-view.ts';

/**
 * The date of the list of staff that says who is in post in an organisation on the view's day; null where none does: a
 * first list of a later day says nothing of a day on which a number in post is known.
 */
export function staffListOn({ lists, dates }: ListsView, organisationId: string): IsoDate | null {
  const day = lists.listFor(organisationId)?.fileDate;
  return day === undefined || day > dates.asAt ? null : day;
}

type ListsView = Pick<PeopleView, 'lists' | 'dates'>;

/** Figures and what a reader must know of them, on the screen or on a paper that is given away. */
export interface CaveatView extends PeopleView {
  /**
   * Of a paper whose small counts are withheld: organisations in words that name none. Numbers of people, such as of rows
   * left out, are then not said either.
   */
  readonly unnamed?: (organisationIds: readonly string[]) => string;
}

/** What the lists in force do not tell, since rows of them were left out: that may be missing from any figure. */
export function rowsLeftOut({ small, lists, dates, unnamed }: CaveatView): readonly string[] {
  return small.lists
    .filter(({ leftOut }) => leftOut > 0)
    .filter(({ fileDate }) => fileDate <= dates.asAt)
    .filter((list) => [...list.covers, ...list.ends].some((id) => lists.listFor(id) === list))
    .map(({ leftOut, fileDate }) => leftOutSentence(unnamed === undefined ? leftOut : 'some', fileDate));
}

function leftOutSentence(rows: number | 'some', fileDate: IsoDate): string {
  const were = rows === 'some' ? 'Some rows' : counted(rows, ['row', 'rows']);
  const [was, it] = rows === 1 ? ['was', 'it'] : ['were', 'them'];
  return `${were} of the list of staff of ${longDate(fileDate)} ${was} left out, unread or with a name or word that nobody explained: the people in ${it} may be missing from those in post.`;
}

/** What a reader of an audience's figures must know, in sentences; none when there is nothing to say. */
export function audienceCaveats(
  view: CaveatView,
  { rows, asked }: { readonly rows: readonly PeopleRow[]; readonly asked: readonly Requirement[] },
): readonly string[] {
  return [
    ...listCaveats(view, rows),
    ...olderListCaveats(view, rows),
    ...endedCaveats(view, rows),
    ...withoutListCaveats(view, rows),
    ...leftOutCaveats(view, rows),
    askedCaveat(asked),
    asked.some(({ isOurReading }) => isOurReading) &&
      'How often this training must be renewed is our reading: no national interval exists and the council has not confirmed one.',
  ].filter((caveat) => typeof caveat === 'string');
}

function askedCaveat(asked: readonly Requirement[]): string | false {
  if (asked.length === 0) return 'Nothing is asked of these people yet, so no training counts.';
  return asked.length > 1 && 'What is asked of these people differs by kind of organisation; the newest is shown.';
}

function listCaveats(view: CaveatView, rows: readonly PeopleRow[]): readonly string[] {
  const { asAt } = view.dates;
  const days = [...new Set(rows.map(({ organisationId }) => staffListOn(view, organisationId)))]
    .filter((day) => day !== null)
    .toSorted();
  const before = days.filter((day) => day < asAt);
  const [oldest] = before;
  return oldest === undefined ? [] : [`Who is in post is told by ${listsOf(before)}, ${age(oldest, asAt)}.`];
}

/** Organisations of the audience of which nothing is known until a later day, by that day. */
export function laterCaveats(view: CaveatView, later: readonly LaterRow[]): readonly string[] {
  return [...Map.groupBy(later, ({ knownFrom }) => knownFrom)]
    .toSorted(([a], [b]) => Number(a > b) - Number(a < b))
    .map(
      ([day, own]) =>
        `Left out is ${names(view, own)}: the first list of staff or number in post there is of ${longDate(day)}, so on this date nothing is known.`,
    );
}

/**
 * Organisations of which a newer list that names others of theirs gave no row: their people are told by the older. It
 * may have named them in rows that were left out.
 * Each is told with the newer list of its own family, since some lists speak of quite other organisations.
 */
function olderListCaveats(view: CaveatView, rows: readonly PeopleRow[]): readonly string[] {
  const groups = Map.groupBy(rows, (row) => newerDay(view, row));
  const days = [...groups.keys()].filter((day) => day !== undefined).toSorted();
  return days.map((day) => {
    const own = groups.get(day) ?? [];
    const before = new Set(own.map(({ organisationId }) => staffListOn(view, organisationId)));
    const older = olderWords([...before].filter((each) => each !== null));
    return `Of ${names(view, own)} nothing was taken in from the list of staff of ${longDate(day)}: who is in post there is told by ${older}.`;
  });
}

/** Of an organisation which all have left, newer lists have nothing more to say. */
function newerDay(view: CaveatView, row: PeopleRow): IsoDate | undefined {
  const newer = view.lists.newerBeside(row.organisationId);
  return endedDay(view, row) === undefined ? newer?.fileDate : undefined;
}

function olderWords(days: readonly IsoDate[]): string {
  const [only] = days;
  return days.length === 1 && only !== undefined ? `the one before it, of ${longDate(only)}` : 'older ones';
}

/** Organisations whose people a list ended by not naming them, as somebody said. */
function endedCaveats(view: CaveatView, rows: readonly PeopleRow[]): readonly string[] {
  return [...Map.groupBy(rows, (row) => endedDay(view, row))].flatMap(([day, own]) =>
    day === undefined
      ? []
      : [
          `From ${longDate(day)} on nobody is counted in post in ${names(view, own)}, of which the list of staff of that day says nothing: somebody said that all have left.`,
        ],
  );
}

function endedDay({ lists }: PeopleView, { organisationId }: PeopleRow): IsoDate | undefined {
  const own = lists.listFor(organisationId);
  return own !== undefined && hasEnded(own, organisationId) ? own.fileDate : undefined;
}

function listsOf(days: readonly IsoDate[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return 'no list of staff';
  return days.length === 1
    ? `the list of staff of ${longDate(first)}`
    : `lists of staff of ${longDate(first)} to ${longDate(last)}`;
}

function age(day: IsoDate, asAt: IsoDate): string {
  const days = daysBetween(day, asAt);
  return `${String(days)} ${days === 1 ? 'day' : 'days'} before this date${days > 1 ? '; joiners and leavers since are not in it' : ''}`;
}

function withoutListCaveats(view: CaveatView, rows: readonly PeopleRow[]): readonly string[] {
  const unlisted = rows.filter(({ organisationId }) => staffListOn(view, organisationId) === null);
  if (unlisted.length === 0) return [];
  const days = headcountDays(view, unlisted);
  const [oldest] = days.toSorted();
  return [
    `No list of staff says who is in post in ${names(view, unlisted)}: whoever a file names is counted there, those who have left included, unless a list has them in post elsewhere.`,
    ...(oldest === undefined
      ? []
      : [`How many are in post there was counted on ${longDate(oldest)}${days.length > 1 ? ' or later' : ''}.`]),
    ...firstListCaveats(view, unlisted),
  ];
}

/** Organisations that got their first list after the day. */
function firstListCaveats(view: CaveatView, rows: readonly PeopleRow[]): readonly string[] {
  const groups = Map.groupBy(rows, ({ organisationId }) => view.lists.listFor(organisationId)?.fileDate);
  return [...groups].flatMap(([day, own]) =>
    day === undefined ? [] : [`From ${longDate(day)} on a list of staff says who is in post in ${names(view, own)}.`],
  );
}

/** The days on which their people were counted last. */
function headcountDays({ small, dates }: PeopleView, rows: readonly PeopleRow[]): readonly IsoDate[] {
  const counts = Map.groupBy(small.headcounts, ({ organisationId }) => organisationId);
  return rows.flatMap(({ organisationId, audience }) => {
    const own = (counts.get(organisationId) ?? []).filter((each) => each.audience === audience);
    const days = own.map(({ countedOn }) => countedOn);
    return dayInForce(days, dates.asAt) ?? [];
  });
}

/** Whose people are in no total, and why. */
export function leftOutCaveats(view: CaveatView, rows: readonly PeopleRow[]): readonly string[] {
  const excess = rows.filter(isExcess);
  const unknown = rows.filter(({ posts }) => posts === null);
  const isPart = rowsInTotal(rows).length < rows.length;
  const leftOut = isPart ? ' They are left out of the total.' : '';
  return [
    ...(excess.length === 0
      ? []
      : [`More people are known than are in post in ${names(view, excess)}: no share is given.${leftOut}`]),
    ...(unknown.length === 0
      ? []
      : [`Nobody has said how many are in post in ${names(view, unknown)}: no share is given.${leftOut}`]),
  ];
}

const mostNames = 3;

function names(view: CaveatView, rows: readonly Pick<PeopleRow, 'organisationId'>[]): string {
  const ids = [...new Set(rows.map(({ organisationId }) => organisationId))];
  if (view.unnamed !== undefined) return view.unnamed(ids);
  const all = [...new Set(ids.map(view.nameOf))].toSorted(byName);
  const more = all.length - mostNames;
  return inAList(more > 1 ? [...all.slice(0, mostNames), `${String(more)} others`] : all);
}

/** The latest day up to another; before the first, the first. */
function dayInForce(days: readonly IsoDate[], asAt: IsoDate): IsoDate | null {
  const facts = days.map((validFrom) => ({ validFrom }));
  return valueAt(inForce(facts), dayNumber(asAt))?.validFrom ?? null;
}
