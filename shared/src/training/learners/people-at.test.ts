import { describe, expect, it } from 'vitest';
import { isExcess, peopleTotal, rowsInTotal } from './people-at.ts';
import type { PeopleRow } from './people-at.ts';

function row(changes: Partial<PeopleRow>): PeopleRow {
  return {
    organisationId: 'highways',
    audience: 'council-staff',
    posts: 10,
    trained: 6,
    outOfDate: 1,
    notTrained: 1,
    ...changes,
  };
}

describe('the people of several organisations together', () => {
  it('are in classes that add up to the posts', () => {
    expect(peopleTotal([row({}), row({ posts: 5, trained: 2 })])).toEqual({
      posts: 15,
      trained: 8,
      outOfDate: 2,
      notTrained: 2,
      noAnswer: 3,
    });
  });

  it('leave out those of whom nobody has said how many are in post', () => {
    expect(peopleTotal([row({}), row({ posts: null, trained: 90 })])).toMatchObject({ posts: 10, trained: 6 });
    expect(peopleTotal([row({ posts: null })])).toMatchObject({ posts: null, trained: 6, noAnswer: null });
  });

  it('leave out those of whom more are known than are in post: that is an error, never 100 %', () => {
    const more = row({ posts: 7 });
    expect(isExcess(more)).toBe(true);
    expect(rowsInTotal([row({}), more])).toEqual([row({})]);
    expect(peopleTotal([more])).toMatchObject({ posts: null, trained: 6 });
    expect(isExcess(row({ posts: 8 }))).toBe(false);
  });
});
