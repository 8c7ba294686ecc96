import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { change } from '@due-regard/db/change.ts';
import { foundCouncil } from '../people/found-council.ts';
import { Acting, demoActor } from './acting.ts';
import type { Happening, Making } from './acting.ts';
import { answersStory } from './answers-story.ts';
import { leadsStory } from './leads-story.ts';
import { peopleStory } from './people-story.ts';
import { bodiesStory } from './bodies-story.ts';
import { documentsStory } from './documents-story.ts';
import { strategiesStory } from './strategies-story.ts';
import { entriesStory } from './entries-story.ts';
import { dutyStory } from './duty-story.ts';
import { plansStory } from './plans-story.ts';
import { registerStory } from './register-story.ts';
import { reportsStory } from './reports-story.ts';
import { safetyStory } from './safety-story.ts';
import { sessionsStory } from './sessions-story.ts';
import { story } from './story.ts';
import { totalsStory } from './totals-story.ts';

const founding: Happening = {
  on: isoDate('2015-07-06'),
  words: 'the council begins',
  run: ({ deps }) => foundCouncil(deps, demoActor, { code: story.code, name: story.name, isDemonstration: true }),
};

const opening: Happening = {
  on: story.ownDate,
  words: 'the demonstration opens',
  run: ({ deps }) =>
    change(deps, demoActor, async (one) => {
      await one.updateAuthority({ own_date: story.ownDate });
      return one.done({ what: 'demonstration.opened', after: { ownDate: story.ownDate } }, undefined);
    }),
};

/** Everything that happens, in the order of its days; of one day in the order of the tale. */
const everything: readonly Happening[] = [
  founding,
  ...registerStory,
  ...bodiesStory,
  ...strategiesStory,
  ...documentsStory,
  ...totalsStory,
  ...answersStory,
  ...sessionsStory,
  ...leadsStory,
  ...peopleStory,
  ...dutyStory,
  ...plansStory,
  ...entriesStory,
  ...safetyStory,
  ...reportsStory,
  opening,
].toSorted((left, right) => left.on.localeCompare(right.on));

/** How far the making is. */
export interface DemoProgress {
  readonly done: number;
  readonly of: number;
  readonly happening: Happening;
}

/**
 * Lives through the demonstration council's years with the same verbs that people use, each on its own day.
 * @throws Refusal when any step is refused, which would be a fault in the story
 */
export async function makeDemonstration(making: Making, onProgress: (progress: DemoProgress) => void): Promise<void> {
  const acting = new Acting(making);
  for (const [index, happening] of everything.entries()) {
    acting.clock.moveTo(happening.on);
    onProgress({ done: index, of: everything.length, happening });
    await happening.run(acting);
  }
}
