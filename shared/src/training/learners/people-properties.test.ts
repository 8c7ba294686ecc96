import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../calendar/iso-date.ts';
import { valueAt } from '../../measure/steps.ts';
import { someDay } from '../testing/random-facts.ts';
import type { LearnerFacts } from './facts.ts';
import { listedFromOf } from './listed-from.ts';
import { coursesOn, knownPeople, peopleOn } from './people-at.ts';
import type { PeopleRow, TakenCourse } from './people-at.ts';
import { peopleHistories } from './people-history.ts';
import { unplacedSteps } from './unplaced.ts';
import { places, someCompletion, somePeople } from './testing/random-people.ts';

/** Every number that the histories give on a day. */
function numbersOn(facts: LearnerFacts, day: number): readonly Readonly<Record<string, unknown>>[] {
  return peopleHistories(facts, places).flatMap(({ organisationId, audiences }) =>
    audiences.map(({ audience, posts, trained, outOfDate, notTrained, byCourse }) => ({
      organisationId,
      audience,
      posts: posts === null ? null : valueAt(posts, day),
      trained: valueAt(trained, day),
      outOfDate: valueAt(outOfDate, day),
      notTrained: valueAt(notTrained, day),
      byCourse: byCourse.map((course) => [course.courseId, valueAt(course.trained, day)]),
    })),
  );
}

function trainedIn(facts: LearnerFacts, day: number): number {
  return numbersOn(facts, day).reduce((sum, { trained }) => sum + Number(trained), 0);
}

/** The numbers of a day that are not nought: whether an audience or a course has anybody on other days does not matter. */
function anybodyOn(facts: LearnerFacts, day: number): readonly (PeopleRow | TakenCourse)[] {
  const histories = peopleHistories(facts, places);
  return [
    ...peopleOn(histories, day).filter((row) => (row.posts ?? 0) > 0 || knownPeople(row) > 0),
    ...coursesOn(histories, day).filter(({ trained }) => trained > 0),
  ];
}

describe('the people of an organisation', () => {
  it('are never more in all classes than in post, where a list of staff says who is', () => {
    fc.assert(
      fc.property(somePeople, someDay, (facts, day) => {
        const listedFrom = listedFromOf(facts);
        for (const each of numbersOn(facts, dayNumber(day))) {
          const known = Number(each['trained']) + Number(each['outOfDate']) + Number(each['notTrained']);
          if (listedFrom(String(each['organisationId'])) <= dayNumber(day))
            expect(known).toBeLessThanOrEqual(Number(each['posts']));
          expect(known).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('are the same in whatever order the records came', () => {
    fc.assert(
      fc.property(somePeople, someDay, (facts, day) => {
        const turned = {
          ...facts,
          completions: facts.completions.toReversed(),
          posts: facts.posts.toReversed(),
          links: facts.links.toReversed(),
        };
        expect(numbersOn(turned, dayNumber(day))).toEqual(numbersOn(facts, dayNumber(day)));
      }),
    );
  });

  it('are the same when a record is brought twice', () => {
    fc.assert(
      fc.property(somePeople, someDay, (facts, day) => {
        const twice = { ...facts, completions: [...facts.completions, ...facts.completions] };
        expect(numbersOn(twice, dayNumber(day))).toEqual(numbersOn(facts, dayNumber(day)));
      }),
    );
  });
});

describe('a number in post', () => {
  it('of before the first list stands until then as if no list had come', () => {
    fc.assert(
      fc.property(somePeople, fc.constantFrom('x', 'y', 'z'), someDay, (facts, id, day) => {
        const from = listedFromOf(facts)(id);
        fc.pre(Number.isFinite(from) && dayNumber(day) < from);
        const told = facts.headcounts.filter(
          ({ organisationId, countedOn }) => organisationId === id && dayNumber(countedOn) < from,
        );
        const asked = (row: PeopleRow | TakenCourse): boolean =>
          row.organisationId === id && told.some(({ audience }) => audience === row.audience);
        const lists = facts.lists.map((list) => ({ ...list, covers: list.covers.filter((each) => each !== id) }));
        const before = anybodyOn({ ...facts, lists }, dayNumber(day));
        expect(anybodyOn(facts, dayNumber(day)).filter(asked)).toEqual(before.filter(asked));
      }),
      { numRuns: 300 },
    );
  });

  it('changes nothing from the day of the first list on, nor anywhere when it is not of before it', () => {
    fc.assert(
      fc.property(somePeople, someDay, (facts, day) => {
        const listedFrom = listedFromOf(facts);
        const speaks = ({ organisationId }: { readonly organisationId: string }): boolean =>
          listedFrom(organisationId) <= dayNumber(day);
        const fewer = { ...facts, headcounts: facts.headcounts.filter((each) => !speaks(each)) };
        expect(anybodyOn(fewer, dayNumber(day))).toEqual(anybodyOn(facts, dayNumber(day)));
        expect(valueAt(unplacedSteps(fewer), dayNumber(day))).toBe(valueAt(unplacedSteps(facts), dayNumber(day)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a list that says that all have left an organisation', () => {
  it('changes nothing on the days before its own', () => {
    fc.assert(
      fc.property(somePeople, someDay, someDay, (facts, fileDate, day) => {
        fc.pre(day < fileDate);
        const ending = { batchId: 'ending', fileDate, covers: [], ends: ['x', 'y', 'z'] };
        const more = { ...facts, lists: [...facts.lists, ending] };
        expect(anybodyOn(more, dayNumber(day))).toEqual(anybodyOn(facts, dayNumber(day)));
      }),
    );
  });

  it('changes nothing on any day where no other list names it', () => {
    fc.assert(
      fc.property(somePeople, someDay, someDay, (facts, fileDate, day) => {
        const others = { ...facts, lists: facts.lists.map((list) => ({ ...list, covers: [] })) };
        const ending = { batchId: 'ending', fileDate, covers: [], ends: ['x', 'y', 'z'] };
        const more = { ...others, lists: [...others.lists, ending] };
        expect(peopleHistories(more, places)).toEqual(peopleHistories(others, places));
        expect(valueAt(unplacedSteps(more), dayNumber(day))).toBe(valueAt(unplacedSteps(others), dayNumber(day)));
      }),
    );
  });
});

describe('one more record', () => {
  it('of a completed course makes fewer people trained on no day', () => {
    fc.assert(
      fc.property(somePeople, someCompletion, someDay, (facts, completion, day) => {
        const one = { ...completion, outcome: 'completed' as const };
        const more = { ...facts, completions: [...facts.completions, one] };
        expect(trainedIn(more, dayNumber(day))).toBeGreaterThanOrEqual(trainedIn(facts, dayNumber(day)));
      }),
    );
  });

  it('of somebody whom neither a list nor a file of theirs places counts nowhere', () => {
    fc.assert(
      fc.property(somePeople, someDay, (facts, day) => {
        const nowhere = {
          ...facts,
          lists: [],
          completions: facts.completions.filter((each) => each.audience === null),
        };
        const people = new Set(nowhere.completions.filter(({ onDay }) => onDay <= day).map(({ learner }) => learner));
        expect(trainedIn(nowhere, dayNumber(day))).toBe(0);
        expect(valueAt(unplacedSteps(nowhere), dayNumber(day))).toBe(people.size);
      }),
    );
  });
});
