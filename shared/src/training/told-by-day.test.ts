import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { answersBehind, sourcesOf } from './answers-behind.ts';
import { reachedByCourse } from './by-course.ts';
import { trainingTimelines } from './coverage.ts';
import { fewTrainedAt } from './few-trained.ts';
import { someDay, someFacts } from './testing/random-facts.ts';
import { toldByDay } from './told-by-day.ts';

it('what is printed with coverage is the same for all days as worked out for one', () => {
  fc.assert(
    fc.property(someFacts, fc.array(someDay, { minLength: 5, maxLength: 20 }), (facts, days) => {
      const timelines = trainingTimelines(facts);
      const told = toldByDay(facts, timelines);
      for (const asAt of days) {
        expect(told.sourcesAt(asAt)).toEqual(sourcesOf(answersBehind(facts, { timelines, asAt })));
        expect(told.fewTrainedAt(asAt)).toEqual(fewTrainedAt(facts, { timelines, asAt }));
        const courses = reachedByCourse(timelines, { asAt, courses: facts.courses });
        expect(told.coursesAt(asAt)).toEqual(courses);
      }
    }),
    { numRuns: 400 },
  );
});
