import type { IsoDate } from '../calendar/iso-date.ts';
import { deadlineOf } from '../deadlines/deadline.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import type { Evidence } from './evidence.ts';

/** Of what evidence is, whose it is; undefined for what asks for none any more. */
export type HolderOf = (evidence: Evidence) => Partial<Deadline> | undefined;

/** Evidence to renew: what has a last day on which it may be relied on, and was not followed by newer of its kind. */
export function evidenceDeadlines(
  evidence: readonly Evidence[],
  holderOf: HolderOf,
  asAt: IsoDate,
): readonly Deadline[] {
  const shown = evidence.filter(({ datedOn }) => datedOn <= asAt);
  const newest = new Map<string, IsoDate>();
  for (const one of shown) newest.set(kindOf(one), latest(newest.get(kindOf(one)), one.datedOn));
  return shown.flatMap((one) => {
    const { evidenceId, about, aboutId, title, reviewBy, publication, datedOn } = one;
    const holder = holderOf(one);
    if (reviewBy === null || holder === undefined || (newest.get(kindOf(one)) ?? datedOn) > datedOn) return [];
    const subject = { kind: about, id: aboutId } as const;
    const basics = { kind: 'evidence', subject, what: 'Evidence to renew', title, publication } as const;
    return [deadlineOf({ ...holder, ...basics, deadlineId: `evidence.${evidenceId}`, dueOn: reviewBy })];
  });
}

/** Newer evidence of one thing renews older of the same kind. */
function kindOf({ about, aboutId, kind }: Evidence): string {
  return [about, aboutId, kind].join(' ');
}

function latest(one: IsoDate | undefined, other: IsoDate): IsoDate {
  return one === undefined || one < other ? other : one;
}
