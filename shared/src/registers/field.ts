import type { IsoDate } from '../calendar/iso-date.ts';

/** What in the house an entry of a register can name, besides entries of other registers. */
export const namedKinds = ['action', 'plan', 'body', 'meeting', 'document', 'obligation', 'organisation'] as const;
export type NamedKind = (typeof namedKinds)[number];

/** Codes and what each is called: `{ accepted: 'Accepted' }`. */
export type Choices = Readonly<Record<string, string>>;

interface Asked {
  /** The question of the form and the heading of its column: no two of a register are alike. */
  readonly label: string;
  readonly hint?: string;
  /** Whether there is no entry without it. */
  readonly isNeeded?: true;
  /** The heading under which it is asked at the end of the form, closed until it is wanted: most entries need none of it. */
  readonly under?: string;
  /** What other people's files call the column. */
  readonly alsoCalled?: readonly string[];
}

/** One thing that a register holds of each of its entries. */
export type Field = Asked &
  (
    | {
        readonly kind: 'words';
        /** In characters. */
        readonly most: number;
        /** Whether it is a role or an organisation: in a file n/a, TBC and the like say nothing of it. */
        readonly isWho?: true;
      }
    | {
        readonly kind: 'choice';
        readonly choices: Choices;
        /** The field that keeps the word of somebody else's file as it was written, whether it is one of these or not. */
        readonly asWritten?: string;
      }
    | { readonly kind: 'choices'; readonly choices: Choices }
    /** Several short texts: themes, agencies. */
    | { readonly kind: 'list' }
    /**
     * A day. One that may lie ahead says what falls due on it, or why nothing does; any other happened, and lies not
     * after today. Of those that may lie ahead some begin something: an entry can be so from there on.
     */
    | { readonly kind: 'day'; readonly due?: string; readonly notDue?: string; readonly begins?: true }
    /** A day that is promised: another one later is a slip, and the first stays beside it. */
    | { readonly kind: 'promise'; readonly due: string }
    | {
        readonly kind: 'number';
        readonly least: number;
        readonly most: number;
        /** Whether it says every how many months something comes: files write `quarterly`. */
        readonly isMonths?: true;
        /** Whether it is a year, written without a comma. */
        readonly isYear?: true;
        /** Kept in hundredths and written as a decimal; what files call the column that holds the hundredths themselves. */
        readonly inHundredths?: readonly string[];
      }
    | { readonly kind: 'pounds' }
    | { readonly kind: 'link' }
    /** Somebody who signs in here and holds a role of the council. */
    | { readonly kind: 'person' }
    /** Something else in the house: a kind, or the code of another register. */
    | { readonly kind: 'one' | 'several'; readonly of: NamedKind | (string & {}) }
  );

export type Fields = Readonly<Record<string, Field>>;

/** What a field holds: days as days, choices by their codes, things by their ids; null or an empty list where nothing is said. */
export type Value = string | number | readonly string[] | null;
export type Values = Readonly<Record<string, Value>>;

type Told<One extends Field> = One extends { readonly kind: 'choices' | 'list' | 'several' }
  ? readonly string[]
  : One extends { readonly kind: 'choice'; readonly choices: infer Given }
    ? keyof Given & string
    : One extends { readonly kind: 'day' | 'promise' }
      ? IsoDate
      : One extends { readonly kind: 'number' | 'pounds' }
        ? number
        : string;

/** The values of an entry, as its register's fields have them. */
export type ValuesOf<Of extends Fields> = {
  readonly [Name in keyof Of]: Of[Name] extends { readonly isNeeded: true }
    ? Told<Of[Name]>
    : Told<Of[Name]> extends readonly string[]
      ? Told<Of[Name]>
      : Told<Of[Name]> | null;
};

/** A number as it is written: 60 hundredths as 0.6. */
export function numberShown(field: Field, kept: number): number {
  return isInHundredths(field) ? kept / 100 : kept;
}

/** What is kept of a number as it is written: of more than two decimals no whole number of hundredths. */
export function numberKept(field: Field, shown: number): number {
  return isInHundredths(field) ? Number((shown * 100).toFixed(6)) : shown;
}

function isInHundredths(field: Field): boolean {
  return field.kind === 'number' && field.inHundredths !== undefined;
}

/** Whether a field names a person or something else that not everybody may read of. */
export function namesSomething({ kind }: Field): boolean {
  return kind === 'one' || kind === 'several' || kind === 'person';
}

/** Why nothing falls due by the rules of entries of a document, board or meeting. */
export const dueInItsRoom = 'It falls due by the rules of its room';

/** Whether a field holds several things. */
export function isMany({ kind }: Field): boolean {
  return kind === 'choices' || kind === 'list' || kind === 'several';
}

/** Whether a day of this field has happened once it is told: it lies not after the day on which it is. */
export function isOfPast(field: Field): boolean {
  return field.kind === 'day' && field.due === undefined && field.notDue === undefined;
}

/** Whether an entry can be so from a day of this field on, once it has come: something happened or began on it. */
export function canBeginOn(field: Field): boolean {
  return isOfPast(field) || (field.kind === 'day' && field.begins === true);
}

/** What a field holds of which nothing is said. */
export function nothingIn(field: Field): null | readonly string[] {
  return isMany(field) ? [] : null;
}

/** Whom an entry falls to: a role in words, and who holds it here, to whom reminders go. */
export const ownerFields = {
  ownerRole: {
    kind: 'words',
    label: 'Owner’s role',
    hint: 'Such as Communities manager; no names of people',
    most: 120,
    isWho: true,
    alsoCalled: ['Owner', 'Lead', 'Lead officer', 'Responsible'],
  },
  ownerUser: {
    kind: 'person',
    label: 'Who holds that role here',
    hint: 'Reminders go to this person, who must be allowed to read the entry',
  },
} as const satisfies Fields;
