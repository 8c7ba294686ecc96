import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { StaffRow } from '@due-regard/shared/imports/learning/rows.ts';
import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { audienceNames } from '@due-regard/shared/training/learners/audience.ts';
import type { Audience } from '@due-regard/shared/training/learners/audience.ts';
import { loadDirectory } from '../organisation-directory.ts';
import { loadWords, meantIn, seenWords, takenAsReadNotes } from './file-words.ts';
import type { FileWords } from './file-words.ts';
import { NamedPlaces } from './named-places.ts';
import type { Parts, PeopleContext, Settled } from './people-importer.ts';
import { waitingBadRows } from './waiting-rows.ts';
import type { WaitingBadRow } from './waiting-rows.ts';
import { passedOverBy } from './what-is-bad.ts';

/** Somebody's post, as it will be recorded. */
export interface StaffPost {
  readonly learner: string;
  readonly organisationId: string;
  readonly audience: Audience;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly rowNumber: number;
}

/** Another id of somebody in the list; one that is linked to itself is nobody's, whatever earlier lists say of it. */
export interface StaffLink {
  readonly other: string;
  readonly learner: string;
  readonly rowNumber: number;
}

/** Whom an id first stands beside. */
interface Beside extends StaffLink {
  /** It stands beside somebody else too. */
  isShared: boolean;
  /** A row with it is taken. */
  isTaken: boolean;
}

const sampled = 5;

/** The posts of a list of staff and the ids of its people, gathered from its rows. */
export class StaffRows {
  readonly refused: RowProblem[] = [];
  readonly #context: PeopleContext;
  readonly #words: FileWords;
  readonly #places: NamedPlaces;
  readonly #posts = new Map<string, StaffPost[]>();
  /** By the other id, of all rows: a mailbox that two people share is no one's because the other's row is left out. */
  readonly #beside = new Map<string, Beside>();
  readonly #sample: string[][] = [];
  /** The organisations that any row names, whether or not it is taken. */
  readonly #named = new Set<string>();
  /** Bad rows of which it cannot be told what organisation they name; of one that is not counted nobody needs to know. */
  placesUnread = 0;
  /** Rows that say of somebody what a row before says of the same days. */
  joined = 0;

  private constructor(context: PeopleContext, words: FileWords, places: NamedPlaces) {
    this.#context = context;
    this.#words = words;
    this.#places = places;
  }

