import type { IsoDate } from '../calendar/iso-date.ts';
import { deadlineOf } from '../deadlines/deadline.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import type { Evidence } from './evidence.ts';
import { renewalsAt } from './renewal.ts';

/** Of what evidence is, whose it is; undefined for what asks for none any more. */
export type HolderOf = (evidence: Evidence) => Partial<Deadline> | undefined;

/** Evidence to renew: what has a last day on which it may be relied on, and which no other piece names as renewed. */
export function evidenceDeadlines(
  evidence: readonly Evidence[],
  holderOf: HolderOf,
  asAt: IsoDate,
): readonly Deadline[] {
  const renewalOf = renewalsAt(evidence, asAt);
  return evidence.flatMap((one) => {
    const { evidenceId, about, aboutId, title, reviewBy, publication, datedOn } = one;
    if (datedOn > asAt || reviewBy === null || renewalOf(one).renewedBy !== null) return [];
    const holder = holderOf(one);
    if (holder === undefined) return [];
    const subject = { kind: about, id: aboutId } as const;
    const basics = { kind: 'evidence', subject, what: 'Evidence to renew', title, publication } as const;
    return [deadlineOf({ ...holder, ...basics, deadlineId: `evidence.${evidenceId}`, dueOn: reviewBy })];
  });
}
