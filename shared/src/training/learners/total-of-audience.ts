import type { PeopleTotal } from './people-at.ts';

/** Where the counts of an audience of an organisation stand among those of all series; -1 where there is none. */
type Places = Readonly<Record<'posts' | 'trained' | 'outOfDate' | 'notTrained', number>>;

/** What `peopleTotal` makes of rows, added up from counts without making rows. */
export class TotalOfAudience {
  #firm = 0;
  #others = 0;
  readonly #firmSums: [number, number, number, number] = [0, 0, 0, 0];
  readonly #otherSums: [number, number, number] = [0, 0, 0];

  /** @param isKnown whether somebody has said who or how many are in post; else it counts once anybody is known */
  add(counts: Int32Array, places: Places, isKnown: boolean): void {
    const trained = counts[places.trained] ?? 0;
    const outOfDate = counts[places.outOfDate] ?? 0;
    const notTrained = counts[places.notTrained] ?? 0;
    const known = trained + outOfDate + notTrained;
    if (!isKnown && known === 0) return;
    const posts = places.posts === -1 ? -1 : (counts[places.posts] ?? 0);
    if (posts >= known) {
      this.#firm += 1;
      this.#firmSums[0] += posts;
      this.#firmSums[1] += trained;
      this.#firmSums[2] += outOfDate;
      this.#firmSums[3] += notTrained;
    } else {
      this.#others += 1;
      this.#otherSums[0] += trained;
      this.#otherSums[1] += outOfDate;
      this.#otherSums[2] += notTrained;
    }
  }

  /** @returns null when nothing was added */
  counts(): PeopleTotal | null {
    if (this.#firm > 0) {
      const [posts, trained, outOfDate, notTrained] = this.#firmSums;
      return { posts, trained, outOfDate, notTrained, noAnswer: posts - trained - outOfDate - notTrained };
    }
    if (this.#others === 0) return null;
    const [trained, outOfDate, notTrained] = this.#otherSums;
    return { posts: null, trained, outOfDate, notTrained, noAnswer: null };
  }
}
