import type { DayOrder } from '@due-regard/shared/imports/day-order.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import { dayPlacesOf, personalPlacesOf, placesOf } from '@due-regard/shared/imports/learning/plan.ts';
import type { Place } from '@due-regard/shared/imports/learning/plan.ts';
import type { ReadingRules } from '@due-regard/shared/imports/learning/reading-rules.ts';
import { readLearningRow } from '@due-regard/shared/imports/learning/read-learning-row.ts';
import { readStaffRow } from '@due-regard/shared/imports/learning/read-staff-row.ts';
import type { RowReading } from '@due-regard/shared/imports/learning/row-reading.ts';
import type { BadRow } from '@due-regard/shared/imports/learning/rows.ts';
import type { ReasonCode } from '@due-regard/shared/imports/reasons.ts';
import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { cellText, columnKey, isBlankCell } from '@due-regard/shared/imports/table.ts';
import type { Cell } from '@due-regard/shared/imports/table.ts';
import type { RawRow } from '../table/raw-row.ts';
import type { FoundLayout } from './find-layout.ts';
import type { LearningPortion, PassedOver, RowsOfKind } from './learning-file.ts';

interface Settings {
  readonly found: FoundLayout;
  readonly order: DayOrder;
  readonly rules: ReadingRules;
  /** Whether a short row is one whose cells are missing, and a long one has too many. */
  readonly isRagged: boolean;
}

const rowsAtATime = 1000;
const numeric = /^[\d.,%\s-]+$/;
/** Cells of rows that wait until it is known whether days or months come first. */
const mostQueuedCells = 300_000;
const totals =
  /^(?:grand |sub[- ]?|overall )?totals?(?:$|\s*[:=\d–-]|\s(?:number|count|of|for|completed|learners|users|staff|people|records|rows)\b)/i;

/**
 * The rows of one file as they pass: blank ones, totals and repeated names are counted, the others read in their order
 * as soon as their days can be. Where too many would wait, they are left for a second passing.
 */
export class PersonRows<Kind extends MappedKind> {
  readonly #settings: Settings;
  readonly #places: readonly Place[];
  readonly #names: readonly { readonly at: number; readonly key: string }[];
  readonly #personal: readonly number[];
  readonly #days: readonly Place[];
  readonly #evidence: readonly Place[];
  readonly #passedOver = { blank: 0, totals: 0, headers: 0, notAsked: 0, unsaid: 0 };
  #queue: RawRow[] = [];
  #queuedCells = 0;
  #needsOrder = false;
  #missedFrom: number | undefined;
  #rows: RowsOfKind[Kind][] = [];
  #bad: BadRow<RowsOfKind[Kind]>[] = [];
  /** Rows of people, whether they can be read or not. */
  people = 0;

  constructor(settings: Settings) {
    const { plan, header } = settings.found;
    this.#settings = settings;
    this.#places = placesOf(plan);
    this.#names = this.#places.map(({ at }) => ({ at, key: columnKey(header[at] ?? '') }));
    this.#personal = personalPlacesOf(plan);
    this.#days = dayPlacesOf(plan);
    this.#evidence = plan.kind === 'staff' ? [] : plan.evidence.map((at) => ({ at, name: header[at] ?? '' }));
  }

  get passedOver(): PassedOver {
    return this.#passedOver;
  }

  /** Whether rows were left for a second passing. */
  get hasMissed(): boolean {
    return this.#missedFrom !== undefined;
  }

  /** Whether enough has come to be handed over. */
  get isEnough(): boolean {
    return this.#queue.length + this.#rows.length >= rowsAtATime && this.#canRead;
  }

