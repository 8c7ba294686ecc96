import { longDate } from '../calendar/words.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { addWorkingDays, clearWorkingDaysBefore } from '../deadlines/working-days.ts';
import type { FieldProblem } from '../http/problem.ts';
import type { Entry, EntryDue, RegisterView, Standing } from '../registers/register.ts';
import { dayIn, hasCome } from '../registers/standing.ts';

type Planned = Pick<Entry, 'values'>;

/** What a report goes through, in order: the field that ticks it off, and what falls due. */
const steps = [
  { field: 'writtenOn', by: 'reportBy', what: 'Report to be written' },
  { field: 'legalOn', by: 'clearedBy', what: 'Report to be cleared by legal' },
  { field: 'financeOn', by: 'clearedBy', what: 'Report to be cleared by finance' },
  { field: 'publishedOn', by: 'publishBy', what: 'Report to be published' },
] as const;

/** Working days that are usual where nothing else is said. */
const usual = { clearDays: 5, clearanceDays: 3, reportDays: 5 } as const;

export const plannedStandings = {
  dropped: { label: 'Taken off the plan', means: 'over' },
  'no-day': {
    label: 'No meeting',
    means: 'attention',
    explained: 'The meeting to which it was to go is cancelled; name another, or take the report off the plan.',
  },
  'published-late': {
    label: 'Published late',
    means: 'bad',
    explained: 'Fewer clear days lay between publication and the meeting than there should be.',
  },
  'published-uncleared': {
    label: 'Published, clearance not recorded',
    means: 'attention',
    explained: 'It is published, and the day on which legal or finance cleared it is not recorded.',
  },
  published: { label: 'Published', means: 'good' },
  late: { label: 'Late', means: 'bad', explained: 'A day that the meeting asks of it has passed.' },
  'on-time': { label: 'On time', means: 'open' },
} as const satisfies Readonly<Record<string, Standing>>;

interface Days {
  readonly meetsOn: IsoDate;
  readonly publishBy: IsoDate;
  readonly clearedBy: IsoDate;
  readonly reportBy: IsoDate;
}

/**
 * The days that a meeting asks of a report, reckoned back from the meeting in working days.
 * @returns undefined while there is no meeting to reckon from
 */
export function daysBefore({ values }: Planned, view: Pick<RegisterView, 'dayOf'>): Days | undefined {
  const { meeting } = values;
  const meetsOn = typeof meeting === 'string' ? view.dayOf(meeting) : undefined;
  if (meetsOn === undefined) return undefined;
  const publishBy = clearWorkingDaysBefore(meetsOn, numberIn(values, 'clearDays'));
  const clearedBy = addWorkingDays(publishBy, -numberIn(values, 'clearanceDays'));
  return { meetsOn, publishBy, clearedBy, reportBy: addWorkingDays(clearedBy, -numberIn(values, 'reportDays')) };
}

function numberIn(values: Entry['values'], name: keyof typeof usual): number {
  const given = values[name];
  return typeof given === 'number' ? given : usual[name];
}

/**
 * The steps that are still to be done, each by its day. Where the meeting is cancelled another is to be named, by the day
 * of the first of them: what was late before stays so.
 */
export function plannedDue(entry: Planned, view: RegisterView): readonly EntryDue[] {
  const days = daysBefore(entry, view);
  if (days !== undefined) return stepsDue(entry, days, view);
  const were = daysBefore(entry, { dayOf: view.cancelledOf });
  const [first] = were === undefined ? [] : stepsDue(entry, were, view);
  return first === undefined ? [] : [{ what: 'Its meeting was cancelled: name another', dueOn: first.dueOn }];
}

function stepsDue(entry: Planned, days: Days, view: RegisterView): readonly EntryDue[] {
  return steps
    .filter(({ field }) => !isDone(entry, field, view.asAt))
    .map(({ what, by }) => ({ what, dueOn: days[by] }));
}

/** Whether nothing is due any more: it is published, which nobody can clear any more, or off the plan. */
export function isPlannedOver(entry: Planned, { asAt }: RegisterView): boolean {
  return isDone(entry, 'publishedOn', asAt) || isDone(entry, 'droppedOn', asAt);
}

export function plannedStanding(entry: Planned, view: RegisterView): keyof typeof plannedStandings {
  if (isDone(entry, 'droppedOn', view.asAt)) return 'dropped';
  const days = daysBefore(entry, view);
  if (isDone(entry, 'publishedOn', view.asAt)) return publishedAs(entry, view.asAt, days);
  if (days === undefined) return 'no-day';
  return plannedDue(entry, view).some(({ dueOn }) => dueOn < view.asAt) ? 'late' : 'on-time';
}

function publishedAs(entry: Planned, asAt: IsoDate, days: Days | undefined): keyof typeof plannedStandings {
  const publishedOn = dayIn(entry.values['publishedOn']);
  if (days !== undefined && publishedOn !== undefined && publishedOn > days.publishBy) return 'published-late';
  const isCleared = isDone(entry, 'legalOn', asAt) && isDone(entry, 'financeOn', asAt);
  return isCleared ? 'published' : 'published-uncleared';
}

/** `For the meeting of 10 June 2019: written by 20 May 2019, cleared by 28 May 2019, published by 31 May 2019` */
export function plannedRemark(entry: Planned, view: RegisterView): string | null {
  const days = daysBefore(entry, view);
  if (days === undefined) return null;
  const { meetsOn, reportBy, clearedBy, publishBy } = days;
  const parts = [
    `written by ${longDate(reportBy)}`,
    `cleared by ${longDate(clearedBy)}`,
    `published by ${longDate(publishBy)}`,
  ];
  return `For the meeting of ${longDate(meetsOn)}: ${parts.join(', ')}`;
}

function isDone({ values }: Planned, field: string, asAt: IsoDate): boolean {
  const day = dayIn(values[field]);
  return hasCome(day, asAt);
}

/** A report is not cleared or published before it is written. */
export function plannedProblems(values: Entry['values']): readonly FieldProblem[] {
  const writtenOn = dayIn(values['writtenOn']);
  return ['legalOn', 'financeOn', 'publishedOn'].flatMap((field) => {
    const day = dayIn(values[field]);
    return writtenOn !== undefined && day !== undefined && day < writtenOn ? [{ field, code: 'before-written' }] : [];
  });
}
