import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { daysBetween } from '@due-regard/shared/calendar/iso-date.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import { isSameCount, sendsTotals } from '@due-regard/shared/training/total.ts';
import type { Counted } from '@due-regard/shared/training/total.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import { listOrganisations } from '@due-regard/db/schools/queries.ts';
import { listCourses } from '@due-regard/db/training/queries.ts';
import { listTotals } from '@due-regard/db/training/totals.ts';
import { knownNow, todayIn } from '../http/as-at.ts';

/** A total as somebody sends it. */
export interface TotalInput {
  readonly organisationId: string;
  readonly countedOn: IsoDate;
  readonly trained: number;
  readonly inPost: number;
  readonly includesELearning: boolean;
  readonly courseId?: string | null | undefined;
  readonly source: string;
  readonly note?: string | null | undefined;
  readonly isInvented?: boolean;
}

/** More trained than posts is an error, never 100 %. */
export function totalProblems(
  input: Pick<TotalInput, 'trained' | 'inPost' | 'countedOn'>,
  today: IsoDate,
): readonly FieldProblem[] {
  const problems: (FieldProblem | false)[] = [
    input.trained > input.inPost && { field: 'trained', code: 'more-than-in-post' },
    input.inPost === 0 && { field: 'inPost', code: 'too-small' },
    daysBetween(input.countedOn, today) < 0 && { field: 'countedOn', code: 'in-the-future' },
  ];
  return problems.filter((problem) => problem !== false);
}

/** Records a total that a service or partner sent. */
export async function addTotal(
  deps: ChangeDeps,
  actor: Actor,
  input: TotalInput,
): Promise<{ readonly totalId: string }> {
  return change(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    const problems = totalProblems(input, today);
    if (problems.length > 0) throw notValid(problems);
    await checkCount(one, { ...input, audience: null, courseId: input.courseId ?? null });
    const [totalId = ''] = await one.record('training_total', [
      {
        organisation_id: input.organisationId,
        audience: null,
        counted_on: input.countedOn,
        trained: input.trained,
        in_post: input.inPost,
        includes_e_learning: input.includesELearning ? 1 : 0,
        course_id: input.courseId ?? null,
        source: input.source,
        is_invented: input.isInvented === true ? 1 : 0,
        note: input.note ?? null,
        batch_id: null,
        row_number: null,
      },
    ]);
    return one.done({ what: 'total.added', subject: input.organisationId, after: { totalId, ...input } }, { totalId });
  });
}

/** @throws Refusal `not-valid`: of nobody who sends totals, in no course of ours, or of a count that is recorded already */
async function checkCount(one: Change, counted: Counted): Promise<void> {
  const { organisationId, courseId } = counted;
  const known = knownNow(one.authority);
  const sender = (await listOrganisations(one.read, one.authority)).find(
    (each) => each.organisationId === organisationId,
  );
  if (sender === undefined) throw notValid([{ field: 'organisationId', code: 'unknown' }]);
  if (!sendsTotals(sender.kind)) throw notValid([{ field: 'organisationId', code: 'sends-no-totals' }]);
  const courses = await listCourses(one.read, known);
  if (courseId !== null && !courses.some((course) => course.courseId === courseId)) {
    throw notValid([{ field: 'courseId', code: 'unknown' }]);
  }
  const totals = await listTotals(one.read, known);
  if (totals.some((total) => isSameCount(total, counted))) {
    throw notValid([{ field: 'countedOn', code: 'counted-already' }]);
  }
}

/** Withdraws a total; it stays in what was known before. @throws Refusal `not-found` or `stale` */
export async function withdrawTotal(
  deps: ChangeDeps,
  actor: Actor,
  { totalId, reason }: { readonly totalId: string; readonly reason: string },
): Promise<{ readonly totalId: string }> {
  return change(deps, actor, async (one) => {
    await one.checkStands('training_total', totalId);
    const before = (await listTotals(one.read, knownNow(actor.authority))).find((total) => total.totalId === totalId);
    if (before === undefined) throw refused('stale');
    await one.withdraw('training_total', [totalId]);
    return one.done({ what: 'total.withdrawn', subject: before.organisationId, before, reason }, { totalId });
  });
}
