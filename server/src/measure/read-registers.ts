import type { Registers } from '@due-regard/shared/deadlines/every-deadline.ts';
import { authorityKindOf } from '@due-regard/shared/duty/authority-kind.ts';
import { listRevisions } from '@due-regard/db/deadlines/revisions.ts';
import {
  listArrangements,
  listAssessments,
  listDutyPacks,
  listObligations,
  listObligationsDone,
} from '@due-regard/db/duty/queries.ts';
import { listEvidence } from '@due-regard/db/evidence/queries.ts';
import { listMeetings } from '@due-regard/db/governance/queries.ts';
import type { Known } from '@due-regard/db/known.ts';
import type { Database, Reader } from '@due-regard/db/open.ts';
import { listAgencyReplies, listAgencyRequests } from '@due-regard/db/plans/actions.ts';
import { listEntries } from '@due-regard/db/registers/queries.ts';
import { listReportsToPublish } from '@due-regard/db/reports/queries.ts';
import { listDocuments } from '@due-regard/db/strategies/queries.ts';
import type { Dates } from '../http/as-at.ts';
import { readPlans } from './read-plans.ts';
import { HeldNow } from './resident.ts';

/** The registers without the schools, which are read in a way of their own. */
export type RegistersRead = Omit<Registers, 'timelines'>;

/** The rows of every register in which something falls due, as known at one moment, of the council as it is on the day. */
export async function readRegisters(db: Pick<Database, 'read'>, dates: Dates): Promise<RegistersRead> {
  const { authority, asAt, known } = dates;
  const { book, reviews, approvals, bodies } = await readPlans(db, dates);
  const others = await readOthers(db, dates);
  return {
    ...others,
    // Not held with them: what is done to a report moves no figure, but what falls due of it.
    reports: await listReportsToPublish(db.read, known),
    book,
    planReviews: reviews,
    planApprovals: approvals,
    bodies,
    council: { kind: authorityKindOf(known.authority, asAt), nation: authority.nation },
  };
}

const heldNow = new HeldNow<Others>(32 * 1024 * 1024);

/** What is not read with the plans: held in memory until something is written, as known now. */
async function readOthers(db: Pick<Database, 'read'>, { authority, known }: Dates): Promise<Others> {
  if (known.before !== undefined) return loadOthers(db.read, known);
  return heldNow.read(db, { authority }, async () => {
    const value = await loadOthers(db.read, known);
    return { value, bytes: rowsIn(value) * bytesOfRow };
  });
}

type Others = Awaited<ReturnType<typeof loadOthers>>;

async function loadOthers(read: Reader, known: Known) {
  const evidence = await listEvidence(read, known);
  return {
    agencyRequests: await listAgencyRequests(read, known),
    agencyReplies: await listAgencyReplies(read, known),
    duty: {
      packs: await listDutyPacks(read, known),
      obligations: await listObligations(read, known),
      arrangements: await listArrangements(read, known),
      assessments: await listAssessments(read, known),
      done: await listObligationsDone(read, known),
      evidence: evidence.filter(({ about }) => about === 'obligation'),
    },
    evidence,
    documents: await listDocuments(read, known),
    documentRevisions: await listRevisions(read, known, { about: 'document' }),
    meetings: await listMeetings(read, known),
    entries: await listEntries(read, known),
  };
}

/** About as much as a row takes; the wording of an obligation is a paragraph. */
const bytesOfRow = 1500;

function rowsIn({ duty, ...others }: Others): number {
  return [...Object.values(duty), ...Object.values(others)].reduce((sum, rows) => sum + rows.length, 0);
}