  static async gather(context: PeopleContext, parts: Parts<StaffRow>): Promise<StaffRows> {
    const places = new NamedPlaces(await loadDirectory(context));
    const rows = new StaffRows(context, await loadWords(context, []), places);
    for await (const part of parts) for (const row of part) rows.#add(row);
    const { read, authority, batchId = '' } = context;
    for await (const { rows: bad } of waitingBadRows({ read, authority, batchId }))
      bad.forEach((row) => rows.#addBad(row));
    return rows;
  }

  posts(): readonly StaffPost[] {
    return [...this.#posts.values()].flat();
  }

  doName(organisationId: string): boolean {
    return this.#named.has(organisationId);
  }

  nameOf(organisationId: string): string {
    return this.#places.nameOf(organisationId);
  }

  links(): readonly StaffLink[] {
    return [...this.#beside.values()].flatMap(({ other, learner, rowNumber, isShared, isTaken }) => {
      if (isShared) return { other, learner: other, rowNumber };
      return isTaken ? { other, learner, rowNumber } : [];
    });
  }

  /** Ids that stand beside two people, whether or not their rows are taken. */
  get shared(): number {
    return [...this.#beside.values()].filter(({ isShared }) => isShared).length;
  }

  seen(): Pick<Settled, 'unmatched' | 'remembered' | 'words' | 'heard' | 'meant' | 'sample'> {
    const meant = meantIn(this.#places, this.#words);
    return { ...this.#places.shown(), ...seenWords(this.#words), meant, sample: this.#sample };
  }

  get wordNotes(): readonly string[] {
    return takenAsReadNotes(this.#words);
  }

  /** Rows that were left out because somebody said that they are not counted. */
  get notOurs(): number {
    const { notOurs, notCounted } = this.#context.bad.passedOver;
    return this.#places.notOurs + this.#words.audiences.notCounted + notOurs + notCounted;
  }

  /** Rows that wait for somebody to say what a name or a word in them means. */
  get waiting(): number {
    return this.#places.unmatchedRows + this.#words.audiences.asked().reduce((sum, { rows }) => sum + rows, 0);
  }

  #add(row: StaffRow): void {
    this.#link(row);
    const organisationId =
      row.organisation === null
        ? this.#context.choices.organisationId
        : this.#places.placeOf(row.organisation, row.rowNumber);
    if (organisationId === null || organisationId === undefined) return;
    this.#named.add(organisationId);
    const audience =
      row.audience === null ? this.#context.choices.audience : this.#words.audiences.meaningOf(row.audience);
    if (audience === null && row.audience === null)
      this.refused.push(rowProblem('audience-missing', { row: row.rowNumber }));
    if (audience === null || audience === undefined) return;
    const { learner, from, to, rowNumber } = row;
    for (const other of row.others) this.#take(other);
    this.#join({ learner, organisationId, audience, from, to, rowNumber });
    this.#show({ learner, organisationId, audience, from, to, rowNumber });
  }

  /** A row that cannot be taken as it is. Whoever's id in it cannot be read may be anybody. */
  #addBad(row: WaitingBadRow): void {
    const { rowNumber, partial, mendable } = row;
    const { learner, others = [], organisation } = asStaff(partial);
    const isPassedOver = passedOverBy(row, { words: this.#words, places: this.#places }) !== undefined;
    this.#nameBad(organisation, isPassedOver);
    if (learner === undefined) return;
    if (mendable.length > 0) this.#link({ rowNumber, learner, others });
    else this.#link({ rowNumber, learner: `row ${String(rowNumber)}`, others: [learner, ...others] });
  }

  /** @param organisation as the row has it; undefined where that cannot be read */
  #nameBad(organisation: string | null | undefined, isPassedOver: boolean): void {
    if (organisation === null) return;
    const organisationId = organisation === undefined ? undefined : this.#places.meaningOf(organisation);
    if (organisationId === undefined) this.placesUnread += isPassedOver ? 0 : 1;
    else if (organisationId !== null) this.#named.add(organisationId);
  }

  #link({ rowNumber, learner, others }: Pick<StaffRow, 'rowNumber' | 'learner' | 'others'>): void {
    for (const other of others) {
      if (other === learner) continue;
      const known = this.#beside.get(other);
      if (known === undefined) this.#beside.set(other, { other, learner, rowNumber, isShared: false, isTaken: false });
      else known.isShared ||= known.learner !== learner;
    }
  }

  #take(other: string): void {
    const known = this.#beside.get(other);
    if (known !== undefined) known.isTaken = true;
  }

  /** The same person in one organisation and audience on days that overlap is there once. */
  #join(post: StaffPost): void {
    const key = `${post.learner} ${post.organisationId} ${post.audience}`;
    const before = this.#posts.get(key) ?? [];
    const overlapping = before.filter((other) => doOverlap(post, other));
    this.joined += overlapping.length;
    const one = overlapping.reduce((left, right) => joinedPost(right, left), post);
    this.#posts.set(key, [...before.filter((other) => !overlapping.includes(other)), one]);
  }

  /** As it was understood; nothing of a person is in it. */
  #show({ organisationId, audience, from, to, rowNumber }: StaffPost): void {
    if (this.#sample.length >= sampled) return;
    this.#sample.push([
      `Row ${String(rowNumber)}`,
      this.#places.nameOf(organisationId),
      audienceNames[audience],
      ...(from === null ? [] : [`From ${longDate(from)}`]),
      ...(to === null ? [] : [`To ${longDate(to)}`]),
    ]);
  }
}

// Bad rows of a list of staff wait under it alone.
function asStaff(partial: WaitingBadRow['partial']): Partial<StaffRow> {
  return partial as Partial<StaffRow>;
}

function doOverlap(left: StaffPost, right: StaffPost): boolean {
  return isBefore(left.from, right.to) && isBefore(right.from, left.to);
}

/** Whether days begin before others end; without a first or last day they have none. */
function isBefore(from: IsoDate | null, to: IsoDate | null): boolean {
  return from === null || to === null || from <= to;
}

function joinedPost(first: StaffPost, other: StaffPost): StaffPost {
  const isOpen = { from: first.from === null || other.from === null, to: first.to === null || other.to === null };
  const [from = null] = [first.from, other.from].filter((day) => day !== null).toSorted();
  const to =
    [first.to, other.to]
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null;
  return {
    ...first,
    rowNumber: Math.min(first.rowNumber, other.rowNumber),
    from: isOpen.from ? null : from,
    to: isOpen.to ? null : to,
  };
}
