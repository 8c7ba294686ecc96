import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { EvidenceBody } from '@due-regard/shared/evidence/api.ts';
import type { Evidence, EvidenceSubject } from '@due-regard/shared/evidence/evidence.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import { isThereToShow, listEvidence } from '@due-regard/db/evidence/queries.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import { knownNow, todayOf } from '../http/as-at.ts';
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
  const today = todayOf(await getAuthority(deps.db.read, actor.authority), deps.clock);
  return change(deps, actor, async (one) => {
    if (!(await isThereToShow(one.read, knownNow(one.authority), { about, aboutId })))
      throw notValid([{ field: 'aboutId', code: 'unknown' }]);
    check(body, today);
    const [evidenceId = ''] = await one.record('evidence', [evidenceRow({ about, aboutId }, body)]);
    const after = { about, aboutId, ...body };
    return one.done({ what: 'evidence.added', subject: aboutId, after }, { evidenceId });
  });
}

type Correction = EvidenceBody & { readonly evidenceId: string; readonly reason: string };

/** Puts the right evidence in the place of what was entered wrong. @throws Refusal `not-found` or `stale` */
export async function correctEvidence(
  deps: ChangeDeps,
  actor: Actor,
  { evidenceId, reason, ...body }: Correction,
): Promise<Saved> {
  const today = todayOf(await getAuthority(deps.db.read, actor.authority), deps.clock);
  return change(deps, actor, async (one) => {
    const { evidenceId: _id, ...before } = await standingEvidence(one, evidenceId);
    if (saysTheSame(before, body)) return one.unchanged({ evidenceId });
    check(body, today);
    await one.withdraw('evidence', [evidenceId]);
    const [corrected = ''] = await one.record('evidence', [evidenceRow(before, body)]);
    const { about, aboutId } = before;
    const after = { about, aboutId, ...body };
    return one.done({ what: 'evidence.corrected', subject: aboutId, before, after, reason }, { evidenceId: corrected });
  });
}

/** Withdraws evidence; it stays in what was known before. @throws Refusal `not-found` or `stale` */
export async function withdrawEvidence(
  deps: ChangeDeps,
  actor: Actor,
  { evidenceId, reason }: { readonly evidenceId: string; readonly reason: string },
): Promise<Saved> {
  return change(deps, actor, async (one) => {
    const { evidenceId: _id, ...before } = await standingEvidence(one, evidenceId);
    await one.withdraw('evidence', [evidenceId]);
    return one.done({ what: 'evidence.withdrawn', subject: before.aboutId, before, reason }, { evidenceId });
  });
}

async function standingEvidence(one: Change, evidenceId: string): Promise<Evidence> {
  await one.checkStands('evidence', evidenceId);
  const found = (await listEvidence(one.read, knownNow(one.authority))).find((row) => row.evidenceId === evidenceId);
  if (found === undefined) throw refused('stale');
  return found;
}

function check({ datedOn, reviewBy }: EvidenceBody, today: IsoDate): void {
  const problems: FieldProblem[] = [
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
    publication: body.publication,
    batch_id: null,
  };
}
