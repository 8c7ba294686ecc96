import { addDays, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Audience } from '@due-regard/shared/training/learners/audience.ts';
import type { Phase } from '@due-regard/shared/schools/phase.ts';
import { change } from '@due-regard/db/change.ts';
import { terminal } from './test-app.ts';
import type { TestApp } from './test-app.ts';

/** How many people of each group are in post in a school or service, how many have taken the course, and how many long ago. */
export interface StaffOf {
  readonly id: string;
  readonly name: string;
  /** Absent, it is a service. */
  readonly phase?: Phase;
  readonly groups: Readonly<Partial<Record<Audience, readonly [posts: number, trained: number, lapsed?: number]>>>;
}

const firstKnown = isoDate('2026-08-01');

interface EnteredStaff {
  readonly authority?: string;
  readonly staff: readonly StaffOf[];
  /** The day on which they were counted. */
  readonly on?: IsoDate;
}

/** Tells how many are in post in some schools and services, and who took a course, as files would. */
export async function enterStaff(
  app: TestApp,
  { authority = '999', staff, on = firstKnown }: EnteredStaff,
): Promise<void> {
  await app.found(authority);
  await change(app.deps, { ...terminal, authority }, async (one) => {
    await one.addOrganisations(
      staff.map(({ id, phase }) => ({
        organisation_id: id,
        kind: phase === undefined ? 'service' : 'school',
        urn: phase === undefined ? null : id,
      })),
    );
    await one.record(
      'description',
      staff.map(({ id, name, phase = 'other' }) => ({
        ...plain,
        valid_from: on,
        organisation_id: id,
        name,
        phase,
        search_text: name,
      })),
    );
    for (const { id, groups } of staff) {
      for (const audience of audiencesIn(groups)) {
        const [posts, trained, lapsed = 0] = groups[audience] ?? [0, 0];
        const place = { organisation_id: id, audience };
        await one.record('headcount', [{ ...place, counted_on: on, posts, source: 'HR', batch_id: null }]);
        await one.record(
          'completion',
          Array.from({ length: trained + lapsed }, (_, at) => ({
            ...place,
            learner: `${id} ${audience} ${String(at)}`,
            course_id: 'wrap',
            outcome: 'completed' as const,
            on_day: addDays(on, at < trained ? -30 : -3000),
            batch_id: 'moodle',
            row_number: at + 2,
          })),
        );
      }
    }
    return one.done({ what: 'file.accepted', reason: 'told' }, undefined);
  });
}

// The keys are those that the type allows.
function audiencesIn(groups: StaffOf['groups']): readonly Audience[] {
  return Object.keys(groups) as Audience[];
}

const plain = {
  type_code: null,
  type_name: null,
  status_code: null,
  control: 'other',
  trust: null,
  town: null,
  postcode: null,
  dfe_number: null,
  batch_id: null,
} as const;