  get #canRead(): boolean {
    return !this.#needsOrder || this.#settings.order.settled !== undefined;
  }

  /** One row of the file, in its order. */
  add(row: RawRow): void {
    if (row.rowNumber < this.#settings.found.firstRow) return;
    this.#watch(row);
    if (this.#missedFrom !== undefined) return;
    if (this.#queuedCells > mostQueuedCells && !this.#canRead) this.#missedFrom = row.rowNumber;
    else this.#enqueue(row);
  }

  /** One row of the second passing, when the order of days is known. */
  addMissed(row: RawRow): void {
    if (this.#missedFrom !== undefined && row.rowNumber >= this.#missedFrom) this.#enqueue(row);
  }

  /** From now on days are read day before month, unless it was said or shown otherwise. */
  settle(): void {
    this.#needsOrder = false;
  }

  /** What can be handed over now: about a thousand rows. */
  taken(): LearningPortion<Kind> {
    let next = 0;
    for (; next < this.#queue.length && this.#rows.length + this.#bad.length < rowsAtATime; next += 1) {
      const row = this.#queue[next];
      if (row !== undefined) this.#read(row);
    }
    this.#queue = this.#queue.slice(next);
    this.#queuedCells = this.#queue.reduce((sum, { cells }) => sum + cells.length, 0);
    const portion = { rows: this.#rows, bad: this.#bad };
    this.#rows = [];
    this.#bad = [];
    return portion;
  }

  get isEmpty(): boolean {
    return this.#queue.length === 0;
  }

  #watch({ cells }: RawRow): void {
    const { order, found } = this.#settings;
    const isPast = found.plan.kind === 'learning';
    for (const { at, name } of this.#evidence) order.look(cells[at] ?? '', { column: name, isPast: false });
    for (const { at, name } of this.#days) {
      if (order.look(cells[at] ?? '', { column: name, isPast })) this.#needsOrder = true;
    }
  }

  #enqueue(row: RawRow): void {
    const passing = this.#passing(row);
    if (passing !== undefined) {
      this.#passedOver[passing] += 1;
      return;
    }
    this.people += 1;
    this.#queue.push(row);
    this.#queuedCells += row.cells.length;
  }

  /** What a row is that is nobody's. */
  #passing({ cells }: RawRow): 'blank' | 'totals' | 'headers' | undefined {
    const first = cells.findIndex((cell) => !isBlankCell(cell));
    if (first < 0) return 'blank';
    if (totals.test(cellText(cells[first]).trim()) && this.#saysNobody(cells, first)) return 'totals';
    const isHeader = this.#names.every(({ at, key }) => columnKey(cellText(cells[at])) === key);
    return isHeader ? 'headers' : undefined;
  }

  /** An organisation may be called Total: a row that says somebody besides is no sum. */
  #saysNobody(cells: readonly Cell[], first: number): boolean {
    const others = cells.filter((cell, at) => at !== first && !isBlankCell(cell));
    if (others.every((cell) => numeric.test(cellText(cell)))) return true;
    return this.#personal.includes(first) && this.#personal.every((at) => at === first || isBlankCell(cells[at]));
  }

  #read(row: RawRow): void {
    const fault = this.#faultOf(row);
    if (fault !== undefined) {
      const problems = [rowProblem(fault, { row: row.rowNumber })];
      this.#bad.push({ rowNumber: row.rowNumber, problems, partial: {}, mendable: [] });
      return;
    }
    const { rows, bad, notAsked, unsaid } = this.#readingOf(row);
    for (const one of rows) this.#rows.push(one);
    for (const one of bad) this.#bad.push(one);
    this.#passedOver.notAsked += notAsked;
    this.#passedOver.unsaid += unsaid;
  }

  /** A row whose cells may stand under other names, or are cut off. */
  #faultOf({ cells }: RawRow): ReasonCode | undefined {
    const { isRagged, found } = this.#settings;
    const width = found.header.length;
    if (!isRagged || cells.length === width) return undefined;
    if (cells.length > width) return cells.slice(width).every(isBlankCell) ? undefined : 'row-has-extra-cells';
    return this.#places.some(({ at }) => at >= cells.length && at < width) ? 'row-has-missing-cells' : undefined;
  }

  #readingOf(row: RawRow): RowReading<RowsOfKind[Kind]> {
    const { found, rules } = this.#settings;
    const reading =
      found.plan.kind === 'learning' ? readLearningRow(row, found.plan, rules) : readStaffRow(row, found.plan, rules);
    return ofKind<Kind>(reading);
  }
}

/** A plan is of the kind that was asked for, and so are its rows. */
function ofKind<Kind extends MappedKind>(reading: unknown): RowReading<RowsOfKind[Kind]> {
  return reading as RowReading<RowsOfKind[Kind]>;
}
