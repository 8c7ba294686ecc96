import { valueAt } from '../../measure/steps.ts';
import type { Audience } from './audience.ts';
import type { PeopleHistory } from './people-history.ts';

/** People of one audience of one organisation on a day. */
export type PeopleRow = {
  readonly organisationId: string;
  readonly audience: Audience;
  /** Null where nobody has said how many are in post. */
  readonly posts: number | null;
  readonly trained: number;
  readonly outOfDate: number;
  readonly notTrained: number;
};

/** Those of one audience of one organisation who have a course that still counts on a day. */
export type TakenCourse = Pick<PeopleRow, 'organisationId' | 'audience' | 'trained'> & { readonly courseId: string };

/** The classes of {@link PeopleRow} and what is left of the posts; without posts nothing can be said of the rest. */
export type PeopleTotal = Pick<PeopleRow, 'posts' | 'trained' | 'outOfDate' | 'notTrained'> & {
  readonly noAnswer: number | null;
};

/** @param day as `dayNumber` makes it @returns a row for each audience of each organisation */
export function peopleOn(histories: readonly PeopleHistory[], day: number): readonly PeopleRow[] {
  return histories.flatMap(({ organisationId, audiences }) =>
    audiences.map((history) => ({
      organisationId,
      audience: history.audience,
      posts: history.posts === null ? null : valueAt(history.posts, day),
      trained: valueAt(history.trained, day),
      outOfDate: valueAt(history.outOfDate, day),
      notTrained: valueAt(history.notTrained, day),
    })),
  );
}

/** @param day as `dayNumber` makes it @returns a row for each course that anybody ever had; somebody may have several */
export function coursesOn(histories: readonly PeopleHistory[], day: number): readonly TakenCourse[] {
  return histories.flatMap(({ organisationId, audiences }) =>
    audiences.flatMap(({ audience, byCourse }) =>
      byCourse.map(({ courseId, trained }) => ({ organisationId, audience, courseId, trained: valueAt(trained, day) })),
    ),
  );
}

/** How many people files name, whatever they say of them. */
export function knownPeople({ trained, outOfDate, notTrained }: Omit<PeopleTotal, 'noAnswer' | 'posts'>): number {
  return trained + outOfDate + notTrained;
}

/** More people known than are in post: an error in what was brought, of which no share can be given. */
export function isExcess(row: Omit<PeopleTotal, 'noAnswer'>): boolean {
  return row.posts !== null && knownPeople(row) > row.posts;
}

/** Whether a share of the posts can be given: somebody has said how many there are, and no more are known. */
function isFirm(row: Omit<PeopleTotal, 'noAnswer'>): boolean {
  return row.posts !== null && !isExcess(row);
}

/** One row's classes; of more people than posts neither the posts nor the rest is given. */
export function rowTotal(row: PeopleRow): PeopleTotal {
  const { trained, outOfDate, notTrained } = row;
  const posts = isFirm(row) ? row.posts : null;
  const noAnswer = posts === null ? null : posts - knownPeople(row);
  return { posts, trained, outOfDate, notTrained, noAnswer };
}

/**
 * The rows that add up to a total, so that its classes add up to its posts: those of which a share can be given. Where
 * there is none of these, all of them, without posts.
 */
export function rowsInTotal(rows: readonly PeopleRow[]): readonly PeopleRow[] {
  const firm = rows.filter(isFirm);
  return firm.length > 0 ? firm : rows;
}

export function peopleTotal(rows: readonly PeopleRow[]): PeopleTotal {
  const totals = rowsInTotal(rows).map(rowTotal);
  const isKnown = totals.some(({ posts }) => posts !== null);
  return {
    posts: isKnown ? sumOf(totals, 'posts') : null,
    trained: sumOf(totals, 'trained'),
    outOfDate: sumOf(totals, 'outOfDate'),
    notTrained: sumOf(totals, 'notTrained'),
    noAnswer: isKnown ? sumOf(totals, 'noAnswer') : null,
  };
}

function sumOf(totals: readonly PeopleTotal[], count: keyof PeopleTotal): number {
  return totals.reduce((sum, total) => sum + (total[count] ?? 0), 0);
}
