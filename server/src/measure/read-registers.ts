import type { Registers } from '@due-regard/shared/deadlines/every-deadline.ts';
import { authorityKindOf } from '@due-regard/shared/duty/authority-kind.ts';
import { planBookOf } from '@due-regard/shared/plans/facts.ts';
import { listRevisions } from '@due-regard/db/deadlines/revisions.ts';
import {
  listArrangements,
  listAssessments,
  listDutyPacks,
  listObligations,
  listObligationsDone,
} from '@due-regard/db/duty/queries.ts';
import { listEvidence } from '@due-regard/db/evidence/queries.ts';
import { listBodies, listMeetings } from '@due-regard/db/governance/queries.ts';
import type { Reader } from '@due-regard/db/open.ts';
import {
  listActionChecks,
  listActionPlaces,
  listActions,
  listAgencyReplies,
  listAgencyRequests,
  listProgress,
  listRagOverrides,
} from '@due-regard/db/plans/actions.ts';
import { listObjectives, listPlanApprovals, listPlanReviews, listPlans } from '@due-regard/db/plans/queries.ts';
import { listDocuments } from '@due-regard/db/strategies/queries.ts';
import type { Dates } from '../http/as-at.ts';

/** The registers without the schools, which are read in a way of their own. */
export type RegistersRead = Omit<Registers, 'timelines'>;

/** The rows of every register in which something falls due, as known at one moment, of the council as it is on the day. */
export async function readRegisters(db: Reader, { authority, asAt, known }: Dates): Promise<RegistersRead> {
  const evidence = await listEvidence(db, known);
  return {
    book: planBookOf({
      plans: await listPlans(db, known),
      objectives: await listObjectives(db, known),
      actions: await listActions(db, known),
      places: await listActionPlaces(db, known),
      progress: await listProgress(db, known),
      evidence: evidence.filter(({ about }) => about === 'action'),
      checks: await listActionChecks(db, known),
      overrides: await listRagOverrides(db, known),
      revisions: await listRevisions(db, known, { about: 'action' }),
    }),
    planReviews: await listPlanReviews(db, known),
    planApprovals: await listPlanApprovals(db, known),
    agencyRequests: await listAgencyRequests(db, known),
    agencyReplies: await listAgencyReplies(db, known),
    duty: {
      packs: await listDutyPacks(db, known),
      obligations: await listObligations(db, known),
      arrangements: await listArrangements(db, known),
      assessments: await listAssessments(db, known),
      done: await listObligationsDone(db, known),
      evidence: evidence.filter(({ about }) => about === 'obligation'),
    },
    council: { kind: authorityKindOf(known.authority, asAt), nation: authority.nation },
    evidence,
    documents: await listDocuments(db, known),
    documentRevisions: await listRevisions(db, known, { about: 'document' }),
    bodies: await listBodies(db, known),
    meetings: await listMeetings(db, known),
  };
}
