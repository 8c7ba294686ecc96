import { addDays, monthEndsTo } from '../../calendar/iso-date.ts';
import type { IsoDate } from '../../calendar/iso-date.ts';
import type { ExemptParagraph } from '../../disclosure/release.ts';
import type { Publication } from '../../evidence/publication.ts';
import type { FieldProblem } from '../../http/problem.ts';

/** How finely staff of schools are told apart by place; `council` is the roll-up of a region. */
export const staffPlaces = ['whole', 'sector', 'phase', 'school', 'council'] as const;
export type StaffPlaces = (typeof staffPlaces)[number];

export const staffPlaceNames: Readonly<Record<StaffPlaces, string>> = {
  whole: 'All schools and services together',
  sector: 'By sector: primary, secondary, other schools, services',
  phase: 'By phase',
  school: 'School by school',
  council: 'By council, of the region',
};

/** How finely they are told apart by what they do. */
export const staffGroupings = ['whole', 'kind', 'group'] as const;
export type StaffGrouping = (typeof staffGroupings)[number];

export const staffGroupingNames: Readonly<Record<StaffGrouping, string>> = {
  whole: 'All people together',
  kind: 'Staff, and all others',
  group: 'By staff group',
};

/**
 * What is told of their training. To tell those out of date apart shows fewer completions: mostly they are few, and with
 * a few people other counts of their row must be withheld.
 */
export const staffTellings = ['up-to-date', 'out-of-date'] as const;
export type StaffTelling = (typeof staffTellings)[number];

export const staffTellingNames: Readonly<Record<StaffTelling, string>> = {
  'up-to-date': 'Who is up to date',
  'out-of-date': 'Who is up to date, and who is out of date (overdue)',
};

/** What an information request asks of staff in post and of their training. */
export interface StaffAsked {
  readonly asAt: IsoDate;
  readonly places: StaffPlaces;
  readonly groups: StaffGrouping;
  /** Absent, who is up to date. */
  readonly tells?: StaffTelling | undefined;
}

/** What to ask for instead where nothing safe is left: each one step wider, the closest first. */
export function widerThan(asked: StaffAsked): readonly StaffAsked[] {
  const places: Readonly<Partial<Record<StaffPlaces, StaffPlaces>>> = {
    school: 'phase',
    phase: 'sector',
    sector: 'whole',
  };
  const groups: Readonly<Partial<Record<StaffGrouping, StaffGrouping>>> = { group: 'kind', kind: 'whole' };
  const [place, group] = [places[asked.places], groups[asked.groups]];
  return [
    ...(asked.tells === 'out-of-date' ? [{ ...asked, tells: 'up-to-date' as const }] : []),
    ...(group === undefined ? [] : [{ ...asked, groups: group }]),
    ...(place === undefined ? [] : [{ ...asked, places: place }]),
  ];
}

/** How many months back figures can be given. */
const mostMonths = 24;

/**
 * The days of which figures are given: last days of months. Two tables of days next to each other are of nearly the same
 * people, and no rule of sums protects one from the other.
 */
export function staffDays(today: IsoDate): readonly IsoDate[] {
  return monthEndsTo(today, mostMonths).filter((day) => addDays(day, 1).endsWith('-01'));
}

/** How they are to be given away. */
export interface StaffReleased extends StaffAsked {
  readonly publication: Publication;
  readonly receivedOn?: IsoDate | null | undefined;
  readonly paragraph?: ExemptParagraph | null | undefined;
  readonly interest?: string | null | undefined;
}

/** What is wrong with what is asked: a day in a month, a request of a day to come, schools by name for everybody. */
export function staffProblems(asked: StaffReleased, today: IsoDate): readonly FieldProblem[] {
  const { asAt, receivedOn, publication, places } = asked;
  const isExempt = publication === 'exempt';
  return [
    ...(staffDays(today).includes(asAt) ? [] : [{ field: 'asAt', code: 'no-month-end' }]),
    ...((receivedOn ?? today) > today ? [{ field: 'receivedOn', code: 'in-the-future' }] : []),
    ...(publication === 'public' && places === 'school' ? [{ field: 'publication', code: 'by-school' }] : []),
    ...(isExempt && (asked.paragraph ?? null) === null ? [{ field: 'paragraph', code: 'missing' }] : []),
    ...(isExempt && (asked.interest ?? null) === null ? [{ field: 'interest', code: 'missing' }] : []),
  ];
}
