import type { IsoDate } from '../calendar/iso-date.ts';
import { fitOf, isOpenQuestion } from './dates.ts';
import type { DateOrder, Fit } from './dates.ts';
import type { Cell } from './table.ts';

/** The order of day and month in a file, or a value that fits both ways and the column it stands in. */
export type SettledOrder =
  | { readonly order: DateOrder }
  | { readonly order: undefined; readonly column: string; readonly example: string };

/**
 * Finds out whether days or months come first from the values of a file as they pass, by the rules of `readDayColumns`:
 * for files too long to be held.
 */
export class DayOrder {
  readonly #today: IsoDate;
  #settled: DateOrder | undefined;
  #open: { readonly column: string; readonly example: string } | undefined;
  /** Some value would lie ahead if the month came first; and some if the day did. */
  readonly #lies = { aheadByMonth: false, aheadByDay: false };
  readonly #fits = new Map<string, Fit | undefined>();

  /** @param said what a person has said of the file */
  constructor(today: IsoDate, said?: DateOrder) {
    this.#today = today;
    this.#settled = said;
  }

  /** The order, when no later value can change it. */
  get settled(): DateOrder | undefined {
    return this.#settled;
  }

  /**
   * @param isPast whether no day of its column can lie ahead
   * @returns whether the cell's day is another in the other order
   */
  look(cell: Cell, { column, isPast }: { readonly column: string; readonly isPast: boolean }): boolean {
    if (typeof cell !== 'string') return false;
    const fit = this.#fitOf(cell);
    if (fit === undefined) return false;
    const { dayFirst, monthFirst } = fit;
    if (dayFirst !== undefined && monthFirst === undefined) this.#settled ??= 'day-month';
    if (isOpenQuestion(fit)) this.#open ??= { column, example: cell.trim() };
    if (isPast) this.#note(dayFirst ?? '', monthFirst ?? '');
    return dayFirst !== monthFirst;
  }

  /** What is known when all values have passed. */
  atEnd(): SettledOrder {
    if (this.#settled !== undefined) return { order: this.#settled };
    const isProved = this.#lies.aheadByMonth && !this.#lies.aheadByDay;
    return isProved || this.#open === undefined ? { order: 'day-month' } : { order: undefined, ...this.#open };
  }

  #note(dayFirst: string, monthFirst: string): void {
    if (dayFirst <= this.#today && monthFirst > this.#today) this.#lies.aheadByMonth = true;
    if (dayFirst > this.#today && monthFirst <= this.#today) this.#lies.aheadByDay = true;
  }

  #fitOf(cell: string): Fit | undefined {
    if (this.#fits.has(cell)) return this.#fits.get(cell);
    if (this.#fits.size >= mostKept) this.#fits.clear();
    const fit = fitOf(cell);
    this.#fits.set(cell, fit);
    return fit;
  }
}

const mostKept = 20_000;
