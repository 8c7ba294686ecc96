import { describe, expect, it } from 'vitest';
import { dayNumber, isoDate } from '../../calendar/iso-date.ts';
import { valueAt } from '../../measure/steps.ts';
import type { LearnerFacts } from './facts.ts';
import { peopleHistories } from './people-history.ts';
import { unplacedSteps } from './unplaced.ts';
import { completion, peopleFacts, post, service, staffList } from './testing/example-people.ts';

/** `trained of posts, out of date, not trained` of one audience of the service on a day. */
function on(day: string, changes: Partial<LearnerFacts>, audience = 'council-staff'): string {
  const [history] = peopleHistories(peopleFacts(changes), [service]);
  const found = history?.audiences.find((each) => each.audience === audience);
  if (found === undefined) return 'nobody';
  const number = dayNumber(isoDate(day));
  const posts = found.posts === null ? 'unknown' : String(valueAt(found.posts, number));
  const [trained, late, not] = [found.trained, found.outOfDate, found.notTrained].map((each) => valueAt(each, number));
  return `${String(trained)} of ${posts}, ${String(late)}, ${String(not)}`;
}

describe('who is in post', () => {
  it('is who the list of staff names; somebody in no file has given no answer', () => {
    const posts = [post('a'), post('b'), post('c')];
    const completions = [completion('a', '2018-01-10'), completion('b', '2018-01-10', { outcome: 'not-completed' })];
    expect(on('2018-03-13', { posts, completions })).toBe('1 of 3, 0, 1');
  });

  it('no longer counts from the day after the last day in post', () => {
    const posts = [post('a', { to: isoDate('2018-03-13') }), post('b', { from: isoDate('2018-03-14') })];
    const completions = [completion('a', '2018-01-10')];
    expect(on('2018-03-13', { posts, completions })).toBe('1 of 1, 0, 0');
    expect(on('2018-03-14', { posts, completions })).toBe('0 of 1, 0, 0');
  });

  it('is who the latest list up to the day names, and before the first who the first names', () => {
    const lists = [staffList(), staffList({ batchId: 'next', fileDate: isoDate('2018-04-01') })];
    const posts = [post('a'), post('b', { batchId: 'next' }), post('c', { batchId: 'next' })];
    const completions = [completion('a', '2017-06-01')];
    expect(on('2017-12-31', { lists, posts, completions })).toBe('1 of 1, 0, 0');
    expect(on('2018-03-31', { lists, posts, completions })).toBe('1 of 1, 0, 0');
    expect(on('2018-04-01', { lists, posts, completions })).toBe('0 of 2, 0, 0');
  });

  it('is nobody once a list that speaks for the service names nobody there', () => {
    const lists = [staffList(), staffList({ batchId: 'next', fileDate: isoDate('2018-04-01') })];
    expect(on('2018-04-01', { lists, posts: [post('a')] })).toBe('0 of 0, 0, 0');
    const elsewhere = [staffList(), staffList({ batchId: 'next', fileDate: isoDate('2018-04-01'), covers: ['it'] })];
    expect(on('2018-04-01', { lists: elsewhere, posts: [post('a')] })).toBe('0 of 1, 0, 0');
  });

  it('counts once, however many rows or ids a person has', () => {
    const posts = [post('a'), post('a', { to: isoDate('2018-06-30') }), post('a-mail')];
    const links = [{ other: 'a-mail', learner: 'a', batchId: 'list' }];
    const completions = [completion('a', '2018-01-10'), completion('a-mail', '2018-02-10')];
    expect(on('2018-03-13', { posts, completions, links })).toBe('1 of 1, 0, 0');
    expect(on('2018-03-13', { posts, completions })).toBe('2 of 2, 0, 0');
  });

  it('is told by the latest list that links an id; an id of two people is nobody’s', () => {
    const lists = [staffList(), staffList({ batchId: 'next', fileDate: isoDate('2018-02-01') })];
    const posts = [post('a', { batchId: 'next' }), post('b', { batchId: 'next' })];
    const completions = [completion('mail', '2018-01-10')];
    const first = { other: 'mail', learner: 'a', batchId: 'list' };
    const moved = [first, { other: 'mail', learner: 'b', batchId: 'next' }];
    expect(on('2018-03-13', { lists, posts, completions, links: [first] })).toBe('1 of 2, 0, 0');
    expect(on('2018-03-13', { lists, posts, completions, links: moved })).toBe('1 of 2, 0, 0');
    const shared = [...moved, { other: 'mail', learner: 'a', batchId: 'next' }];
    expect(on('2018-03-13', { lists, posts, completions, links: shared })).toBe('0 of 2, 0, 0');
  });
});

