import type { IsoDate } from '../calendar/iso-date.ts';
import { todayWords } from '../calendar/today-words.ts';
import { longDate, monthAndYear } from '../calendar/words.ts';

/** That a figure is of a day after what is known. */
export type Projection = {
  readonly words: string;
  /** The last day that is known: today, or the day on which it was known. */
  readonly after: IsoDate;
};

interface ProjectionDates {
  readonly asAt: IsoDate;
  readonly knownAt: IsoDate | null;
  readonly today: IsoDate;
  /** Whether today is the demonstration's own day. */
  readonly hasOwnToday: boolean;
}

/**
 * Said with every figure of a day that lies after what is known: after today, or after the day on which it was known.
 * @returns null where the figure is no projection
 */
export function projectionOf({ asAt, knownAt, today, hasOwnToday }: ProjectionDates): Projection | null {
  if (knownAt !== null && asAt > knownAt) {
    const words = `A projection: it is what the records of ${longDate(knownAt)} say about ${longDate(asAt)}. Nothing that happened or was told in between is known.`;
    return { words, after: knownAt < today ? knownAt : today };
  }
  if (asAt <= today) return null;
  const words = `A projection: ${longDate(asAt)} is after today, ${todayWords(today, { own: hasOwnToday })}. It is what will be so if nothing more is told or changed.`;
  return { words, after: today };
}

interface Shown {
  readonly asAt: IsoDate;
  readonly knownAt: IsoDate | null;
  readonly projection: Projection | null;
}

/** The day of a figure, for its subtitle: `31 December 2018, a projection from what was known on 1 June 2018`. */
export function dayShown(shown: Shown): string {
  return `${longDate(shown.asAt)}${projectionMark(shown)}`;
}

/** The same without the day, to stand behind the name of a table; nothing where it is no projection. */
export function projectionMark({ asAt, knownAt, projection }: Shown): string {
  if (projection === null) return '';
  return `, a projection${knownAt !== null && asAt > knownAt ? ` from what was known on ${longDate(knownAt)}` : ''}`;
}

/** The month of a point of a trend: `December 2018`, or `December 2018 (projection)`. */
export function monthShown(on: IsoDate, { projection }: Pick<Shown, 'projection'>): string {
  return `${monthAndYear(on)}${projection !== null && on > projection.after ? ' (projection)' : ''}`;
}
