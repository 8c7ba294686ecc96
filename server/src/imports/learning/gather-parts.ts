import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import type { LearningRow } from '@due-regard/shared/imports/learning/rows.ts';
import type { LearningPart, LearningPortion, RowsOfKind } from './learning-file.ts';
import { LearningPacking, packBadRows, packerOf } from './pack-rows.ts';

/** What the rows of a file leave open. */
export interface Tally {
  readonly good: number;
  readonly bad: number;
  readonly mendable: number;
  /** Some row gives a name and no id. */
  readonly hasNamesAlone: boolean;
  /** Some row does not say where its person works. */
  readonly lacksOrganisation: boolean;
  /** Some row does not say whom its person counts among. */
  readonly lacksAudience: boolean;
  /** Some row does. */
  readonly saysAudience: boolean;
}

/** As many rows in a part, and so many parts whose rows wait in the order of the file: of more, lanes are made. */
interface PartSizes {
  readonly rowsInPart: number;
  readonly partsInOrder: number;
}

const usual: PartSizes = { rowsInPart: 1000, partsInOrder: 16 };

/** Hands over one part, and waits until it is taken. */
type GivePart = (part: LearningPart) => Promise<void>;

/** Gathers the rows of a file into parts, packed as they will wait, and counts what they leave open. */
export class PartGatherer<Kind extends MappedKind> {
  readonly #give: GivePart;
  readonly #rowsInPart: number;
  readonly #rows: Gathering<RowsOfKind[Kind]>;
  readonly #tally = { ...nothingTold };
  #bad: LearningPortion<Kind>['bad'][number][] = [];

  constructor(kind: Kind, give: GivePart, sizes: PartSizes = usual) {
    this.#give = give;
    this.#rowsInPart = sizes.rowsInPart;
    this.#rows = gatheringOf(kind, give, sizes);
  }

  async add(portion: LearningPortion<Kind>): Promise<void> {
    count(this.#tally, portion);
    for (const row of portion.bad) this.#bad.push(row);
    while (this.#bad.length >= this.#rowsInPart) await this.#giveBad();
    await this.#rows.add(portion.rows);
  }

  /** After the last rows. @returns what all of them leave open */
  async close(): Promise<Tally> {
    await this.#rows.close();
    while (this.#bad.length > 0) await this.#giveBad();
    return this.#tally;
  }

  async #giveBad(): Promise<void> {
    const rows = this.#bad.splice(0, this.#rowsInPart);
    await this.#give({ holds: 'bad', lane: 0, count: rows.length, json: packBadRows(rows) });
  }
}

/** Rows that can be taken as they are. */
interface Gathering<Row> {
  add(rows: readonly Row[]): Promise<void>;
  close(): Promise<void>;
}

function gatheringOf<Kind extends MappedKind>(
  kind: Kind,
  give: GivePart,
  sizes: PartSizes,
): Gathering<RowsOfKind[Kind]> {
  const gathering =
    kind === 'learning' ? new GatheringInLanes(give, sizes) : new GatheringInOrder(packerOf('staff').pack, give, sizes);
  return ofKind<Kind>(gathering);
}

/** Rows in the order of their file. */
class GatheringInOrder<Row> implements Gathering<Row> {
  readonly #pack: (rows: readonly Row[]) => string;
  readonly #give: GivePart;
  readonly #rowsInPart: number;
  #rows: Row[] = [];

  constructor(pack: (rows: readonly Row[]) => string, give: GivePart, { rowsInPart }: PartSizes) {
    this.#pack = pack;
    this.#give = give;
    this.#rowsInPart = rowsInPart;
  }

  async add(rows: readonly Row[]): Promise<void> {
    for (const row of rows) this.#rows.push(row);
    while (this.#rows.length >= this.#rowsInPart) await this.#giveSome();
  }

  async close(): Promise<void> {
    while (this.#rows.length > 0) await this.#giveSome();
  }

  async #giveSome(): Promise<void> {
    const rows = this.#rows.splice(0, this.#rowsInPart);
    await this.#give({ holds: 'rows', lane: 0, count: rows.length, json: this.#pack(rows) });
  }
}

/**
 * Rows of a learning system: those of a large file in lanes by the beginning of their learner's hash, each part in the
 * order of learners. The index of completions is then written from one end to the other, and not all over.
 */
class GatheringInLanes implements Gathering<LearningRow> {
  readonly #give: GivePart;
  readonly #sizes: PartSizes;
  readonly #lanes = new Map<number, LearningPacking>();
  #first: LearningRow[] = [];
  #hasLanes = false;

  constructor(give: GivePart, sizes: PartSizes) {
    this.#give = give;
    this.#sizes = sizes;
  }

  async add(rows: readonly LearningRow[]): Promise<void> {
    if (this.#hasLanes) return this.#addToLanes(rows);
    for (const row of rows) this.#first.push(row);
    if (this.#first.length <= this.#sizes.rowsInPart * this.#sizes.partsInOrder) return;
    this.#hasLanes = true;
    await this.#addToLanes(this.#first);
    this.#first = [];
  }

  async close(): Promise<void> {
    const inOrder = new GatheringInOrder(packerOf('learning').pack, this.#give, this.#sizes);
    await inOrder.add(this.#first);
    await inOrder.close();
    for (const [lane, packing] of this.#lanes) await this.#giveLane(lane, packing);
  }

  async #addToLanes(rows: readonly LearningRow[]): Promise<void> {
    for (const row of rows) {
      const lane = laneOf(row);
      const packing = this.#lanes.get(lane) ?? new LearningPacking();
      packing.add(row);
      if (packing.count < this.#sizes.rowsInPart) this.#lanes.set(lane, packing);
      else {
        this.#lanes.delete(lane);
        await this.#giveLane(lane, packing);
      }
    }
  }

  async #giveLane(lane: number, packing: LearningPacking): Promise<void> {
    const json = lane === 0 ? packing.inOrder() : packing.byLearner();
    await this.#give({ holds: 'rows', lane, count: packing.count, json });
  }
}

/** Those of a name alone have none. */
function laneOf({ learner }: LearningRow): number {
  return learner?.charCodeAt(0) ?? 0;
}

const nothingTold: Tally = {
  good: 0,
  bad: 0,
  mendable: 0,
  hasNamesAlone: false,
  lacksOrganisation: false,
  lacksAudience: false,
  saysAudience: false,
};

type Counted = { -readonly [Name in keyof Tally]: Tally[Name] };

/** Adds to what is told of the rows so far. */
function count(tally: Counted, { rows, bad }: LearningPortion<MappedKind>): void {
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

// Which of the two it is follows from the kind.
function ofKind<Kind extends MappedKind>(gathering: unknown): Gathering<RowsOfKind[Kind]> {
  return gathering as Gathering<RowsOfKind[Kind]>;
}
