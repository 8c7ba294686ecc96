import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { ToldReply } from '@due-regard/shared/schools/api.ts';
import { trainingRoleName } from '@due-regard/shared/training/role-words.ts';
import { courseNotNamed } from '@due-regard/shared/training/standing-words.ts';
import type { CourseName } from '../use-course-name.ts';

interface Row {
  readonly key: string;
  readonly value: string;
}

/** What a statement answers, question by question; what was left blank is not there, since a blank is no answer. */
export function toldRows(told: ToldReply, courseName: CourseName): readonly Row[] {
  const rows: readonly (readonly [string, string | null])[] = [
    ['Whole staff', staffWords(told, courseName)],
    ['Other training named', told.otherTraining],
    ['Safeguarding lead', leadWords(told, courseName)],
    ['Other training of the lead', told.dslOtherTraining],
    ['Asking', askingWords(told)],
    ['Source', told.source],
    ['Evidence', told.evidence],
  ];
  return rows.flatMap(([key, value]) => (value === null || value === '' ? [] : [{ key, value }]));
}

function staffWords(told: ToldReply, courseName: CourseName): string {
  const { staffAnswer, courseId, heldOn } = told;
  return inOneLine([
    trainingWords({ answer: staffAnswer, course: courseId === null ? null : courseName(courseId), on: heldOn }),
    staffCount(told),
  ]);
}

function leadWords(told: ToldReply, courseName: CourseName): string {
  const { dslAnswer, dslCourseId, dslTrainedOn, dslInPostSince, dslLeftOn } = told;
  return inOneLine([
    trainingWords({
      answer: dslAnswer,
      course: dslCourseId === null ? null : courseName(dslCourseId),
      on: dslTrainedOn,
    }),
    dslInPostSince && `in post since ${longDate(dslInPostSince)}`,
    dslLeftOn && `last day in post ${longDate(dslLeftOn)}`,
  ]);
}

interface Training {
  readonly answer: string | null;
  readonly course: string | null;
  readonly on: IsoDate | null;
}

function trainingWords({ answer, course, on }: Training): string | null {
  if (answer === 'not-trained') return 'Not trained';
  const what = on === null ? course : `${course ?? `${courseNotNamed.toLowerCase()},`} on ${longDate(on)}`;
  if (answer === 'trained') return what === null ? 'Trained' : `Trained: ${what}`;
  return what;
}

function staffCount({ staffTrained, staffInPost }: ToldReply): string | null {
  if (staffTrained === null) return staffInPost === null ? null : `${String(staffInPost)} staff in post`;
  const of = staffInPost === null ? '' : ` of ${String(staffInPost)}`;
  return `${String(staffTrained)}${of} staff`;
}

function askingWords({ askedOn, remindedOn }: ToldReply): string {
  return inOneLine([
    askedOn && `Asked on ${longDate(askedOn)}`,
    remindedOn && `${askedOn === null ? 'Reminded' : 'reminded'} on ${longDate(remindedOn)}`,
  ]);
}

function inOneLine(parts: readonly (string | null)[]): string {
  const line = parts.filter((part) => part !== null && part !== '').join('; ');
  return line.slice(0, 1).toUpperCase() + line.slice(1);
}

type Decision = ToldReply['decisions'][number];

/** `Whole staff: accepted as equal to WRAP from 3 May 2017, decided on 1 June 2017: “certificate seen”.` */
export function decisionWords(decision: Decision, courseName: CourseName): string {
  const { role, outcome, equivalentCourseId, heldOn, decidedOn, reason } = decision;
  const equal = equivalentCourseId === null ? 'in its own right' : `as equal to ${courseName(equivalentCourseId)}`;
  const from = heldOn === null ? '' : ` from ${longDate(heldOn)}`;
  const what = outcome === 'accepted' ? `accepted ${equal}${from}` : 'refused';
  return `${trainingRoleName(role)}: ${what}, decided on ${longDate(decidedOn)}: “${reason}”`;
}
