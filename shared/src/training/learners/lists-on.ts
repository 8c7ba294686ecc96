import type { IsoDate } from '../../calendar/iso-date.ts';
import type { StaffList } from './facts.ts';

/** What lists of staff say on one day. */
export type ListsOn<List extends StaffList> = {
  /** The list that speaks for an organisation; undefined where none ever names it. */
  readonly listFor: (organisationId: string) => List | undefined;
  /** The latest list up to the day that is newer than that one, and speaks for others of which that one tells. */
  readonly newerBeside: (organisationId: string) => List | undefined;
};

/**
 * Follows the lists once for all organisations, since an authority may have a list a month for years, each of hundreds:
 * to follow each organisation through its days, as `speakingLists` does, is twenty times the work.
 * @param lists in order of date, the later of one day last
 */
export function listsOn<List extends StaffList>(lists: readonly List[], day: IsoDate): ListsOn<List> {
  const found = new Map<string, List>();
  for (const list of lists) {
    const isPast = list.fileDate <= day;
    for (const id of list.covers) {
      const before = found.get(id);
      if (isPast || before === undefined || before.fileDate === list.fileDate) found.set(id, list);
    }
    for (const id of list.ends) if (isPast && found.has(id)) found.set(id, list);
  }
  const places = new Map(lists.map((list, place) => [list, place]));
  const newest = new Map<List, List>();
  for (const list of new Set(found.values())) if (list.fileDate <= day) newest.set(list, newestBeside(list));

  function newestBeside(list: List): List {
    const beside = [...list.covers, ...list.ends].map((id) => found.get(id) ?? list);
    return beside.reduce((last, each) => (placeOf(each) > placeOf(last) ? each : last), list);
  }

  function placeOf(list: List): number {
    return places.get(list) ?? -1;
  }

  return {
    listFor: (id) => found.get(id),
    newerBeside(id) {
      const own = found.get(id);
      const newer = own === undefined ? undefined : newest.get(own);
      return newer === own ? undefined : newer;
    },
  };
}
