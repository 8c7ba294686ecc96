import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { mostPicks, pickSources } from '@due-regard/shared/journal/picks.ts';
import type { PickSource } from '@due-regard/shared/journal/picks.ts';
import type { FieldError } from '../design-system/form-errors.ts';

/** What to draw from, by which seed, how many, and on which dates. */
export interface PicksAsked {
  readonly from: PickSource;
  readonly seed: string;
  readonly count: string | undefined;
  readonly asAt: IsoDate | undefined;
  readonly knownAt: IsoDate | undefined;
}

const seedForm = /^[\w-]{1,40}$/;

/** What the address asks for; undefined until it says what to draw from and by which seed. */
export function picksAskedIn(parameters: URLSearchParams): PicksAsked | undefined {
  const from = pickSources.find((one) => one === parameters.get('from'));
  const seed = parameters.get('seed') ?? '';
  if (from === undefined || !seedForm.test(seed)) return undefined;
  const [asAt, knownAt] = ['asAt', 'knownAt'].map((name) => parseIsoDate(parameters.get(name) ?? ''));
  return { from, seed, count: parameters.get('count') ?? undefined, asAt, knownAt };
}

/** What is typed into the form. */
type Typed = Readonly<Record<'from' | 'count' | 'seed', string | undefined>>;

/** Something to draw from must be chosen; an empty number is the usual one, an empty seed is drawn. */
export function picksAskedErrors({ from, count, seed }: Typed): readonly FieldError[] {
  const isCount = count === undefined || (/^[1-9]\d{0,2}$/.test(count) && Number(count) <= mostPicks);
  return [
    ...(from === undefined ? [{ field: 'from', message: 'Choose what to draw from' }] : []),
    ...(isCount ? [] : [{ field: 'count', message: `How many must be a whole number from 1 to ${String(mostPicks)}` }]),
    ...(seed === undefined || seedForm.test(seed)
      ? []
      : [{ field: 'seed', message: 'The seed may have letters, digits and hyphens, 40 at most' }]),
  ];
}

/** A seed that nobody chose, of eight letters: digits could be taken for somebody's number, which no address may hold. */
export function seedDrawn(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => letters[byte % letters.length]).join('');
}

// Sixteen, so that each is as likely as any other.
const letters = 'abcdefghijklmnop';
