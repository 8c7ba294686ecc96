import { dayNumber } from '../../calendar/iso-date.ts';
import { inForce } from '../../measure/in-force.ts';
import { always, stepsOf } from '../../measure/steps.ts';
import type { Steps } from '../../measure/steps.ts';
import type { StaffList } from './facts.ts';

type Spoken = Pick<StaffList, 'fileDate' | 'covers' | 'ends'>;

/**
 * The list that speaks for an organisation on each day: the latest up to it that names it or says that all have left
 * there; before the first that names it, that one. That all have left is said of no day before the list's own, and only
 * where an earlier list says who was there: without one, the list says nothing of the organisation.
 * @param lists in order of date, the later of one day last
 * @returns by organisation; undefined on every day where no list ever names it
 */
export function speakingLists<List extends Spoken>(
  lists: readonly List[],
): (organisationId: string) => Steps<List | undefined> {
  const known = new Map<string, List[]>();
  for (const list of lists) {
    for (const id of list.covers) {
      const before = known.get(id);
      if (before === undefined) known.set(id, [list]);
      else before.push(list);
    }
    for (const id of list.ends) known.get(id)?.push(list);
  }
  return (organisationId) => {
    const own = known.get(organisationId);
    return own === undefined ? always(undefined) : stepsOfLists(own, organisationId);
  };
}

function stepsOfLists<List extends Spoken>(lists: readonly List[], organisationId: string): Steps<List | undefined> {
  const naming = lists
    .filter((list) => !hasEnded(list, organisationId))
    .map((list) => ({ list, validFrom: list.fileDate }));
  return stepsOf<List | undefined>(
    inForce(naming).before?.list,
    lists.map((list) => ({ day: dayNumber(list.fileDate), value: list })),
  );
}

/** Whether a list says that all have left an organisation, which it does not name. */
export function hasEnded({ ends }: Pick<StaffList, 'ends'>, organisationId: string): boolean {
  return ends.includes(organisationId);
}
