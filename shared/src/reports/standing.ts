/** What somebody can find of a report: read and fit to be approved, approved to be issued, or to be gone over again. */
export const reportSteps = ['reviewed', 'approved', 'sent-back'] as const;
export type ReportStep = (typeof reportSteps)[number];

/** Where a report stands. */
export const reportStandings = ['draft', 'reviewed', 'approved', 'issued'] as const;
export type ReportStanding = (typeof reportStandings)[number];

export const standingNames: Readonly<Record<ReportStanding, string>> = {
  draft: 'Draft',
  reviewed: 'Reviewed, waits for approval',
  approved: 'Approved, waits to be issued',
  issued: 'Issued',
};

/** Something that was done to a report, in the order of the record of changes. */
export interface ReportMove {
  readonly seq: number;
  readonly by: string;
}

export interface ReportStepTaken extends ReportMove {
  readonly step: ReportStep;
}

/** All that was done to a report before it is issued. */
export interface ReportMoves {
  /** That it was begun or changed, or anything was written in it. */
  readonly writings: readonly ReportMove[];
  readonly steps: readonly ReportStepTaken[];
  readonly isIssued: boolean;
}

/**
 * Where a report stands: what was found of it holds until anything in it is written anew or it is sent back. Approved is
 * what was reviewed before.
 */
export function reportStanding({ writings, steps, isIssued }: ReportMoves): ReportStanding {
  if (isIssued) return 'issued';
  const since = standingSteps(writings, steps);
  const reviewed = since.findIndex(({ step }) => step === 'reviewed');
  if (reviewed < 0) return 'draft';
  return since.slice(reviewed).some(({ step }) => step === 'approved') ? 'approved' : 'reviewed';
}

/** Why somebody may not approve a report; null where they may. */
export type NotApproved = 'not-reviewed' | 'wrote-it' | 'reviewed-it';

/** Approved is by another person: neither one who wrote in the report nor the one who reviewed it. */
export function whyNotApprove({ writings, steps, isIssued }: ReportMoves, by: string): NotApproved | null {
  if (reportStanding({ writings, steps, isIssued }) !== 'reviewed') return 'not-reviewed';
  if (writings.some((one) => one.by === by)) return 'wrote-it';
  return standingSteps(writings, steps).some((one) => one.step === 'reviewed' && one.by === by) ? 'reviewed-it' : null;
}

/** The steps that still hold, in their order. */
function standingSteps(writings: readonly ReportMove[], steps: readonly ReportStepTaken[]): readonly ReportStepTaken[] {
  const written = Math.max(0, ...writings.map(({ seq }) => seq));
  const sentBack = Math.max(0, ...steps.filter(({ step }) => step === 'sent-back').map(({ seq }) => seq));
  return steps.filter(({ seq }) => seq > written && seq > sentBack).toSorted((one, other) => one.seq - other.seq);
}
