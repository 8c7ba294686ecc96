import { dayNumber } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Audience } from '@due-regard/shared/training/learners/audience.ts';
import { KeySet } from './key-set.ts';

/** What a learning system said, of somebody, in a course of ours. */
export interface LearnerRow {
  readonly learner: string;
  readonly courseId: string;
  readonly outcome: 'completed' | 'not-completed';
  readonly onDay: IsoDate;
  /** Whose row it is, where the file or whoever brought it says so; null where lists of staff do. */
  readonly organisationId: string | null;
  readonly audience: Audience | null;
}

/** Half of a learner's hash: of a million learners two share it once in thirty million files. */
const wordsOfLearner = 2;
const bytesOfLearner = 8;

/** Learners, by their hashes (`learnerHash`), each once. */
export class Learners {
  readonly #set: KeySet;
  readonly #key = new Uint32Array(wordsOfLearner);
  readonly #bytes = Buffer.from(this.#key.buffer);

  /** @param expected how many there may be */
  constructor(expected = 0) {
    this.#set = new KeySet(wordsOfLearner, expected);
  }

  get size(): number {
    return this.#set.size;
  }

  /** @returns whether it was not held before */
  add(learner: string): boolean {
    this.#bytes.write(learner, 'base64url');
    return this.#set.add(this.#key);
  }
}

/** What a file has said already: of whom, in which course, on which day, and where. */
export class LearnerRows {
  readonly #set: KeySet;
  readonly #key = new Uint32Array(wordsOfLearner + 2);
  readonly #bytes = Buffer.from(this.#key.buffer, 0, bytesOfLearner);
  readonly #places = new Map<string, number>();
  readonly #courses = new Map<string, number>();
  readonly #days = new Map<IsoDate, number>();

  /** @param expected how many rows there may be */
  constructor(expected = 0) {
    this.#set = new KeySet(wordsOfLearner + 2, expected);
  }

  /** @returns whether it was not said before */
  add({ learner, courseId, outcome, onDay, organisationId, audience }: LearnerRow): boolean {
    this.#bytes.write(learner, 'base64url');
    const course = placeIn(this.#courses, courseId);
    const day = this.#days.get(onDay) ?? dayNumber(onDay);
    this.#days.set(onDay, day);
    this.#key[wordsOfLearner] = (course << 17) ^ (outcome === 'completed' ? 1 << 16 : 0) ^ (day & 0xffff);
    this.#key[wordsOfLearner + 1] = placeIn(this.#places, `${organisationId ?? ''} ${audience ?? ''}`);
    return this.#set.add(this.#key);
  }
}

function placeIn(places: Map<string, number>, id: string): number {
  const known = places.get(id) ?? places.size;
  places.set(id, known);
  return known;
}
