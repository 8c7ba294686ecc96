import { byName } from '@due-regard/shared/schools/by-name.ts';
import { dayNumber } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { valueAt } from '@due-regard/shared/measure/steps.ts';
import { phaseNames } from '@due-regard/shared/schools/phase.ts';
import type { Course } from '@due-regard/shared/training/course.ts';
import { latestParts } from '@due-regard/shared/training/draft.ts';
import type { StatementDraft } from '@due-regard/shared/training/draft.ts';
import { indexOf } from '@due-regard/shared/training/facts-index.ts';
import type { Requirement } from '@due-regard/shared/training/requirement.ts';
import { isInScope } from '@due-regard/shared/training/timeline.ts';
import type { SchoolTimeline } from '@due-regard/shared/training/timeline.ts';
import type { DocumentCell, DocumentColumn, TableDocument } from '../documents/table-document.ts';
import type { CoverageView } from '../measure/coverage-view.ts';
import { documentHead } from './document-head.ts';
import { courseFinder } from './find-course.ts';
import { dayColumns, statementColumns } from './statement-columns.ts';
import type { StatementColumn } from './statement-columns.ts';

/** In the order of the sheet: who it is, what is known, and three blanks for whoever writes something new. */
const sheetColumns = [
  'urn',
  'dfeNumber',
  'name',
  'postcode',
  'phase',
  'heldOn',
  'course',
  'staffTrained',
  'staffInPost',
  'otherTraining',
  'dslTrainedOn',
  'dslCourse',
  'dslInPostSince',
  'dslLeftOn',
  'dslOtherTraining',
  'askedOn',
  'remindedOn',
  'toldOn',
  'source',
  'evidence',
  'filledInOn',
] as const satisfies readonly StatementColumn[];

type SheetRow = Readonly<Record<(typeof sheetColumns)[number], DocumentCell>>;

const widths: Partial<Record<StatementColumn, number>> = {
  urn: 10,
  dfeNumber: 12,
  name: 44,
  postcode: 12,
  phase: 14,
  course: 48,
  dslCourse: 48,
};

/**
 * All schools in scope with what is known of each, to fill in and bring back: what is changed is taken as told, what is
 * left as it is changes nothing.
 */
export function statementSheet(view: CoverageView): TableDocument {
  const { dates, timelines } = view;
  const { asAt } = dates;
  const rowOf = rowWriter(view);
  const schools = timelines
    .filter((timeline) => isInScope(timeline, dayNumber(asAt)))
    .map((timeline) => rowOf(timeline))
    .toSorted((left, right) => byName(String(left.name), String(right.name)));
  return {
    ...documentHead(dates.authority, view, {
      title: 'What schools told us: to fill in and bring back',
      file: 'answers-of-schools',
      notes: howToFillIn,
    }),
    tables: [
      {
        name: 'Answers',
        caption: `Schools counted and what they have told us by ${longDate(asAt)}`,
        columns: sheetColumns.map(columnOf),
        rows: schools.map((row) => sheetColumns.map((column) => row[column])),
      },
    ],
  };
}

const howToFillIn = [
  'Change or add what a school has told you, save the file and bring it back under Imports. What you leave as it is changes nothing.',
  'A day: 2018-03-13 or 13 March 2018. “No” in the place of a day means not trained. A blank means no answer, never no.',
  'A day of whole-staff training counts as the course beside it. Where the school has told of none, the sheet names the course that schools are asked about: change it when the training was another, and empty it when nobody knows; the day is then checked by an officer before it counts.',
  'A course that is not on the council’s list, and training under “Other training named”, is checked too.',
  '“Told on” is the day on which the school told you; blank, it is the day of the file. “Source” and “Evidence reference” are for what you add or change.',
  'No names, e-mail addresses, telephone numbers or dates of birth of people: such a row is refused.',
];

function columnOf(column: (typeof sheetColumns)[number]): DocumentColumn {
  const [header = column] = statementColumns[column].split('|');
  const width = widths[column];
  const kind = dayColumns.some((each) => each === column) ? 'date' : column.startsWith('staff') ? 'number' : 'text';
  return { header, kind, ...(width === undefined ? {} : { width }) };
}

function rowWriter({ facts, dates: { asAt } }: CoverageView): (timeline: SchoolTimeline) => SheetRow {
  const index = indexOf(facts);
  const courseName = courseNamer(facts.courses);
  const askedAbout = courseAskedAbout(valueAt(index.asked.staff, dayNumber(asAt)));
  return ({ organisationId, urn, description }) => {
    const described = valueAt(description, dayNumber(asAt));
    const statements = index.statementsFor(organisationId).filter(({ toldOn }) => toldOn <= asAt);
    const known = latestParts(organisationId, asAt, statements);
    return {
      urn,
      dfeNumber: described?.dfeNumber ?? null,
      name: described?.name ?? organisationId,
      postcode: described?.postcode ?? null,
      phase: described === undefined ? null : phaseNames[described.phase],
      heldOn: dayOrWord(known.staffAnswer, known.heldOn),
      course: courseName(known.courseId ?? (isOpenFor(known) ? askedAbout : null)),
      staffTrained: known.staffTrained,
      staffInPost: known.staffInPost,
      otherTraining: known.otherTraining,
      dslTrainedOn: dayOrWord(known.dslAnswer, known.dslTrainedOn),
      dslCourse: courseName(known.dslCourseId),
      dslInPostSince: known.dslInPostSince,
      dslLeftOn: known.dslLeftOn,
      dslOtherTraining: known.dslOtherTraining,
      askedOn: known.askedOn,
      remindedOn: sinceAsked(known),
      toldOn: null,
      source: null,
      evidence: null,
      filledInOn: asAt,
    };
  };
}

/** A reminder of an earlier letter is none of the last one. */
function sinceAsked({ askedOn, remindedOn }: StatementDraft): IsoDate | null {
  return askedOn !== null && remindedOn !== null && remindedOn < askedOn ? null : remindedOn;
}

/** The course that schools are asked about: WRAP where it counts, else the only one that does. */
function courseAskedAbout(requirement: Requirement | undefined): string | null {
  const accepted = requirement?.acceptedCourses ?? [];
  return accepted.find((courseId) => courseId === 'wrap') ?? (accepted.length === 1 ? (accepted[0] ?? null) : null);
}

/** Whether no training is told of that a course named beside it would be taken for. */
function isOpenFor({ staffAnswer, heldOn, otherTraining }: StatementDraft): boolean {
  return staffAnswer !== 'trained' && heldOn === null && otherTraining === null;
}

/** The name of a course as it comes back: of two courses of one name each goes by its code. */
function courseNamer(courses: readonly Course[]): (courseId: string | null) => string | null {
  const findCourse = courseFinder(courses);
  const names = new Map(courses.map(({ courseId, name }) => [courseId, name]));
  return (courseId) => {
    const name = names.get(courseId ?? '') ?? null;
    return name !== null && findCourse(name) === courseId ? name : courseId;
  };
}

/** Trained on a day that nobody told is a yes; the other training beside it says what is being checked. */
function dayOrWord(answer: StatementDraft['staffAnswer'], day: IsoDate | null): DocumentCell {
  if (day !== null || answer === null) return day;
  return answer === 'trained' ? 'Yes' : 'No';
}