describe('without a list of staff', () => {
  const given = { organisationId: 'highways', audience: 'council-staff' } as const;
  const lists = [staffList({ covers: ['it'] })];

  it('whom a file given to the service names counts, of as many as somebody said there are', () => {
    const completions = [completion('a', '2018-01-10', given), completion('b', '2015-08-01', given)];
    expect(on('2018-03-13', { lists, completions })).toBe('1 of unknown, 1, 0');
    const headcounts = [{ ...given, countedOn: isoDate('2018-01-01'), posts: 40 }];
    expect(on('2018-03-13', { lists, completions, headcounts })).toBe('1 of 40, 1, 0');
    expect(on('2017-03-13', { lists, completions: [], headcounts })).toBe('0 of 40, 0, 0');
  });

  it('somebody whom the list of another organisation names counts there alone', () => {
    const posts = [post('a', { organisationId: 'it' })];
    const completions = [completion('a', '2018-01-10', given)];
    expect(on('2018-03-13', { lists, posts, completions })).toBe('nobody');
  });

  it('somebody whom the list of another organisation has let go counts again where a file was given', () => {
    const moves = [
      staffList({ covers: ['it'] }),
      staffList({ batchId: 'next', fileDate: isoDate('2018-04-01'), covers: ['it'] }),
    ];
    const completions = [completion('a', '2018-01-10', given)];
    const posts = [post('a', { organisationId: 'it' })];
    expect(on('2018-03-31', { lists: moves, posts, completions })).toBe('0 of unknown, 0, 0');
    expect(on('2018-04-01', { lists: moves, posts, completions })).toBe('1 of unknown, 0, 0');
    const left = [post('a', { organisationId: 'it', to: isoDate('2018-03-13') })];
    expect(on('2018-03-13', { lists, posts: left, completions })).toBe('0 of unknown, 0, 0');
    expect(on('2018-03-14', { lists, posts: left, completions })).toBe('1 of unknown, 0, 0');
  });

  it('a list says nothing of an organisation for which it does not speak', () => {
    const completions = [completion('a', '2018-01-10', given)];
    const posts = [post('a', { organisationId: 'housing' })];
    expect(on('2018-03-13', { lists, posts, completions })).toBe('1 of unknown, 0, 0');
  });

  it('a file given to a service that has a list counts by the list', () => {
    const completions = [completion('a', '2018-01-10', given), completion('b', '2018-01-10', given)];
    expect(on('2018-03-13', { posts: [post('a')], completions })).toBe('1 of 1, 0, 0');
  });
});

describe('before the first list of staff', () => {
  const given = { organisationId: 'highways', audience: 'council-staff' } as const;
  const lists = [staffList({ fileDate: isoDate('2018-10-01') })];
  const completions = [completion('a', '2018-01-10', given), completion('b', '2018-01-10', given)];
  const headcounts = [{ ...given, countedOn: isoDate('2018-03-31'), posts: 4 }];
  const posts = [post('a'), post('c')];

  it('a number in post told by then counts, with whom files were given for; then the list alone does', () => {
    const told = { lists, completions, headcounts, posts };
    expect(on('2018-04-30', told)).toBe('2 of 4, 0, 0');
    expect(on('2018-09-30', told)).toBe('2 of 4, 0, 0');
    expect(on('2018-10-01', told)).toBe('1 of 2, 0, 0');
  });

  it('somebody counts where a file was given, though the list calls them another’s', () => {
    const moved = [post('a', { audience: 'contractors' }), post('c')];
    const told = { lists, completions, headcounts, posts: moved };
    expect(on('2018-04-30', told)).toBe('2 of 4, 0, 0');
    expect(on('2018-04-30', told, 'contractors')).toBe('0 of 0, 0, 0');
    expect(on('2018-10-01', told, 'contractors')).toBe('0 of 1, 0, 0');
  });

  it('the list says who was in post where no number was told, or only from its day on', () => {
    const late = headcounts.map((each) => ({ ...each, countedOn: isoDate('2018-10-01') }));
    for (const none of [[], late]) {
      expect(on('2018-04-30', { lists, completions, posts, headcounts: none })).toBe('1 of 2, 0, 0');
    }
  });

  it('whom no list ever names is counted nowhere from the day of the list on alone', () => {
    const days = ['2018-01-09', '2018-01-10', '2018-09-30', '2018-10-01'].map((day) => dayNumber(isoDate(day)));
    const nowhere = (changes: Partial<LearnerFacts>): readonly number[] => {
      const steps = unplacedSteps(peopleFacts({ lists, completions, posts, ...changes }));
      return days.map((day) => valueAt(steps, day));
    };
    expect(nowhere({ headcounts })).toEqual([0, 0, 0, 1]);
    expect(nowhere({})).toEqual([0, 1, 1, 1]);
    const others = headcounts.map((each) => ({ ...each, audience: 'contractors' as const }));
    expect(nowhere({ headcounts: others })).toEqual([0, 1, 1, 1]);
  });
});

it('each course is counted while it counts, and somebody may have several', () => {
  const completions = [completion('a', '2016-01-10'), completion('a', '2017-01-10', { courseId: 'ho-awareness' })];
  const [history] = peopleHistories(peopleFacts({ posts: [post('a')], completions }), [service]);
  const courses = history?.audiences[0]?.byCourse.map(({ courseId, trained }) => [
    courseId,
    ...['2017-06-01', '2018-06-01'].map((day) => valueAt(trained, dayNumber(isoDate(day)))),
  ]);
  expect(courses).toEqual([
    ['ho-awareness', 1, 1],
    ['wrap', 1, 0],
  ]);
});
