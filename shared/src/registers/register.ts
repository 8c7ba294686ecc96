import type { IsoDate } from '../calendar/iso-date.ts';
import type { PromisedDay } from '../deadlines/revision.ts';
import type { Publication } from '../evidence/publication.ts';
import type { FieldProblem } from '../http/problem.ts';
import type { Fields, Values, ValuesOf } from './field.ts';

/** What a register says of one thing from a day on, until its next row. */
export interface Entry<Of extends Fields = Fields> {
  readonly factId: string;
  readonly entryId: string;
  readonly register: string;
  readonly validFrom: IsoDate;
  readonly values: Fields extends Of ? Values : ValuesOf<Of>;
  readonly publication: Publication;
}

/** What a rule may look at beside the entry itself: the day, and the registers as they stand on it. */
export interface RegisterView {
  readonly asAt: IsoDate;
  /** The entries of a register on the day. */
  readonly entriesOf: (register: string) => readonly Entry[];
  /** What was said of an entry up to the day, the earliest first. */
  readonly rowsOf: (entryId: string) => readonly Entry[];
  /** Schools that were ever known, by their ids. */
  readonly schools: Schools;
  /** The day of a meeting that is planned or held; undefined for one that is cancelled or not there. */
  readonly dayOf: (meetingId: string) => IsoDate | undefined;
  /** The day on which a meeting was to be that is cancelled. */
  readonly cancelledOf: (meetingId: string) => IsoDate | undefined;
  /** The same with all that the reader may not see; absent where they see everything. How an entry stands rests on it. */
  readonly whole?: RegisterView;
}

/** What a school is called on a day, and whether it is counted on it. */
export interface SchoolOnDay {
  readonly name: string | null;
  readonly isInScope: boolean;
}

export type Schools = ReadonlyMap<string, SchoolOnDay>;

/** How an entry stands, in words and in what they mean to a reader. */
export interface Standing {
  readonly label: string;
  readonly means: 'good' | 'attention' | 'bad' | 'open' | 'over';
  /** What the word is taken to say, where it is not plain by itself. */
  readonly explained?: string;
}

/** What the standings of a register mean from a day on, in the words of a source. */
interface Wording {
  readonly from: IsoDate;
  readonly source: string;
  /** By the codes of the standings. */
  readonly explained: Readonly<Record<string, string>>;
}

/** Something that falls due of an entry. */
export interface EntryDue {
  readonly what: string;
  readonly dueOn: IsoDate;
}

/** Rooms of the house in which registers lie, with what the screen calls them. */
export const registerRooms = {
  governance: 'Governance',
  strategies: 'Strategies and words',
  risks: 'Risks and what is coming',
  assurance: 'Assurance',
  engagement: 'Communities and projects',
  safety: 'Schools’ online safety',
  money: 'Money and people',
} as const;
export type RegisterRoom = keyof typeof registerRooms;

/**
 * A register as data: what it holds of each entry and how an entry stands. Lists, pages, forms, files, history and
 * deadlines are made of it. Rules are pure, and know the day from the view.
 */
