import * as z from 'zod/mini';
import { monthDay } from '../training/fields.ts';

/** What names a pack and a duty, in files and in addresses: `prevent-2023`. They belong to no council. */
const slug = /^[a-z][a-z0-9-]{1,39}$/;

export const packIdField = z.string().check(z.regex(slug, 'pack-id'));
export const dutyField = z.string().check(z.regex(slug, 'duty'));

/** The number of an obligation: `LA09`, `SC04`, `OWN-1`. It goes on through the versions of a duty. */
export const obligationIdField = z.string().check(z.regex(/^[A-Z][A-Z0-9-]{1,19}$/, 'obligation-id'));

const months = z.int().check(z.minimum(1, 'too-small'), z.maximum(120, 'too-large'));

/** How often something is to be done here. */
export const recurrence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('interval'), months }),
  z.object({ kind: z.literal('anchored'), startsOn: monthDay, everyMonths: months }),
]);
