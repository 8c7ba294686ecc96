import type { MappedKind } from '@due-regard/shared/imports/learning/mapping.ts';
import { PartWriter, rowsInPart } from '@due-regard/db/imports/staging.ts';
import { tell } from '../../jobs/progress.ts';
import type { LongDeps } from '../../jobs/progress.ts';
import type { LearningOutline, LearningPortion, LearningReading } from './learning-file.ts';
import { peopleImporters } from './people-importers.ts';
import type { PersonsRow } from './people-importers.ts';
import { scanLearningFile } from './read-learning-file.ts';
import { packBadRows } from './waiting-rows.ts';
import type { WaitingBadRow } from './waiting-rows.ts';

/** What the rows of a file leave open. */
export interface Tally {
  good: number;
  bad: number;
  mendable: number;
  /** Some row gives a name and no id. */
  hasNamesAlone: boolean;
  /** Some row does not say where its person works. */
  lacksOrganisation: boolean;
  /** Some row does not say whom its person counts among. */
  lacksAudience: boolean;
  /** Some row does. */
  saysAudience: boolean;
}

interface ReadingIn {
  readonly authority: string;
  readonly batchId: string;
  readonly bytes: Uint8Array;
  readonly reading: LearningReading<MappedKind>;
}

/** Reads a file of people and puts its rows by as they come, so that it is never held. @throws Refusal `bad-file` */
export async function readIntoParts(
  deps: LongDeps,
  { authority, batchId, bytes, reading }: ReadingIn,
): Promise<{ readonly outline: LearningOutline; readonly tally: Tally }> {
  const { pack } = peopleImporters[reading.kind];
  const good = new Gathering<PersonsRow>(new PartWriter(deps.db, { authority, batchId, holds: 'rows' }), pack);
  const bad = new Gathering<WaitingBadRow>(new PartWriter(deps.db, { authority, batchId, holds: 'bad' }), packBadRows);
  const tally = emptyTally();
  const outline = await scanLearningFile(bytes, reading, async (portion) => {
    count(tally, portion);
    tell(deps, { step: 'Reading the rows', done: tally.good + tally.bad });
    await good.add(portion.rows);
    await bad.add(portion.bad);
  });
  await good.close();
  await bad.close();
  return { outline, tally };
}

/** Rows that come in portions and are put by in parts. */
class Gathering<Row> {
  readonly #writer: PartWriter;
  readonly #pack: (rows: readonly Row[]) => string;
  #rows: Row[] = [];

  constructor(writer: PartWriter, pack: (rows: readonly Row[]) => string) {
    this.#writer = writer;
    this.#pack = pack;
  }

  async add(rows: readonly Row[]): Promise<void> {
    for (const row of rows) {
      this.#rows.push(row);
      if (this.#rows.length === rowsInPart) await this.#put();
    }
  }

  async close(): Promise<void> {
    if (this.#rows.length > 0) await this.#put();
    await this.#writer.flush();
  }

  async #put(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    await this.#writer.add(this.#pack(rows));
  }
}

function emptyTally(): Tally {
  const says = { hasNamesAlone: false, lacksOrganisation: false, lacksAudience: false, saysAudience: false };
  return { good: 0, bad: 0, mendable: 0, ...says };
}

/** Adds to what is told of the rows so far. */
function count(tally: Tally, { rows, bad }: LearningPortion<MappedKind>): void {
  const sums = tally;
  sums.good += rows.length;
  sums.bad += bad.length;
  sums.mendable += bad.filter(({ mendable }) => mendable.length > 0).length;
  for (const row of rows) {
    sums.hasNamesAlone ||= row.learner === null;
    sums.lacksOrganisation ||= row.organisation === null;
    sums.lacksAudience ||= row.audience === null;
    sums.saysAudience ||= row.audience !== null;
  }
}
