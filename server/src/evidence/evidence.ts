import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { EvidenceBody } from '@due-regard/shared/evidence/api.ts';
import type { Evidence, EvidenceSubject } from '@due-regard/shared/evidence/evidence.ts';
import { renewalProblem } from '@due-regard/shared/evidence/renewal.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import { isThereToShow, listEvidence } from '@due-regard/db/evidence/queries.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { knownNow, todayIn } from '../http/as-at.ts';
import { saysTheSame } from '../registers/rows.ts';

interface Saved {
  readonly evidenceId: string;
}

interface About {
  readonly about: EvidenceSubject;
  readonly aboutId: string;
}

/** Adds evidence of something of this council. @throws Refusal `not-valid` for what is not here, and for days to come */
export async function addEvidence(
  deps: ChangeDeps,
  actor: Actor,
  { about, aboutId, ...body }: EvidenceBody & About,
): Promise<Saved> {
  return change(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    if (!(await isThereToShow(one.read, knownNow(one.authority), { about, aboutId })))
      throw notValid([{ field: 'aboutId', code: 'unknown' }]);
    const own = await evidenceOf(one, { about, aboutId });
    check({ evidenceId: null, own }, body, today);
    const [evidenceId = ''] = await one.record('evidence', [evidenceRow({ about, aboutId }, body)]);
    const after = { about, aboutId, ...toldOf(own, body) };
    return one.done({ what: 'evidence.added', subject: aboutId, after }, { evidenceId });
  });
}

type Correction = EvidenceBody & { readonly evidenceId: string; readonly reason: string };

/**
 * Puts the right evidence in the place of what was entered wrong. What is said to renew it renews the right one.
 * @throws Refusal `not-found` or `stale`
 */
export async function correctEvidence(
  deps: ChangeDeps,
  actor: Actor,
  { evidenceId, reason, ...body }: Correction,
): Promise<Saved> {
  return change(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    const stood = await standingEvidence(one, evidenceId);
    const { evidenceId: _id, ...row } = stood;
    if (saysTheSame(row, body)) return one.unchanged({ evidenceId });
    const own = await evidenceOf(one, row);
    check({ evidenceId, own }, body, today);
    const corrected = await replace(one, stood, body);
    for (const renewing of own.filter(({ renews }) => renews === evidenceId))
      await replace(one, renewing, { ...renewing, renews: corrected });
    const { about, aboutId } = row;
    const told = { before: toldOf(own, row), after: { about, aboutId, ...toldOf(own, body) }, reason };
    return one.done({ what: 'evidence.corrected', subject: aboutId, ...told }, { evidenceId: corrected });
  });
}

/** Withdraws evidence; it stays in what was known before. @throws Refusal `not-found` or `stale` */
export async function withdrawEvidence(
  deps: ChangeDeps,
  actor: Actor,
  { evidenceId, reason }: { readonly evidenceId: string; readonly reason: string },
): Promise<Saved> {
  return change(deps, actor, async (one) => {
    const { evidenceId: _id, ...row } = await standingEvidence(one, evidenceId);
    const before = toldOf(await evidenceOf(one, row), row);
    await one.withdraw('evidence', [evidenceId]);
    return one.done({ what: 'evidence.withdrawn', subject: row.aboutId, before, reason }, { evidenceId });
  });
}

async function standingEvidence(one: Change, evidenceId: string): Promise<Evidence> {
  await one.checkStands('evidence', evidenceId);
  const found = (await listEvidence(one.read, knownNow(one.authority))).find((row) => row.evidenceId === evidenceId);
  if (found === undefined) throw refused('stale');
  return found;
}

/** All that stands of one thing. */
function evidenceOf(one: Change, { about, aboutId }: About): Promise<readonly Evidence[]> {
  return listEvidence(one.read, knownNow(one.authority), { about, aboutIds: [aboutId] });
}

/** @returns the id of the row in the place of the one that stood */
async function replace(one: Change, { evidenceId, ...stood }: Evidence, body: EvidenceBody): Promise<string> {
  await one.withdraw('evidence', [evidenceId]);
  const [replaced = ''] = await one.record('evidence', [evidenceRow(stood, body)]);
  return replaced;
}

/** As the record of changes tells it: what it renews by its title, the id as what it is. */
function toldOf(own: readonly Evidence[], { renews, ...body }: EvidenceBody): object {
  const renewed = own.find(({ evidenceId }) => evidenceId === renews);
  return { ...body, renews: renewed?.title ?? null, renewsId: renews };
}

interface Checked {
  /** Null for what is new. */
  readonly evidenceId: string | null;
  /** All that stands of the same thing. */
  readonly own: readonly Evidence[];
}

function check({ evidenceId, own }: Checked, { datedOn, reviewBy, renews }: EvidenceBody, today: IsoDate): void {
  const code = renews === null ? undefined : renewalProblem({ evidenceId, renews }, own);
  const problems: FieldProblem[] = [
    ...(code === undefined ? [] : [{ field: 'renews', code }]),
    ...(datedOn > today ? [{ field: 'datedOn', code: 'in-the-future' }] : []),
    ...(reviewBy !== null && reviewBy < datedOn ? [{ field: 'reviewBy', code: 'before-start' }] : []),
  ];
  if (problems.length > 0) throw notValid(problems);
}

function evidenceRow({ about, aboutId }: About, body: EvidenceBody): NewFact<'evidence'> {
  return {
    about,
    about_id: aboutId,
    kind: body.kind,
    title: body.title,
    reference: body.reference,
    link: body.link,
    dated_on: body.datedOn,
    review_by: body.reviewBy,
    renews: body.renews,
    publication: body.publication,
    batch_id: null,
  };
}
