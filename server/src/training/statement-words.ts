import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { NamedBy } from '@due-regard/shared/imports/organisation-match.ts';
import type { Course } from '@due-regard/shared/training/course.ts';
import type { StatementRow } from './statement-rows.ts';

/** What an answer says of the training of the whole staff and of the lead, a text for each thing; nothing where it is silent. */
export function trainingTold(
  answers: Trained,
  courses: readonly Course[],
): Readonly<Record<'staff' | 'dsl', readonly string[]>> {
  const { staff, dsl } = trainingOf(answers, courses);
  return { staff: [...trainingInWords(staff), ...peopleInWords(answers)], dsl: trainingInWords(dsl) };
}

type Trained = StatementRow['answers'];

/** A row as it was understood, a text for each thing it says, so that a wrong column is seen before it is stored. */
export function statementInWords({ rowNumber, named, answers }: StatementRow, courses: readonly Course[]): string[] {
  const { staff, dsl } = trainingOf(answers, courses);
  return [
    `Row ${String(rowNumber)}`,
    whose(named),
    ...trainingInWords(staff),
    ...peopleInWords(answers),
    ...trainingInWords(dsl),
    ...dayInWords('Safeguarding lead in post since', answers.dslInPostSince),
    ...dayInWords('Safeguarding lead left on', answers.dslLeftOn),
    ...dayInWords('Asked on', answers.askedOn),
    ...dayInWords('Reminded on', answers.remindedOn),
    ...dayInWords('Told on', answers.toldOn),
  ];
}

function trainingOf(
  answers: Trained,
  courses: readonly Course[],
): { readonly staff: TrainingTold; readonly dsl: TrainingTold } {
  const staff = {
    who: 'Whole staff',
    needsCourse: true,
    answer: answers.staffAnswer,
    course: nameOf(courses, answers.courseId),
    day: answers.heldOn,
    other: answers.otherTraining,
  };
  const dsl = {
    who: 'Safeguarding lead',
    needsCourse: false,
    answer: answers.dslAnswer,
    course: nameOf(courses, answers.dslCourseId),
    day: answers.dslTrainedOn,
    other: answers.dslOtherTraining,
  };
  return { staff, dsl };
}

interface TrainingTold {
  readonly who: string;
  /** Whether a day alone does not tell what the training was. */
  readonly needsCourse: boolean;
  readonly answer: 'trained' | 'not-trained' | null;
  readonly course: string | null;
  readonly day: IsoDate | null;
  readonly other: string | null;
}

function trainingInWords({ who, needsCourse, answer, course, day, other }: TrainingTold): readonly string[] {
  const on = day === null ? '' : ` on ${longDate(day)}`;
  if (other !== null) return [`${who}: other training, to be checked: ${other}${on}`];
  if (answer === 'not-trained') return [`${who}: not trained`];
  if (answer === null) return [];
  const unnamed = needsCourse ? 'trained, to be checked: course not named' : 'trained, course not named';
  return [`${who}: ${course ?? unnamed}${on}`];
}

function peopleInWords({ staffTrained, staffInPost }: StatementRow['answers']): readonly string[] {
  if (staffTrained === null) return staffInPost === null ? [] : [`${String(staffInPost)} staff in post`];
  return [
    staffInPost === null
      ? `${String(staffTrained)} staff trained`
      : `${String(staffTrained)} of ${String(staffInPost)} staff trained`,
  ];
}

function dayInWords(words: string, day: IsoDate | null): readonly string[] {
  return day === null ? [] : [`${words} ${longDate(day)}`];
}

function whose({ urn, dfeNumber, name, postcode }: NamedBy): string {
  const by = urn === null ? (dfeNumber ?? postcode) : `URN ${urn}`;
  if (name === null) return by ?? '';
  return by === null ? name : `${name} (${by})`;
}

function nameOf(courses: readonly Course[], courseId: string | null): string | null {
  return courses.find((course) => course.courseId === courseId)?.name ?? courseId;
}
