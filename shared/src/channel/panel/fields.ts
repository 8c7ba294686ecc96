import * as z from 'zod/mini';
import { changeReasons } from '../reasons.ts';
import { quietField } from '../tells-people.ts';
import { dayField, idField, optionalDay, textField } from '../../http/fields.ts';
import { checkAnswers, supportAnswers } from './checks.ts';
import { attendanceAnswers, meetingStates } from './meeting.ts';
import { areaRatings } from './statement.ts';
import { accessAnswers, trainingAnswers, trainingSubjectCodes } from './training.ts';

const check = z.enum(checkAnswers);
const support = z.nullable(z.enum(supportAnswers));
const none = z.nullable(dayField);

/** The fact that the reader saw, where there was one: who was slower is told so. */
export const was = z.optional(z.nullable(idField));

export const agencyBody = z.object({ name: textField(80), standsFrom: dayField, standsTo: none });

export const heldBody = z.object({
  attendance: z.enum(attendanceAnswers),
  asked: z.array(idField).check(z.maxLength(60, 'too-long')),
  present: z.array(idField).check(z.maxLength(60, 'too-long')),
  checks: z.object({ chaired: check, police: check, areaPolice: check, together: check, chairDecided: check }),
  support: z.object({ consent: support, support, responsible: support, given: support, closure: support }),
});

export const meetingBody = z.object({ onDay: dayField, state: z.enum(meetingStates), held: z.nullable(heldBody) });

/** How many support plans at the most: a meeting has a handful. */
const count = z.optional(z.int().check(z.nonnegative('negative'), z.maximum(999, 'too-large')));

export const numbersBody = z.strictObject({
  consent: count,
  support: count,
  responsible: count,
  given: count,
  closure: count,
});

export const trainingBody = z.object({
  agencyId: idField,
  subject: z.enum(trainingSubjectCodes),
  answer: z.enum(trainingAnswers),
  onDay: dayField,
  refreshMonths: z.nullable(z.int().check(z.minimum(1, 'too-small'), z.maximum(120, 'too-big'))),
});

export const accessBody = z.object({ agencyId: idField, answer: z.enum(accessAnswers), checkedOn: dayField });

export const requestBody = z.strictObject({
  state: z.enum(['entered', 'held-elsewhere']),
  askedOn: dayField,
  agencyId: z.nullable(idField),
  dueOn: none,
  answeredOn: none,
});

export const areaBody = z.object({ rating: z.nullable(z.enum(areaRatings)), evidence: z.nullable(textField(400)) });

export const statementBody = z.object({
  was,
  dueOn: optionalDay,
  areas: z.record(z.string().check(z.regex(/^[a-z]{2,20}$/, 'code')), areaBody),
  /** Needed where what was signed is changed. */
  reason: z.optional(z.nullable(z.enum(changeReasons))),
});

export const signOffBody = z.object({ was: idField, by: quietField(120), onDay: dayField });
