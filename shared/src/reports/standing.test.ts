import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportStanding, reportSteps, whyNotApprove } from './standing.ts';
import type { ReportMove, ReportMoves, ReportStepTaken } from './standing.ts';

const people = ['Ash', 'Birch', 'Cedar', 'Elm'] as const;
const by = fc.constantFrom(...people);

/** A report's life: writings and steps in the order of the record of changes, as the verbs allow them. */
const lives = fc
  .array(fc.record({ by, does: fc.constantFrom('write', ...reportSteps) }), { maxLength: 14 })
  .map((moves): ReportMoves => {
    const writings: ReportMove[] = [{ seq: 1, by: 'Ash' }];
    const steps: ReportStepTaken[] = [];
    for (const [index, { by: who, does }] of moves.entries()) {
      const seq = index + 2;
      if (does === 'write') writings.push({ seq, by: who });
      else if (does !== 'approved' || whyNotApprove({ writings, steps, isIssued: false }, who) === null)
        steps.push({ seq, by: who, step: does });
    }
    return { writings, steps, isIssued: false };
  });

function taken(step: ReportStepTaken['step'], who: string, seq: number): ReportStepTaken {
  return { step, by: who, seq };
}

test('nobody who wrote in a report or reviewed it has approved it', () => {
  fc.assert(
    fc.property(lives, (life) => {
      if (reportStanding(life) !== 'approved') return;
      const sentBack = life.steps.filter(({ step }) => step === 'sent-back');
      const last = Math.max(...[...life.writings, ...sentBack].map(({ seq }) => seq));
      const approvers = life.steps.filter(({ step, seq }) => step === 'approved' && seq > last).map((one) => one.by);
      expect(approvers.length).toBeGreaterThan(0);
      for (const approver of approvers) expect(life.writings.map((one) => one.by)).not.toContain(approver);
      const reviewed = life.steps.filter(({ step, seq }) => step === 'reviewed' && seq > last);
      expect(reviewed.some((one) => !approvers.includes(one.by))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('what is written anew or sent back is a draft again, whoever found it fit before', () => {
  fc.assert(
    fc.property(lives, by, fc.constantFrom('write', 'sent-back'), (life, who, does) => {
      const after: ReportMoves =
        does === 'write'
          ? { ...life, writings: [...life.writings, { seq: 99, by: who }] }
          : { ...life, steps: [...life.steps, taken('sent-back', who, 99)] };
      expect(reportStanding(after)).toBe('draft');
      expect(whyNotApprove(after, 'Oak')).toBe('not-reviewed');
    }),
  );
});

test('a report is reviewed first, and then approved by somebody else', () => {
  const begun: ReportMoves = { writings: [{ seq: 1, by: 'Ash' }], steps: [], isIssued: false };
  const reviewed = { ...begun, steps: [taken('reviewed', 'Birch', 2)] };
  expect(['Ash', 'Birch', 'Cedar'].map((who) => whyNotApprove(reviewed, who))).toEqual([
    'wrote-it',
    'reviewed-it',
    null,
  ]);
  const approved = { ...begun, steps: [...reviewed.steps, taken('approved', 'Cedar', 3)] };
  expect([begun, reviewed, approved].map(reportStanding)).toEqual(['draft', 'reviewed', 'approved']);
  expect(reportStanding({ ...approved, isIssued: true })).toBe('issued');
});
