import { dayNumber } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Completion } from '@due-regard/shared/training/learners/facts.ts';
import { KeySet } from './key-set.ts';

/** What a learning system said, of somebody, in a course of ours. */
export type LearnerRow = Required<Completion>;

/** Half of a learner's hash: of a million learners two share it once in thirty million files. */
const wordsOfLearner = 2;
const signsOfWord = 6;
const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const bitsOfSign = new Uint8Array(128);
for (let bits = 0; bits < signs.length; bits += 1) bitsOfSign[signs.charCodeAt(bits)] = bits;

/** Puts 64 bits of a hash into a key. Each of its 22 signs stands for 6 bits: of six signs, a word takes the first 32. */
function putLearner(key: Uint32Array, learner: string, from = 0): void {
  for (let word = 0; word < wordsOfLearner; word += 1) {
    let bits = 0;
    for (let sign = 0; sign < signsOfWord; sign += 1) {
      const next = bitsOfSign[learner.charCodeAt(word * signsOfWord + sign)] ?? 0;
      bits = sign === signsOfWord - 1 ? (bits << 2) | (next >> 4) : (bits << 6) | next;
    }
    key[from + word] = bits;
  }
}

/** Learners, by their hashes (`learnerHash`), each once. */
export class Learners {
  readonly #set: KeySet;
  readonly #key = new Uint32Array(wordsOfLearner);

  /** @param expected how many there may be */
  constructor(expected = 0) {
    this.#set = new KeySet(wordsOfLearner, expected);
  }

  get size(): number {
    return this.#set.size;
  }

  /** @returns whether it was not held before */
  add(learner: string): boolean {
    putLearner(this.#key, learner);
    return this.#set.add(this.#key);
  }
}

/** Which other ids stand beside more than one learner, such as a shared mailbox. */
export class SharedIds {
  readonly #ids = new Learners();
  readonly #pairs = new KeySet(wordsOfLearner * 2);
  readonly #key = new Uint32Array(wordsOfLearner * 2);
  readonly #shared = new Set<string>();

  has(other: string): boolean {
    return this.#shared.has(other);
  }

  add(other: string, learner: string): void {
    if (other === learner) return;
    putLearner(this.#key, other);
    putLearner(this.#key, learner, wordsOfLearner);
    if (this.#pairs.add(this.#key) && !this.#ids.add(other)) this.#shared.add(other);
  }

  /** Beside nobody who is known. */
  share(other: string): void {
    this.#shared.add(other);
  }
}

/** Where lists of staff say whose rows they are. */
const nowhere = { organisationId: null, audience: null, number: 0 } as const;

/** What a file has said already: of whom, in which course, on which day, and where. */
export class LearnerRows {
  readonly #set: KeySet;
  readonly #key = new Uint32Array(wordsOfLearner + 2);
  readonly #places = new Map([[' ', nowhere.number]]);
  #place: Pick<LearnerRow, 'organisationId' | 'audience'> & { readonly number: number } = nowhere;
  readonly #courses = new Map<string, number>();
  readonly #days = new Map<IsoDate, number>();

  /** @param expected how many rows there may be */
  constructor(expected = 0) {
    this.#set = new KeySet(wordsOfLearner + 2, expected);
  }

  /** @returns whether it was not said before */
  add({ learner, courseId, outcome, onDay, organisationId, audience }: LearnerRow): boolean {
    putLearner(this.#key, learner);
    const course = placeIn(this.#courses, courseId);
    const day = this.#days.get(onDay) ?? dayNumber(onDay);
    this.#days.set(onDay, day);
    this.#key[wordsOfLearner] = (course << 17) ^ (outcome === 'completed' ? 1 << 16 : 0) ^ (day & 0xffff);
    this.#key[wordsOfLearner + 1] = this.#placeOf(organisationId, audience);
    return this.#set.add(this.#key);
  }

  /** Most rows are of where the row before was. */
  #placeOf(organisationId: LearnerRow['organisationId'], audience: LearnerRow['audience']): number {
    if (organisationId !== this.#place.organisationId || audience !== this.#place.audience) {
      const number = placeIn(this.#places, `${organisationId ?? ''} ${audience ?? ''}`);
      this.#place = { organisationId, audience, number };
    }
    return this.#place.number;
  }
}

function placeIn(places: Map<string, number>, id: string): number {
  const known = places.get(id) ?? places.size;
  places.set(id, known);
  return known;
}
