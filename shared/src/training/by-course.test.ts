import { expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { reachedByCourse } from './by-course.ts';
import { trainingTimelines } from './coverage.ts';
import { course, decision, factsOf, school, statement } from './testing/example-facts.ts';

const had = (organisationId: string, courseId: string, heldOn = '2017-11-10') =>
  statement({ statementId: `${organisationId} ${courseId}`, organisationId, courseId, heldOn: isoDate(heldOn) });
const claimed = (organisationId: string) =>
  statement({ statementId: organisationId, organisationId, otherTraining: 'our own' });

it('each course is shown with the schools it reached, and those that only equal training did', () => {
  const sessions = [
    had('a', 'wrap'),
    had('a', 'ho-awareness', '2018-03-13'),
    had('b', 'wrap'),
    had('closed', 'wrap'),
    had('c', 'ho-awareness', '2018-03-14'),
    had('c', 'other'),
  ];
  const closed = school('closed', { life: { closedOn: isoDate('2017-12-31') } });
  const facts = factsOf([...['d', 'a', 'b', 'c'].map((name) => school(name)), closed], {
    statements: [...sessions, ...['b', 'c', 'd'].map(claimed)],
    decisions: [
      decision({ statementId: 'c' }),
      decision({ statementId: 'b' }),
      decision({ statementId: 'd', equivalentCourseId: null }),
    ],
  });
  const rows = reachedByCourse(trainingTimelines(facts), {
    asAt: isoDate('2018-03-13'),
    courses: [course('wrap'), course('ho-awareness'), course('other')],
  });
  expect(rows).toEqual([
    { courseId: 'wrap', name: 'WRAP', schools: 3, byEquivalent: 1 },
    { courseId: 'ho-awareness', name: 'HO-AWARENESS', schools: 1, byEquivalent: 0 },
    { courseId: null, name: 'Other training, accepted', schools: 1, byEquivalent: 1 },
  ]);
});
