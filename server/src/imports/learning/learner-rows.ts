import { dayNumber } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { KeySet } from './key-set.ts';

/** What a learning system said, of somebody, in a course of ours. */
export interface LearnerRow {
  readonly learner: string;
  readonly courseId: string;
  readonly outcome: 'completed' | 'not-completed';
  readonly onDay: IsoDate;
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

/** What a file has said already: of whom, in which course, on which day. */
export class LearnerRows {
  readonly #set: KeySet;
  readonly #key = new Uint32Array(wordsOfLearner + 1);
  readonly #bytes = Buffer.from(this.#key.buffer, 0, bytesOfLearner);
  readonly #courses = new Map<string, number>();
  readonly #days = new Map<IsoDate, number>();

  /** @param expected how many rows there may be */
  constructor(expected = 0) {
    this.#set = new KeySet(wordsOfLearner + 1, expected);
  }

  /** @returns whether it was not said before */
  add({ learner, courseId, outcome, onDay }: LearnerRow): boolean {
    this.#bytes.write(learner, 'base64url');
    const course = placeIn(this.#courses, courseId);
    const day = this.#days.get(onDay) ?? dayNumber(onDay);
    this.#days.set(onDay, day);
    this.#key[wordsOfLearner] = (course << 17) ^ (outcome === 'completed' ? 1 << 16 : 0) ^ (day & 0xffff);
    return this.#set.add(this.#key);
  }
}

function placeIn(places: Map<string, number>, id: string): number {
  const known = places.get(id) ?? places.size;
  places.set(id, known);
  return known;
}
