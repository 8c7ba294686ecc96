import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { FileChoices } from '@due-regard/shared/imports/learning/choices.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import type { RowsPreview } from '@due-regard/shared/imports/preview.ts';
import type { Change } from '@due-regard/db/change.ts';
import type { ImportContext } from '../importer.ts';
import type { Meant } from '../meant.ts';
import type { Ended } from './ended.ts';
import type { RowsOfKind } from './learning-file.ts';
import type { SaidWord } from './remember-word.ts';
import type { Bad } from './what-is-bad.ts';

/** Where a file of people is compared: with an authority's records, as somebody has said whose it is. */
export interface PeopleContext extends ImportContext {
  readonly fileDate: IsoDate;
  readonly fileName: string;
  readonly choices: FileChoices;
  /** How many rows it has at most, so that there is room for them from the start. */
  readonly mostRows: number;
  /** Whether rows of a learning system's export may have more than one id of their person. */
  readonly hasOtherIds: boolean;
  /** Its rows that cannot be read, and are left out if the others are taken in. */
  readonly bad: Bad;
  /** Which organisations everybody has left, of those that a list of staff does not name; undefined while nobody has said. */
  readonly ended?: Ended | undefined;
}

/**
 * Rows of a file, part after part. Of a learning system's export, which may have a million, no more than a lane is held
 * (`listLanes`: 50,000 rows at most); a list of staff is as long as the staff, and its posts are held together, since
 * rows of one person are joined. They may be gone through more than once.
 */
export type Parts<Row> = AsyncIterable<readonly Row[]>;

/** What the rows of a file would change: all of a preview that the rows themselves tell. */
export interface Settled extends Pick<
  RowsPreview,
  | 'accepted'
  | 'duplicates'
  | 'unmatched'
  | 'remembered'
  | 'sample'
  | 'words'
  | 'people'
  | 'totals'
  | 'notes'
  | 'missing'
  | 'inPost'
  | 'onlyEndingChanges'
  | 'unexplained'
> {
  /** The file's words of which somebody has said what they mean. */
  readonly heard: readonly Pick<SaidWord, 'about' | 'key'>[];
  /** What its names and words are taken to mean. */
  readonly meant: readonly Meant[];
  /** What is wrong with rows beside each other, or beside the records; such rows are left out. */
  readonly refused: RowsPreview['refused'];
  /** Of a list of staff: the missing organisations which everybody has left, as somebody said. */
  readonly ended?: RowsPreview['missing'];
  /** Of a list of staff: bad rows of which it cannot be told what organisation they name. */
  readonly placesUnread?: number;
  /** Rows that wait for an answer, without which this is taken in only when somebody says so. */
  readonly unanswered?: number;
  readonly changesNothing: boolean;
  /** In numbers, for the record of changes. */
  readonly counts: Readonly<Record<string, number>>;
}

/** One kind of file of people: how its rows are compared with the records, and stored. */
export interface PeopleImporter<Kind extends MappedKind> {
  readonly kind: Kind;
  /** @throws Refusal `not-valid` when what was said of the file cannot be so */
  readonly compare: (context: PeopleContext, parts: Parts<RowsOfKind[Kind]>) => Promise<Settled>;
  /** The same, and what is new is recorded. */
  readonly apply: (change: Change, context: PeopleContext, parts: Parts<RowsOfKind[Kind]>) => Promise<Settled>;
}