export interface Register<Of extends Fields = Fields> {
  /** In addresses and files. */
  readonly code: string;
  readonly room: RegisterRoom;
  /** `Recommendations` */
  readonly title: string;
  /** `recommendation` */
  readonly thing: string;
  /** What it is for, in one sentence. */
  readonly purpose: string;
  readonly fields: Of;
  /** The fields that name an entry, in that order; days and choices in words. */
  readonly namedBy: readonly (keyof Of & string)[];
  /** What its names begin with wherever they stand, where they would be read as our own word: `Myth`. */
  readonly nameBegins?: string;
  /** What several of its entries are called, where those that fall due on one day are told in one line. */
  readonly gathered?: readonly [one: string, several: string];
  /** What the list shows beside the name and the standing. */
  readonly columns: readonly (keyof Of & string)[];
  /** The day or meeting by which a list is in order, the latest first and those without one last; by name, unless given. */
  readonly latestBy?: keyof Of & string;
  /** The fields by which a row of a file is known for an entry; the fields that name it, unless given. */
  readonly knownBy?: readonly (keyof Of & string)[];
  /** The field that names what an entry is a part of: it is entered from there, and listed there. */
  readonly partOf?: keyof Of & string;
  /** Whether its entries are for officers only, whatever is asked. */
  readonly isNeverPublic?: true;
  /** Whether its entries gather people or go to where they meet: none that names a Channel panel is taken. */
  readonly gathers?: true;
  /** The columns of files that others keep, by name: heading and field. */
  readonly layouts?: Readonly<Record<string, FileLayout<Of>>>;
  /** Columns of its file that are worked out and not read back, besides its standing. */
  readonly workedOut?: readonly string[];
  /** Another table that stands below in its file as text, and is not read: `Meetings`. */
  readonly tableBelow?: string;
  /** The field whose column tells its table from others in one file. */
  readonly tableWith?: keyof Of & string;
  /** A paper that can be made of it. */
  readonly paper?: Paper<Of>;
  readonly standings?: Readonly<Record<string, Standing>>;
  /** What its standings mean where somebody else says so and says it anew: the earliest first. */
  readonly wordings?: readonly Wording[];
  /** One of the codes of `standings`. */
  standingOf?(entry: Entry<Of>, view: RegisterView): string;
  /** A sentence that is reckoned: `Satisfied on 10 June 2019, 89 days late`. */
  remarkOn?(entry: Entry<Of>, view: RegisterView): string | null;
  /** Whether the sentence is of what the reader may read alone: it compares with the earlier rows that they see. */
  readonly remarksOnSeen?: true;
  /** The field that tells when it happened, a day or a meeting, once it has: an entry is not so before that day. */
  happenedOn?(values: ValuesOf<Of>): (keyof Of & string) | null;
  /** The field that names the meeting at which it happened: it happened on the day of that. */
  readonly happenedAt?: keyof Of & string;
  /** Whether nothing is due of it any more. */
  isOver?(entry: Entry<Of>, view: RegisterView): boolean;
  /** Whether what falls due on the day of a field has been done, while other days of the entry stay due. */
  isMet?(field: keyof Of & string, entry: Entry<Of>, view: RegisterView): boolean;
  /** The day on which a promise that was kept is owed again; undefined while it is owed as it was said. */
  promisedAgain?(field: keyof Of & string, entry: Entry<Of>, view: RegisterView): PromisedDay | undefined;
  /** What falls due besides the days that its fields hold. */
  alsoDue?(entry: Entry<Of>, view: RegisterView): readonly EntryDue[];
  /** The field that says when somebody last looked at an entry: how old the sentences over the register are. */
  readonly agedBy?: keyof Of & string;
  /** Sentences over the entries that the reader sees, of which there is one at least: how many of how many. */
  summaryOf?(entries: readonly Entry<Of>[], view: RegisterView): readonly string[];
  /** What cannot all be so. @param today the last day on which anything can have happened */
  problemsIn?(values: ValuesOf<Of>, today: IsoDate): readonly FieldProblem[];
  /** Codes of `problemsIn` in sentences: what to enter instead. */
  readonly problemWords?: Readonly<Record<string, string>>;
}

/** A file in somebody else's columns: `{ title: 'Scrutiny tracker', columns: { Ref: 'ref' } }`. */
export interface FileLayout<Of extends Fields = Fields> {
  readonly title: string;
  readonly columns: Readonly<Record<string, keyof Of & string>>;
}

/** A register as a paper to hand over: one for each value of a field, in the order of its questions. */
export interface Paper<Of extends Fields = Fields> {
  readonly title: string;
  /** The field of which each value makes a paper: the year. */
  readonly of: keyof Of & string;
  /** The choice that heads and orders the parts of the paper. */
  readonly headedBy: keyof Of & string;
  /** What the reckoned sentence of an entry tells: `Last year`. */
  readonly remark: string;
  /** Fields whose things the index at its end lists. */
  readonly evidence: readonly (keyof Of & string)[];
  /** The field that tells in words what shows it, where no thing is named. */
  readonly inWords: keyof Of & string;
  readonly notes: readonly string[];
  /** Every choice that belongs in it, so that what nobody entered is named. */
  partsOf(entries: readonly Entry[]): readonly string[];
}

/**
 * Keeps the literal types of a register's fields and checks its form. Its rules are only ever asked of its own entries,
 * which is why they may be called as those of any register.
 */
export function register<const Of extends Fields>(definition: Register<Of>): Register & { readonly fields: Of } {
  return definition as unknown as Register & { readonly fields: Of };
}
