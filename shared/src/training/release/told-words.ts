import type { IsoDate } from '../../calendar/iso-date.ts';
import { longDate, monthAndYear } from '../../calendar/words.ts';
import { counted, inAList } from '../../measure/words.ts';
import { organisationKinds } from '../../schools/organisation.ts';
import type { OrganisationKind } from '../../schools/organisation.ts';

/** One and several organisations of a kind. */
const nouns: Readonly<Record<OrganisationKind, readonly [one: string, several: string]>> = {
  school: ['school', 'schools'],
  'childrens-centre': ['children’s centre', 'children’s centres'],
  service: ['council service', 'council services'],
  partner: ['partner agency', 'partner agencies'],
  members: ['body of elected members', 'bodies of elected members'],
  'out-of-school': ['out-of-school setting', 'out-of-school settings'],
};

/** How an organisation that is open on a day told who is in post: by a list of a day, by a number alone, or not at all. */
export interface ToldBy {
  readonly kind: OrganisationKind;
  readonly by: 'list' | 'number' | 'nobody';
  /** Of a list. */
  readonly listOn: IsoDate | null;
}

/**
 * Whose people figures count, and whose they do not, kind by kind: `Of 240 schools, none has told who or how many are in
 * post: nobody there is counted.` Numbers of organisations alone, since the words stand beside withheld counts.
 */
export function toldWords(organisations: readonly ToldBy[]): readonly string[] {
  const kinds = Map.groupBy(organisations, ({ kind }) => kind);
  return organisationKinds.flatMap((kind) => {
    const own = kinds.get(kind);
    return own === undefined ? [] : [kindToldWords(own)];
  });
}

function kindToldWords(own: readonly ToldBy[]): string {
  const among = `Of ${organisationsWords(own.map((one) => one.kind))}`;
  const listed = own.filter(({ by }) => by === 'list');
  const numbered = own.filter(({ by }) => by === 'number').length;
  const silent = own.length - listed.length - numbered;
  if (silent === own.length) return `${among}, none has told who or how many are in post: nobody there is counted.`;
  const parts = [
    listed.length > 0 && `${has(listed.length)} a list of staff (${rangeOf(listed)})`,
    numbered > 0 && `${has(numbered)} told only how many are in post`,
    silent > 0 && `${has(silent)} told neither, and nobody there is counted`,
  ].filter((part) => part !== false);
  return `${among}, ${inAList(parts)}.`;
}

function has(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'has' : 'have'}`;
}

function rangeOf(listed: readonly ToldBy[]): string {
  const days = listed.flatMap(({ listOn }) => listOn ?? []).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return 'of no day';
  return first === last ? `of ${longDate(first)}` : `of ${longDate(first)} to ${longDate(last)}`;
}

/** `2 schools and 1 council service`: organisations in words that name none. */
export function organisationsWords(kinds: readonly OrganisationKind[]): string {
  const found = Map.groupBy(kinds, (kind) => kind);
  return inAList(
    organisationKinds.flatMap((kind) => {
      const own = found.get(kind);
      return own === undefined ? [] : [counted(own.length, nouns[kind])];
    }),
  );
}

/** What a paper may be called, of those whom it counts: `Training of people in post: council services, May 2019`. */
export function staffTitle(organisations: readonly ToldBy[], asAt: IsoDate): string {
  const told = new Set(organisations.filter(({ by }) => by !== 'nobody').map(({ kind }) => kind));
  const kinds = organisationKinds.filter((kind) => told.has(kind)).map((kind) => nouns[kind][1]);
  const whose = kinds.length === 0 ? '' : `: ${inAList(kinds)}`;
  return `Training of people in post${whose}, ${monthAndYear(asAt)}`;
}
