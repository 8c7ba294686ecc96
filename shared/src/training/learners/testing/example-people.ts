import { isoDate } from '../../../calendar/iso-date.ts';
import { requirement } from '../../testing/example-facts.ts';
import type { Completion, LearnerFacts, Post, StaffList } from '../facts.ts';

/** Facts of people for tests, ordinary but for what the test says: one list of staff of one service. */

export const service = { organisationId: 'highways', kind: 'service' } as const;

export function completion(learner: string, onDay: string, changes: Partial<Completion> = {}): Completion {
  return {
    learner,
    courseId: 'wrap',
    outcome: 'completed',
    onDay: isoDate(onDay),
    organisationId: null,
    audience: null,
    ...changes,
  };
}

export function post(learner: string, changes: Partial<Post> = {}): Post {
  return {
    learner,
    organisationId: service.organisationId,
    audience: 'council-staff',
    from: null,
    to: null,
    batchId: 'list',
    ...changes,
  };
}

export function staffList(changes: Partial<StaffList> = {}): StaffList {
  return { batchId: 'list', fileDate: isoDate('2018-01-01'), covers: [service.organisationId], ends: [], ...changes };
}

export function peopleFacts(changes: Partial<LearnerFacts>): LearnerFacts {
  return {
    completions: [],
    posts: [],
    links: [],
    lists: [staffList()],
    headcounts: [],
    requirements: [
      requirement({
        role: 'council-staff',
        organisationKinds: ['service'],
        acceptedCourses: ['wrap', 'ho-awareness'],
        validity: { kind: 'months', months: 24 },
      }),
    ],
    ...changes,
  };
}
