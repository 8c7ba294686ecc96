import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { obligationsAt } from '@due-regard/shared/duty/versions.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import type { Change } from '@due-regard/db/change.ts';
import { listDutyPacks, listObligations } from '@due-regard/db/duty/queries.ts';
import { knownNow } from '../http/as-at.ts';

interface Named {
  readonly obligationId: string;
  /** Its days in the form, each by its field. */
  readonly days: Readonly<Record<string, IsoDate>>;
  readonly today: IsoDate;
}

/**
 * Makes sure that the council has such an obligation, and that it was asked on each of the days.
 * @throws Refusal `not-found`; `not-valid` for a day after today or one on which nobody asked it
 */
export async function checkAsked(one: Change, { obligationId, days, today }: Named): Promise<void> {
  const known = knownNow(one.authority);
  const packs = await listDutyPacks(one.read, known);
  const obligations = (await listObligations(one.read, known)).filter((asked) => asked.obligationId === obligationId);
  if (obligations.length === 0) throw refused('not-found');
  for (const [field, day] of Object.entries(days)) {
    if (day > today) throw notValid([{ field, code: 'in-the-future' }]);
    if (obligationsAt(packs, obligations, day).length === 0) throw notValid([{ field, code: 'not-asked-then' }]);
  }
}
