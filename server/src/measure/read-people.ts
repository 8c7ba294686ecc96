import { packOfBytes } from '@due-regard/shared/measure/packed.ts';
import type { Steps } from '@due-regard/shared/measure/steps.ts';
import type { Description } from '@due-regard/shared/schools/description.ts';
import type { Organisation } from '@due-regard/shared/schools/organisation.ts';
import type { Course } from '@due-regard/shared/training/course.ts';
import { coursesOn, peopleOn } from '@due-regard/shared/training/learners/people-at.ts';
import type { PeopleRow, TakenCourse } from '@due-regard/shared/training/learners/people-at.ts';
import { peopleHistories } from '@due-regard/shared/training/learners/people-history.ts';
import {
  coursesFromPack,
  packPeople,
  peopleFromPack,
  peopleTrendFromPack,
} from '@due-regard/shared/training/learners/people-pack.ts';
import { seriesOfText } from '@due-regard/shared/training/learners/people-series.ts';
import { peopleTrend } from '@due-regard/shared/training/learners/people-trend.ts';
import type { PeopleTrend, PeopleTrendQuestion } from '@due-regard/shared/training/learners/people-trend.ts';
import { unplacedSteps } from '@due-regard/shared/training/learners/unplaced.ts';
import { lastChangeAt } from '@due-regard/db/journal/queries.ts';
import type { Known } from '@due-regard/db/known.ts';
import { historyVersion } from '@due-regard/db/measure/history.ts';
import { findHistoryVersion, findLastOfPeople, listHistoriesOf } from '@due-regard/db/measure/history-queries.ts';
import { loadLearnerFacts, loadSmallFacts } from '@due-regard/db/measure/learner-facts.ts';
import type { SmallFacts } from '@due-regard/db/measure/learner-facts.ts';
import { loadPerhapsUnplaced } from '@due-regard/db/measure/unplaced-facts.ts';
import type { Database, Reader } from '@due-regard/db/open.ts';
import { listDescriptions, listOrganisations } from '@due-regard/db/schools/queries.ts';
import { listCourses } from '@due-regard/db/training/queries.ts';
import type { Dates } from '../http/as-at.ts';
import { Resident, stampOfFigures } from './resident.ts';
import type { Read } from './resident.ts';

/** What is known of an authority's people at any date. */
export interface PeopleRead {
  readonly organisations: readonly Organisation[];
  readonly descriptions: readonly Description[];
  readonly courses: readonly Course[];
  readonly small: SmallFacts;
  readonly people: AskPeople;
  /** People in files whom no figure counts. */
  readonly unplaced: Steps<number>;
  readonly changedAt: string | null;
}

/** Answers about people on days, from packed histories or from the facts. */
interface AskPeople {
  readonly rowsOn: (day: number) => readonly PeopleRow[];
  readonly coursesOn: (day: number) => readonly TakenCourse[];
  readonly trend: (question: PeopleTrendQuestion) => readonly PeopleTrend[];
}

const mostBytes = 64 * 1024 * 1024;

interface Residents {
  readonly people: Resident<PeopleRead>;
  readonly unplaced: Resident<Steps<number>>;
}

const residents = new WeakMap<Database, Residents>();

function residentsOf(db: Database): Residents {
  const held = residents.get(db) ?? { people: new Resident(mostBytes), unplaced: new Resident(mostBytes) };
  residents.set(db, held);
  return held;
}

/**
 * What is known now, from the histories that are held in memory until something is written; what was known on an
 * earlier day, or where no history of this version is stored, from the facts.
 */
export async function readPeople(db: Database, { authority, known }: Dates): Promise<PeopleRead> {
  const version = known.before === undefined ? await findHistoryVersion(db.read, known.authority) : undefined;
  if (version !== historyVersion) return readFromFacts(db.read, known);
  const stamp = await stampOfFigures(db, authority);
  return residentsOf(db).people.read(known.authority, stamp, async () => readFromHistories(db, known));
}

async function readFromFacts(read: Reader, known: Known): Promise<PeopleRead> {
  const facts = await loadLearnerFacts(read, known);
  const common = await readCommon(read, known);
  const histories = peopleHistories(facts, common.organisations);
  const rowsOn: AskPeople['rowsOn'] = (day) => peopleOn(histories, day);
  return {
    ...common,
    small: facts,
    people: {
      rowsOn,
      coursesOn: (day) => coursesOn(histories, day),
      trend: (question) => peopleTrend(rowsOn, question),
    },
    unplaced: unplacedSteps(facts),
  };
}

async function readFromHistories(db: Database, known: Known): Promise<Read<PeopleRead>> {
  const stored = await listHistoriesOf(db.read, known.authority, 'people');
  const pack = packPeople(
    stored.map(({ organisationId, series, steps }) => ({
      organisationId,
      series: seriesOfText(series),
      steps: packOfBytes(steps),
    })),
  );
  const common = await readCommon(db.read, known);
  const small = await loadSmallFacts(db.read, known);
  const value = {
    ...common,
    small,
    people: {
      rowsOn: (day: number) => peopleFromPack(pack, day),
      coursesOn: (day: number) => coursesFromPack(pack, day),
      trend: (question: PeopleTrendQuestion) => peopleTrendFromPack(pack, question),
    },
    unplaced: await readUnplaced(db, known, small),
  };
  const rows = pack.groups.length * 4 + common.organisations.length + common.descriptions.length;
  return { value, bytes: pack.triples.byteLength + rows * bytesOfRow };
}

const bytesOfRow = 400;

/** It rests on many rows and seldom changes: it is worked out only after a change that told of people. */
async function readUnplaced(db: Database, known: Known, small: SmallFacts): Promise<Steps<number>> {
  const last = await findLastOfPeople(db.read, known.authority);
  return residentsOf(db).unplaced.read(known.authority, last, async () => {
    const value = unplacedSteps(await loadPerhapsUnplaced(db.read, known, small));
    return { value, bytes: value.changes.length * bytesOfRow };
  });
}

type Common = Pick<PeopleRead, 'organisations' | 'descriptions' | 'courses' | 'changedAt'>;

async function readCommon(read: Reader, known: Known): Promise<Common> {
  return {
    organisations: await listOrganisations(read, known.authority),
    descriptions: await listDescriptions(read, known),
    courses: await listCourses(read, known),
    changedAt: await lastChangeAt(read, known),
  };
}
