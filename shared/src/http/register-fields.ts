import * as z from 'zod/mini';
import { publications } from '../evidence/publication.ts';
import { authorityField, dayField, idField, linkField, textField } from './fields.ts';

/** A row of a register, or a thing of it, by its id. */
export const rowParams = z.object({ authority: authorityField, id: idField });

export const dayOrNone = z.nullable(dayField);
export const idOrNone = z.nullable(idField);
export const linkOrNone = z.nullable(linkField);
/** A line in somebody's own words, or nothing. */
export function lineOrNone(maximum: number): z.ZodMiniNullable<z.ZodMiniString> {
  return z.nullable(textField(maximum));
}

export const publicationField = z.enum(publications);

/** Whom something falls to: a role and an organisation in words, and a person here who holds the role. */
export const ownerFields = {
  ownerRole: lineOrNone(120),
  ownerOrganisation: lineOrNone(120),
  ownerUser: idOrNone,
} as const;

/** Why a row is changed or withdrawn. */
export const reasonField = textField(500);

/** How a row of a register is changed: from a day on, or, without a day, because it was wrong from its beginning. */
export const changingFields = { changedOn: dayOrNone, reason: reasonField } as const;

/** What a change answers: the day from which another row holds already, so that what is shown today stays as it is. */
export const changedFields = { until: dayOrNone } as const;

/** One step in the history of a thing: from which day on what was said of it, and what that changed. */
export const historyStep = z.object({
  factId: z.string(),
  validFrom: dayField,
  /** Whether it is what holds on the day asked for. */
  isNow: z.boolean(),
  /** Fields by their names in the contract; values in words, days as days. */
  changed: z.array(z.object({ field: z.string(), before: z.nullable(z.string()), after: z.nullable(z.string()) })),
});
export type HistoryStep = z.output<typeof historyStep>;
