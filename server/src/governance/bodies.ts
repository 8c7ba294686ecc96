import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { BodyBody } from '@due-regard/shared/governance/api.ts';
import { bodyProblems } from '@due-regard/shared/governance/problems.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import { heldUntil } from '@due-regard/shared/measure/register.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { tablesNaming } from '@due-regard/db/governance/named.ts';
import { listBodies } from '@due-regard/db/governance/queries.ts';
import { knownNow, todayIn } from '../http/as-at.ts';
import { refuseNamedByEntry } from '../registers/names-kept.ts';
import { standingRow } from '../registers/rows.ts';
import { turnOf } from '../registers/turn.ts';

interface Saved {
  readonly bodyId: string;
}

/** Adds a body, there since a day. @throws Refusal `not-valid` for a Channel panel, and for a day after today */
export async function addBody(
  deps: ChangeDeps,
  actor: Actor,
  { since, ...body }: BodyBody & { readonly since: IsoDate },
): Promise<Saved> {
  return change(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    const problems = [
      ...bodyProblems(body, today),
      ...(since > today ? [{ field: 'since', code: 'in-the-future' }] : []),
      ...endProblems(body, since),
    ];
    if (problems.length > 0) throw notValid(problems);
    const bodyId = one.newId();
    await one.record('body', [bodyRow(bodyId, since, body)]);
    return one.done({ what: 'body.added', subject: bodyId, after: { ...body, since } }, { bodyId });
  });
}

type BodyChange = BodyBody & {
  /** The row that the person saw. */
  readonly factId: string;
  readonly changedOn: IsoDate | null;
  readonly reason: string;
};

/** Changes a body from a day on, or puts the right row in the place of a wrong one. */
export async function changeBody(
  deps: ChangeDeps,
  actor: Actor,
  { factId, changedOn, reason, ...body }: BodyChange,
): Promise<Saved & { readonly until: IsoDate | null }> {
  return change(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    const all = await listBodies(one.read, knownNow(one.authority));
    const { bodyId, ...before } = await standingRow(one, 'body', { rows: all, factId });
    const rows = all.filter((row) => row.bodyId === bodyId);
    const until = heldUntil(rows, changedOn ?? before.validFrom);
    const turn = turnOf(rows, { factId, changedOn, after: body, today });
    if (turn === undefined) return one.unchanged({ bodyId, until });
    const { validFrom } = turn;
    const problems = [...bodyProblems(body, today), ...endProblems(body, rows[0]?.validFrom ?? validFrom)];
    if (problems.length > 0) throw notValid(problems);
    if (changedOn === null) await one.withdraw('body', [factId]);
    await one.record('body', [bodyRow(bodyId, validFrom, body)]);
    const what = changedOn === null ? 'body.corrected' : 'body.changed';
    return one.done({ what, subject: bodyId, before, after: { ...body, validFrom }, reason }, { bodyId, until });
  });
}

export function endProblems({ endedOn }: Pick<BodyBody, 'endedOn'>, since: IsoDate) {
  return endedOn !== null && endedOn < since ? [{ field: 'endedOn', code: 'before-start' }] : [];
}

/** The columns of a row. */
export function bodyRow(bodyId: string, validFrom: IsoDate, body: BodyBody): NewFact<'body'> {
  return {
    body_id: bodyId,
    valid_from: validFrom,
    name: body.name,
    kind: body.kind,
    purpose: body.purpose,
    meets_every_months: body.meetsEveryMonths,
    terms_review_due: body.termsReviewDue,
    ended_on: body.endedOn,
    link: body.link,
    publication: body.publication,
  };
}

/**
 * Withdraws a row; the one before it holds again.
 * @throws Refusal `conflict` for the only row of a body that meetings, documents or plans name
 */
export async function withdrawBody(
  deps: ChangeDeps,
  actor: Actor,
  { factId, reason }: { readonly factId: string; readonly reason: string },
): Promise<Saved> {
  return change(deps, actor, async (one) => {
    const rows = await listBodies(one.read, knownNow(one.authority));
    const { bodyId, ...before } = await standingRow(one, 'body', { rows, factId });
    if (rows.every((row) => row.factId === factId || row.bodyId !== bodyId)) await checkUnnamed(one, bodyId);
    await one.withdraw('body', [factId]);
    return one.done({ what: 'body.withdrawn', subject: bodyId, before, reason }, { bodyId });
  });
}

async function checkUnnamed(one: Change, bodyId: string): Promise<void> {
  const naming = await tablesNaming(one.read, { authority: one.authority, of: 'body', id: bodyId });
  if (naming.length === 0) return refuseNamedByEntry(one, bodyId);
  const what = naming.includes('meeting') ? 'It has meetings' : 'Documents or plans name it';
  throw refused('conflict', `${what}. Withdraw or mend those first, or say on which day it ended.`);
}
