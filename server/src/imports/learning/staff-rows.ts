import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { StaffRow } from '@due-regard/shared/imports/learning/rows.ts';
import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { audienceNames } from '@due-regard/shared/training/learners/audience.ts';
import type { Audience } from '@due-regard/shared/training/learners/audience.ts';
import { loadDirectory } from '../organisation-directory.ts';
import { loadWords, seenWords } from './file-words.ts';
import type { FileWords } from './file-words.ts';
import { NamedPlaces } from './named-places.ts';
import type { Parts, PeopleContext, Settled } from './people-importer.ts';

/** Somebody's post, as it will be recorded. */
export interface StaffPost {
  readonly learner: string;
  readonly organisationId: string;
  readonly audience: Audience;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly rowNumber: number;
}

/** Another id of somebody in the list. */
export interface StaffLink {
  readonly other: string;
  readonly learner: string;
  readonly rowNumber: number;
}

const sampled = 5;

/** The posts of a list of staff and the ids of its people, gathered from its rows. */
export class StaffRows {
  readonly refused: RowProblem[] = [];
  readonly #context: PeopleContext;
  readonly #words: FileWords;
  readonly #places: NamedPlaces;
  readonly #posts = new Map<string, StaffPost[]>();
  /** By the other id. One that stands beside two people is linked to both: then it is nobody's (`personsFrom`). */
  readonly #links = new Map<string, StaffLink[]>();
  readonly #sample: string[][] = [];
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
    return rows;
  }

  posts(): readonly StaffPost[] {
    return [...this.#posts.values()].flat();
  }

  nameOf(organisationId: string): string {
    return this.#places.nameOf(organisationId);
  }

  links(): readonly StaffLink[] {
    return [...this.#links.values()].flat();
  }

  /** Ids that stand beside two people. */
  get shared(): number {
    return [...this.#links.values()].filter(({ length }) => length > 1).length;
  }

  seen(): Pick<Settled, 'unmatched' | 'remembered' | 'words' | 'heard' | 'sample'> {
    return { ...this.#places.shown(), ...seenWords(this.#words), sample: this.#sample };
  }

  /** Rows that were left out because somebody said that they are not counted. */
  get notOurs(): number {
    return this.#places.notOurs + this.#words.audiences.notCounted;
  }

  /** Rows that wait for somebody to say what a name or a word in them means. */
  get waiting(): number {
    return this.#places.unmatchedRows + this.#words.audiences.asked().reduce((sum, { rows }) => sum + rows, 0);
  }

  #add(row: StaffRow): void {
    const organisationId =
      row.organisation === null
        ? this.#context.choices.organisationId
        : this.#places.placeOf(row.organisation, row.rowNumber);
    if (organisationId === null || organisationId === undefined) return;
    const audience =
      row.audience === null ? this.#context.choices.audience : this.#words.audiences.meaningOf(row.audience);
    if (audience === null && row.audience === null)
      this.refused.push(rowProblem('audience-missing', { row: row.rowNumber }));
    if (audience === null || audience === undefined) return;
    const { learner, from, to, rowNumber } = row;
    for (const other of row.others) this.#link({ other, learner, rowNumber });
    this.#join({ learner, organisationId, audience, from, to, rowNumber });
    this.#show({ learner, organisationId, audience, from, to, rowNumber });
  }

  #link(link: StaffLink): void {
    const { other, learner } = link;
    const known = this.#links.get(other) ?? [];
    if (other === learner || known.some((one) => one.learner === learner)) return;
    this.#links.set(other, [...known, link]);
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
