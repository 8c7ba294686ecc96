import * as z from 'zod/mini';
import { changeReasons } from '../reasons.ts';
import { dayField, textField } from '../../http/fields.ts';
import { startingAgencyIds } from './agencies.ts';
import {
  accessBody,
  agencyBody,
  areaBody,
  heldBody,
  meetingBody,
  numbersBody,
  requestBody,
  trainingBody,
} from './fields.ts';

/** An id that we gave. */
const givenId = z.string().check(z.regex(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/));
const agencyId = z.union([z.enum(startingAgencyIds), givenId]);
const given = { thingId: givenId };
const year = z.string().check(z.regex(/^20\d\d$/));

export const keptAgency = z.strictObject({ ...agencyBody.shape, thingId: agencyId });

export const keptMeeting = z.strictObject({
  ...given,
  ...meetingBody.shape,
  held: z.nullable(z.strictObject({ ...heldBody.shape, asked: z.array(agencyId), present: z.array(agencyId) })),
});

export const keptNumbers = z.strictObject({ ...given, numbers: z.strictObject(numbersBody.shape) });

export const keptTraining = z.strictObject({ ...given, ...trainingBody.shape, agencyId });

export const keptAccess = z.strictObject({ ...given, ...accessBody.shape, agencyId });

export const keptRequest = z.strictObject({ ...given, ...requestBody.shape, agencyId: z.nullable(agencyId) });

const areas = z.record(z.string().check(z.regex(/^[a-z]{2,20}$/)), z.strictObject(areaBody.shape));

export const keptStatement = z.strictObject({
  thingId: year,
  year: z.int().check(z.minimum(2020), z.maximum(2099)),
  dueOn: dayField,
  areas,
  signatures: z.array(
    z.strictObject({
      by: textField(120),
      onDay: dayField,
      areas,
      changes: z.array(z.strictObject({ onDay: dayField, reason: z.enum(changeReasons) })),
    }),
  ),
});
