import { bytesOfPack, packCounts, packStates } from '@due-regard/shared/measure/packed.ts';
import { trainingTimelines } from '@due-regard/shared/training/coverage.ts';
import type { TrainingFacts } from '@due-regard/shared/training/facts.ts';
import { effectsFor } from '@due-regard/shared/training/learners/learners-index.ts';
import { peopleHistories } from '@due-regard/shared/training/learners/people-history.ts';
import { peopleSeries, textOfSeries } from '@due-regard/shared/training/learners/people-series.ts';
import { stateSteps } from '@due-regard/shared/training/school-state.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';
import { findOrganisations } from '../schools/queries.ts';
import { RecordBook } from '../training/learners/record-book.ts';
import { countPeople, loadLearnerFactsOf, loadSmallFacts } from './learner-facts.ts';
import type { OrganisationHistoryTable } from './tables.ts';

/** So many people are held at once; a single organisation may have more. */
const peopleAtOnce = 5000;
const mostOrganisations = 1000;
/** So few are not worth counting their people first. */
const fewOrganisations = 5;

/** A history as the rules make it of the facts, in the columns that it is stored in. */
export type MadeHistory = Pick<OrganisationHistoryTable, 'organisation_id' | 'series' | 'steps'>;

/** The histories of some organisations: those of them that have none are not among the histories. */
export interface MadePart {
  readonly ids: readonly string[];
  readonly histories: readonly MadeHistory[];
}

/** The histories as schools of all that these facts tell of. */
export function madeOfSchools(facts: TrainingFacts): readonly MadeHistory[] {
  return trainingTimelines(facts).map((timeline) => ({
    organisation_id: timeline.organisationId,
    series: schoolSeries,
    steps: bytesOfPack(packStates(stateSteps(timeline))),
  }));
}

const schoolSeries = JSON.stringify(['scope', 'phase', 'control', 'reached', 'staff', 'dsl']);

/** The histories of these organisations' people, a part after the other, so that memory does not grow with them. */
export async function* madeOfPeople(db: Reader, known: Known, ids: readonly string[]): AsyncGenerator<MadePart> {
  if (ids.length === 0) return;
  const small = await loadSmallFacts(db, known);
  const effectFor = effectsFor(small.requirements);
  const book = new RecordBook();
  for (const part of await inPartsOfPeople(db, known, ids)) {
    const organisations = await findOrganisations(db, known.authority, part);
    const facts = await loadLearnerFactsOf(db, known, { organisationIds: part, small, book });
    const made = peopleHistories(facts, organisations, effectFor).filter(({ audiences }) => audiences.length > 0);
    const histories = made.map((history) => {
      const { names, counts } = peopleSeries(history);
      return {
        organisation_id: history.organisationId,
        series: textOfSeries(names),
        steps: bytesOfPack(packCounts(counts)),
      };
    });
    yield { ids: part, histories };
  }
}

/** Organisations in parts of not too many people. */
async function inPartsOfPeople(
  db: Reader,
  known: Known,
  ids: readonly string[],
): Promise<readonly (readonly string[])[]> {
  if (ids.length <= fewOrganisations) return [ids];
  const counts = await countPeople(db, known);
  const parts: string[][] = [];
  let room = 0;
  for (const id of ids) {
    const people = counts.get(id) ?? 0;
    if (people > room || parts.length === 0 || parts.at(-1)?.length === mostOrganisations) {
      parts.push([]);
      room = peopleAtOnce;
    }
    parts.at(-1)?.push(id);
    room -= Math.max(1, people);
  }
  return parts;
}
