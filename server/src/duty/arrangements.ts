import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Arrangement } from '@due-regard/shared/duty/obligation.ts';
import type { ArrangementBody } from '@due-regard/shared/duty/write-api.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import { agencyKey } from '@due-regard/shared/plans/agency.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import { listArrangements } from '@due-regard/db/duty/queries.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { knownNow, todayIn } from '../http/as-at.ts';
import { ownerProblems } from '../registers/owner.ts';
import { standingRow } from '../registers/rows.ts';
import { turnOf } from '../registers/turn.ts';
import { checkAsked } from './known-obligation.ts';

interface Saved {
  readonly obligationId: string;
}

type FirstArrangement = ArrangementBody & { readonly obligationId: string; readonly from: IsoDate };

/**
 * Says for the first time whose an obligation is, from a day on.
 * @throws Refusal `stale` when that has been said since the screen was made
 */
export async function arrange(
  deps: ChangeDeps,
  actor: Actor,
  { obligationId, from, ...body }: FirstArrangement,
): Promise<Saved> {
  return change(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    await checkAsked(one, { obligationId, days: { from }, today });
    await checkBody(one, body);
    if ((await rowsOf(one, obligationId)).length > 0) throw refused('stale');
    await one.record('arrangement', [arrangementRow(obligationId, from, body)]);
    return one.done({ what: 'arrangement.added', subject: obligationId, after: { ...body, from } }, { obligationId });
  });
}

type ArrangementChange = ArrangementBody & {
  /** The row that the person saw. */
  readonly factId: string;
  readonly changedOn: IsoDate | null;
  readonly reason: string;
};

/** Changes it from a day on, or puts the right row in the place of a wrong one. */
export async function changeArrangement(
  deps: ChangeDeps,
  actor: Actor,
  { factId, changedOn, reason, ...body }: ArrangementChange,
): Promise<Saved> {
  return change(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    const { obligationId } = await standingArrangement(one, factId);
    await checkBody(one, body);
    const rows = (await rowsOf(one, obligationId)).map(bodyOf);
    const turn = turnOf(rows, { factId, changedOn, after: body, today });
    if (turn === undefined) return one.unchanged({ obligationId });
    if (turn.isCorrection) await one.withdraw('arrangement', [factId]);
    await one.record('arrangement', [arrangementRow(obligationId, turn.validFrom, body)]);
    const what = turn.isCorrection ? 'arrangement.corrected' : 'arrangement.changed';
    const told = { before: turn.before, after: { ...body, changedOn }, reason };
    return one.done({ what, subject: obligationId, ...told }, { obligationId });
  });
}

/** Withdraws a row; the one before it holds again. @throws Refusal `not-found` or `stale` */
export async function withdrawArrangement(
  deps: ChangeDeps,
  actor: Actor,
  { factId, reason }: { readonly factId: string; readonly reason: string },
): Promise<Saved> {
  return change(deps, actor, async (one) => {
    const before = await standingArrangement(one, factId);
    const { obligationId } = before;
    await one.withdraw('arrangement', [factId]);
    return one.done(
      { what: 'arrangement.withdrawn', subject: obligationId, before: bodyOf(before), reason },
      { obligationId },
    );
  });
}

async function standingArrangement(one: Change, factId: string): Promise<Arrangement> {
  const rows = await listArrangements(one.read, knownNow(one.authority));
  return standingRow(one, 'arrangement', { rows, factId });
}

async function rowsOf(one: Change, obligationId: string): Promise<readonly Arrangement[]> {
  const all = await listArrangements(one.read, knownNow(one.authority));
  return all.filter((row) => row.obligationId === obligationId);
}

/** A row as a form says it. */
function bodyOf({ factId, validFrom, applies, reason, ...row }: Arrangement) {
  const { ownerRole, ownerOrganisation, ownerUser, agencies, cadence } = row;
  const owner = { ownerRole, ownerOrganisation, ownerUser };
  return { factId, validFrom, applies, appliesReason: reason, ...owner, agencies, cadence };
}

async function checkBody(one: Change, body: ArrangementBody): Promise<void> {
  const problems = [...bodyProblems(body), ...(await ownerProblems(one, body.ownerUser))];
  if (problems.length > 0) throw notValid(problems);
}

function bodyProblems({ applies, appliesReason, agencies }: ArrangementBody): readonly FieldProblem[] {
  const keys = agencies.map(agencyKey);
  return [
    ...(applies !== null && appliesReason === null ? [{ field: 'appliesReason', code: 'missing' }] : []),
    ...(applies === null && appliesReason !== null ? [{ field: 'appliesReason', code: 'not-asked' }] : []),
    ...(new Set(keys).size < keys.length ? [{ field: 'agencies', code: 'repeated' }] : []),
  ];
}

function arrangementRow(obligationId: string, validFrom: IsoDate, body: ArrangementBody): NewFact<'arrangement'> {
  return {
    obligation_id: obligationId,
    valid_from: validFrom,
    applies: body.applies === null ? null : body.applies ? 1 : 0,
    reason: body.appliesReason,
    owner_role: body.ownerRole,
    owner_organisation: body.ownerOrganisation,
    owner_user: body.ownerUser,
    agencies: JSON.stringify(body.agencies),
    cadence: body.cadence === null ? null : JSON.stringify(body.cadence),
  };
}
