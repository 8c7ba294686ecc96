import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import type { AudiencesReply } from '@due-regard/shared/training/learners/api.ts';
import type { PeopleView } from '../../measure/people-view.ts';
import { rowsLeftOut } from './audience-caveats.ts';
import type { CaveatView } from './audience-caveats.ts';

/** What figures of people rest on: lists of staff in place of the school register and of what schools told. */
export function peopleProvenance(view: PeopleView): Sendable<AudiencesReply>['provenance'] {
  const { dates, small, changedAt } = view;
  // A list of a later day says nothing of this one.
  const lists = small.lists.filter(({ fileDate }) => fileDate <= dates.asAt);
  const list = lists.at(-1);
  return {
    asAt: dates.asAt,
    knownAt: dates.knownAt,
    projection: dates.projection,
    changedAt,
    registerKnownFrom: null,
    registerDate: null,
    registerFile: null,
    latestSource: list?.fileName ?? null,
    latestToldOn: list?.fileDate ?? null,
    hasSeveralSources: lists.length > 1,
    caveats: [
      dates.authority.is_demonstration === 1 && 'Demonstration: invented figures.',
      dates.projection?.words,
      'Somebody who has posts in two organisations is counted in each.',
    ].filter((caveat) => typeof caveat === 'string'),
  };
}

/** What of the files that were taken in is in no figure of people, in sentences. */
export function peopleLeftOut(view: CaveatView): string[] {
  const unplaced = view.unplaced === 0 ? [] : [unplacedWords(view)];
  return [...rowsLeftOut(view), ...unplaced];
}

function unplacedWords({ unplaced, unnamed }: CaveatView): string {
  const are =
    unnamed !== undefined
      ? 'Some people in files of learning systems are'
      : unplaced === 1
        ? '1 person in files of learning systems is'
        : `${String(unplaced)} people in files of learning systems are`;
  return `${are} in no list of staff, nor in a file given to an organisation that has none: they are counted nowhere. They may have left, or work for others; a newer list may tell.`;
}
