import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import type { OrganisationKind } from '@due-regard/shared/schools/organisation.ts';
import { isTrainingRole } from '@due-regard/shared/training/requirement.ts';
import type { AskedRole, Requirement, Validity } from '@due-regard/shared/training/requirement.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';
import { listCourses, listRequirements } from '@due-regard/db/training/queries.ts';
import { knownNow } from '../http/as-at.ts';

interface RequirementInput {
  readonly role: AskedRole;
  readonly organisationKinds: readonly OrganisationKind[];
  readonly acceptedCourses: readonly string[];
  readonly validity: Validity;
  readonly validFrom: IsoDate;
  readonly target?: number | null | undefined;
  readonly duty: string;
  readonly reason: string;
}

/** Says what a role needs from a day on; the requirement before it ends there and keeps its past. */
export async function addRequirement(
  deps: ChangeDeps,
  actor: Actor,
  input: RequirementInput,
): Promise<{ readonly requirementId: string }> {
  return change(deps, actor, async (one) => {
    const courses = await listCourses(one.read, knownNow(actor.authority));
    const ids = new Set(courses.map((course) => course.courseId));
    if (!input.acceptedCourses.every((id) => ids.has(id)))
      throw notValid([{ field: 'acceptedCourses', code: 'unknown' }]);
    // Of schools all are aimed at: a share of them would be a promise to leave some out.
    if (isTrainingRole(input.role) && typeof input.target === 'number')
      throw notValid([{ field: 'target', code: 'not-asked' }]);
    const { reason, ...after } = input;
    const [requirementId = ''] = await one.record('requirement', [
      {
        role: input.role,
        organisation_kinds: JSON.stringify(input.organisationKinds),
        accepted_courses: JSON.stringify(input.acceptedCourses),
        validity: JSON.stringify(input.validity),
        valid_from: input.validFrom,
        target: input.target ?? null,
        duty: input.duty,
        is_our_reading: 0,
      },
    ]);
    return one.done({ what: 'requirement.added', subject: requirementId, after, reason }, { requirementId });
  });
}

/** Schools answer for these roles; what was asked of anybody else by mistake may be taken back. */
function asksSchools({ role, organisationKinds }: Requirement): boolean {
  return isTrainingRole(role) && organisationKinds.includes('school');
}

/** @throws Refusal `not-found` or `stale`; `conflict` when schools would be asked nothing of the role: coverage could not be told */
export async function withdrawRequirement(
  deps: ChangeDeps,
  actor: Actor,
  { requirementId, reason }: { readonly requirementId: string; readonly reason: string },
): Promise<{ readonly requirementId: string }> {
  return change(deps, actor, async (one) => {
    await one.checkStands('requirement', requirementId);
    const requirements = await listRequirements(one.read, knownNow(actor.authority));
    const before = requirements.find((requirement) => requirement.requirementId === requirementId);
    if (before === undefined) throw refused('stale');
    const others = requirements.filter((other) => other !== before && other.role === before.role);
    if (asksSchools(before) && !others.some(asksSchools)) {
      throw refused('conflict', 'It is the only requirement of schools for this role. Add the right one first.');
    }
    await one.withdraw('requirement', [requirementId]);
    return one.done({ what: 'requirement.withdrawn', subject: requirementId, before, reason }, { requirementId });
  });
}
