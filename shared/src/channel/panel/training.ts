import { addMonths, daysBetween, isoDate } from '../../calendar/iso-date.ts';
import type { IsoDate } from '../../calendar/iso-date.ts';
import type { FieldProblem } from '../../http/problem.ts';

interface Subject {
  readonly name: string;
  readonly from: IsoDate;
  /** The last day; null while it is in force. */
  readonly to: IsoDate | null;
}

/**
 * What those on a panel are trained in, each while it is in force. Our paraphrase, check the source: the day on which one
 * framework followed the other is general knowledge.
 */
export const trainingSubjects = {
  panel: { name: 'Channel panel', from: isoDate('2015-04-12'), to: null },
  vaf: {
    name: 'Vulnerability assessment (vulnerability assessment framework)',
    from: isoDate('2015-04-12'),
    to: isoDate('2024-08-31'),
  },
  paf: { name: 'Vulnerability assessment (Prevent assessment framework)', from: isoDate('2024-09-01'), to: null },
} as const satisfies Readonly<Record<string, Subject>>;
export type TrainingSubject = keyof typeof trainingSubjects;

function isTrainingSubject(code: string): code is TrainingSubject {
  return code in trainingSubjects;
}
export const trainingSubjectCodes: readonly TrainingSubject[] = Object.keys(trainingSubjects).filter(isTrainingSubject);

export function subjectsOn(day: IsoDate): readonly TrainingSubject[] {
  return trainingSubjectCodes.filter((code) => {
    const { from, to }: Subject = trainingSubjects[code];
    return from <= day && (to === null || day <= to);
  });
}

export const trainingAnswers = ['trained', 'not-trained', 'held-elsewhere'] as const;

/** What an agency says of its member's training in a subject. */
export interface PanelTraining {
  readonly thingId: string;
  readonly agencyId: string;
  readonly subject: TrainingSubject;
  readonly answer: (typeof trainingAnswers)[number];
  /** The day of the training or, for the other answers, the day on which it was said. */
  readonly onDay: IsoDate;
  /** Until it is due again; null where the answer is another. */
  readonly refreshMonths: number | null;
}

/** As panels commonly have it; our reading, and the form asks. */
export const usualRefreshMonths = 24;

export const trainingStandings = [
  'overdue',
  'not-trained',
  'not-entered',
  'due-soon',
  'up-to-date',
  'held-elsewhere',
] as const;
export type TrainingStanding = (typeof trainingStandings)[number];

export interface TrainingOnDay {
  readonly standing: TrainingStanding;
  readonly refreshDue: IsoDate | null;
  /** 0 where it is not overdue. */
  readonly daysOverdue: number;
}

/** So many days before a refresh is due it is said to be due soon. */
const soonDays = 60;

/**
 * Where an agency's training in a subject stands on a day.
 * @param said what is in force of it then; undefined where nothing is entered, which is a gap and never "no"
 */
export function trainingOn(said: PanelTraining | undefined, asAt: IsoDate): TrainingOnDay {
  if (said === undefined) return { standing: 'not-entered', refreshDue: null, daysOverdue: 0 };
  if (said.answer !== 'trained') return { standing: said.answer, refreshDue: null, daysOverdue: 0 };
  const refreshDue = addMonths(said.onDay, said.refreshMonths ?? usualRefreshMonths);
  const daysLeft = daysBetween(asAt, refreshDue);
  // Valid through the day before, as every completion is.
  if (daysLeft <= 0) return { standing: 'overdue', refreshDue, daysOverdue: 1 - daysLeft };
  return { standing: daysLeft <= soonDays ? 'due-soon' : 'up-to-date', refreshDue, daysOverdue: 0 };
}

/** The last thing that was said of an agency's training in a subject by a day. */
export function trainingSaid<One extends PanelTraining>(
  said: readonly One[],
  { agencyId, subject, asAt }: { readonly agencyId: string; readonly subject: TrainingSubject; readonly asAt: IsoDate },
): One | undefined {
  return said
    .filter((one) => one.agencyId === agencyId && one.subject === subject && one.onDay <= asAt)
    .reduce<One | undefined>((last, one) => (last === undefined || one.onDay >= last.onDay ? one : last), undefined);
}

interface Known {
  readonly today: IsoDate;
  readonly agencyIds: ReadonlySet<string>;
}

/** What is wrong with an answer about training as somebody enters it. */
export function trainingProblems(
  { agencyId, subject, answer, onDay, refreshMonths }: Omit<PanelTraining, 'thingId'>,
  { today, agencyIds }: Known,
): readonly FieldProblem[] {
  const problems: readonly (FieldProblem | false)[] = [
    !agencyIds.has(agencyId) && { field: 'agencyId', code: 'unknown' },
    !subjectsOn(onDay).includes(subject) && { field: 'subject', code: 'not-in-force' },
    onDay > today && { field: 'onDay', code: 'in-the-future' },
    answer === 'trained' && refreshMonths === null && { field: 'refreshMonths', code: 'missing' },
    answer !== 'trained' && refreshMonths !== null && { field: 'refreshMonths', code: 'not-trained' },
  ];
  return problems.filter((problem) => problem !== false);
}

/** Whether an agency's member can get into the system of cases, and when somebody looked. */
export interface PanelAccess {
  readonly thingId: string;
  readonly agencyId: string;
  readonly answer: (typeof accessAnswers)[number];
  readonly checkedOn: IsoDate;
}
export const accessAnswers = ['yes', 'no', 'held-elsewhere'] as const;

/** The last check of an agency's access by a day; undefined is not entered yet. */
export function accessSaid<One extends PanelAccess>(
  said: readonly One[],
  agencyId: string,
  asAt: IsoDate,
): One | undefined {
  return said
    .filter((one) => one.agencyId === agencyId && one.checkedOn <= asAt)
    .reduce<One | undefined>(
      (last, one) => (last === undefined || one.checkedOn >= last.checkedOn ? one : last),
      undefined,
    );
}

export function accessProblems(
  { agencyId, checkedOn }: Omit<PanelAccess, 'thingId'>,
  { today, agencyIds }: Known,
): readonly FieldProblem[] {
  const problems: readonly (FieldProblem | false)[] = [
    !agencyIds.has(agencyId) && { field: 'agencyId', code: 'unknown' },
    checkedOn > today && { field: 'checkedOn', code: 'in-the-future' },
  ];
  return problems.filter((problem) => problem !== false);
}
