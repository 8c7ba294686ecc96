import { daysBetween } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { TrainingFacts } from '@due-regard/shared/training/facts.ts';
import type { RegisterLoad } from '@due-regard/db/schools/queries.ts';
import type { Dates } from '../http/as-at.ts';

/** After this many days a register is likely to miss schools that opened or closed. */
const registerGrowsOld = 92;

/** What a reader of a figure must know, in sentences; none when there is nothing to say. */
export function caveatsOf(dates: Dates, facts: TrainingFacts, load: RegisterLoad | undefined): readonly string[] {
  return [
    dates.authority.is_demonstration === 1 && 'Demonstration: invented figures.',
    ...registerCaveats(dates, facts, load),
    facts.requirements.some((requirement) => requirement.isOurReading) &&
      'How often training must be renewed is our reading: no national interval exists and the council has not confirmed one.',
    vanishedCaveat(facts),
    waitingCaveat(facts),
  ].filter((caveat) => typeof caveat === 'string');
}

function registerCaveats(dates: Dates, facts: TrainingFacts, load: RegisterLoad | undefined): readonly string[] {
  const knownFrom = facts.registerKnownFrom;
  if (load === undefined || knownFrom === null)
    return ['No school register had been loaded, so there is no school to count.'];
  if (dates.asAt < knownFrom) {
    return [
      `The register is known from ${longDate(knownFrom)}. Before that day schools are counted by their opening and closing dates alone, and those that had closed are missing.`,
    ];
  }
  if (daysBetween(load.fileDate, dates.asAt) <= registerGrowsOld) return [];
  return [`The newest register is of ${longDate(load.fileDate)}: schools that opened or closed since are not in it.`];
}

function vanishedCaveat(facts: TrainingFacts): string | false {
  const count = facts.lives.filter((life) => life.closedBasis === 'not-listed').length;
  if (count === 0) return false;
  return count === 1
    ? '1 school was no longer listed and has no successor; it is counted up to the date of the file it was missing from.'
    : `${String(count)} schools were no longer listed and have no successor; they are counted up to the date of the file they were missing from.`;
}

function waitingCaveat(facts: TrainingFacts): string | false {
  const count = facts.successions.filter(
    (succession) => succession.carries === null && succession.kind !== 'conversion',
  ).length;
  if (count === 0) return false;
  return `${String(count)} ${count === 1 ? 'merger, split or amalgamation waits' : 'mergers, splits or amalgamations wait'} for a decision whether the history counts; until then it does not.`;
}
