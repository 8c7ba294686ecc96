import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { packOfBytes } from '@due-regard/shared/measure/packed.ts';
import { coverageFromPack, packSchools, trendFromPack } from '@due-regard/shared/training/coverage-pack.ts';
import { coverageAt, trainingTimelines } from '@due-regard/shared/training/coverage.ts';
import type { Coverage } from '@due-regard/shared/training/coverage-counts.ts';
import type { TrainingFacts } from '@due-regard/shared/training/facts.ts';
import type { SchoolTimeline } from '@due-regard/shared/training/timeline.ts';
import { toldByDay } from '@due-regard/shared/training/told-by-day.ts';
import type { ToldByDay } from '@due-regard/shared/training/told-by-day.ts';
import { coverageTrend } from '@due-regard/shared/training/trend.ts';
import type { TrendPoint, TrendQuestion } from '@due-regard/shared/training/trend.ts';
import { lastChangeAt } from '@due-regard/db/journal/queries.ts';
import { historyVersion } from '@due-regard/db/measure/history.ts';
import { findHistoryVersion, listHistoriesOf } from '@due-regard/db/measure/history-queries.ts';
import { loadTrainingFacts } from '@due-regard/db/measure/training-facts.ts';
import type { Database, Reader } from '@due-regard/db/open.ts';
import { listRegisterLoads } from '@due-regard/db/schools/queries.ts';
import type { RegisterLoad } from '@due-regard/db/schools/queries.ts';
import type { Dates } from '../http/as-at.ts';
import { HeldNow } from './resident.ts';
import type { Read } from './resident.ts';

/** What is known of an authority's schools at any date. */
export interface SchoolsRead {
  readonly facts: TrainingFacts;
  readonly loads: readonly RegisterLoad[];
  readonly timelines: readonly SchoolTimeline[];
  readonly coverageOn: (asAt: IsoDate) => Coverage;
  readonly trend: (question: TrendQuestion) => readonly TrendPoint[];
  /** What else is printed with coverage of any day. */
  readonly told: ToldByDay;
  readonly changedAt: string | null;
}

const heldNow = new HeldNow<SchoolsRead>(128 * 1024 * 1024);

/**
 * What is known now is held in memory until something is written, its counts from the stored histories; what was known
 * on an earlier day, or where no history of this version is stored, is worked out from the facts.
 */
export async function readSchools(db: Database, { authority, known }: Dates): Promise<SchoolsRead> {
  if (known.before !== undefined) return readFromFacts(db.read, { authority, known });
  return heldNow.read(db, { authority }, async () => readToHold(db.read, { authority, known }));
}

type Asked = Pick<Dates, 'authority' | 'known'>;

async function readFromFacts(read: Reader, { known }: Asked): Promise<SchoolsRead> {
  const facts = await loadTrainingFacts(read, known);
  const timelines = trainingTimelines(facts);
  return {
    facts,
    timelines,
    loads: await listRegisterLoads(read, known),
    coverageOn: (asAt) => coverageAt(timelines, asAt),
    trend: (question) => coverageTrend(timelines, question),
    told: toldByDay(facts, timelines),
    changedAt: await lastChangeAt(read, known),
  };
}

async function readToHold(read: Reader, asked: Asked): Promise<Read<SchoolsRead>> {
  const fromFacts = await readFromFacts(read, asked);
  const code = asked.known.authority;
  const bytes = rowsIn(fromFacts.facts) * bytesOfRow;
  if ((await findHistoryVersion(read, code)) !== historyVersion) return { value: fromFacts, bytes };
  const stored = await listHistoriesOf(read, code, 'school');
  const pack = packSchools(stored.map(({ organisationId, steps }) => ({ organisationId, steps: packOfBytes(steps) })));
  const value: SchoolsRead = {
    ...fromFacts,
    coverageOn: (asAt) => coverageFromPack(pack, asAt),
    trend: (question) => trendFromPack(pack, question),
  };
  return { value, bytes: bytes + pack.pairs.byteLength };
}

/** About as much as a row and what is worked out from it take. */
const bytesOfRow = 1000;

function rowsIn({ organisations, lives, descriptions, statements, decisions }: TrainingFacts): number {
  return [organisations, lives, descriptions, statements, decisions].reduce((sum, rows) => sum + rows.length, 0);
}
