import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import type { PlanAnswers, PlanPreview } from '@due-regard/shared/imports/plans/preview.ts';
import type { Preview } from '../importer.ts';

/**
 * Nobody has seen what a file of a plan would change where the records have changed since; and what it asks is answered
 * before it is taken in.
 * @throws Refusal `conflict` when something else would change now, `not-valid` when a row that is asked about is not
 * answered or an answer is of none of them
 */
export function needPlanAnswers(now: Preview, seen: Preview, answers: PlanAnswers | undefined): void {
  const plan = now.rows?.plan;
  const { same = [], missing = [] } = answers ?? {};
  if (plan === undefined) {
    if (same.length + missing.length > 0) throw notValid([{ field: 'same', code: 'not-of-plan' }]);
    return;
  }
  if (JSON.stringify(plan) !== JSON.stringify(seen.rows?.plan))
    throw refused(
      'conflict',
      'Since this file was read, the plan has changed here. Put it aside and bring it again, to see what it would change now.',
    );
  const problems = [...unanswered(plan, { same, missing }), ...strayAnswers(plan, { same, missing })];
  if (problems.length > 0) throw notValid(problems);
  const isEmpty = plan.added.length + plan.changed.length + plan.asked.length === 0;
  if (isEmpty && missing.every(({ becomes }) => becomes === 'stays'))
    throw refused('conflict', 'The records hold all of this already: nothing would change.');
}

function unanswered({ asked }: PlanPreview, { same }: PlanAnswers): readonly FieldProblem[] {
  const answered = new Set(same.map(({ row }) => row));
  return asked.filter(({ row }) => !answered.has(row)).map(({ row }) => ({ field: sameField(row), code: 'missing' }));
}

function strayAnswers({ asked, missing }: PlanPreview, answers: PlanAnswers): readonly FieldProblem[] {
  const rows = new Map(asked.map((one) => [one.row, one]));
  const gone = new Set(missing.map(({ actionId, planId }) => `${planId} ${actionId}`));
  const seen = new Set<string>();
  return [
    ...answers.same.flatMap(({ row, actionId }): FieldProblem[] => {
      if (actionId === null && rows.has(row)) return [];
      const one = rows.get(row);
      if (one?.candidates.some((candidate) => candidate.actionId === actionId) !== true)
        return [{ field: sameField(row), code: 'unknown' }];
      // A row of each of two plans may be the same action.
      const isTwice = seen.has(`${one.planId} ${actionId ?? ''}`);
      seen.add(`${one.planId} ${actionId ?? ''}`);
      return isTwice ? [{ field: sameField(row), code: 'repeated' }] : [];
    }),
    ...answers.missing.flatMap(({ actionId, planId }) =>
      gone.has(`${planId} ${actionId}`) ? [] : [{ field: 'missing', code: 'unknown' }],
    ),
  ];
}

/** The field of the question about a row. */
export function sameField(row: number): string {
  return `same-${String(row)}`;
}
