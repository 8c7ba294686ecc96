import type { IsoDate } from '../calendar/iso-date.ts';
import { fallingOnUs, obligationDeadlines } from '../duty/deadlines.ts';
import type { DutyRows } from '../duty/deadlines.ts';
import { evidenceDeadlines } from '../evidence/deadlines.ts';
import type { HolderOf } from '../evidence/deadlines.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { bodyDeadlines } from '../governance/deadlines.ts';
import type { BodyRows } from '../governance/deadlines.ts';
import { actionsAt } from '../plans/actions-at.ts';
import { planDeadlines } from '../plans/deadlines.ts';
import type { PlanRows } from '../plans/deadlines.ts';
import { documentDeadlines } from '../strategies/deadlines.ts';
import type { DocumentRows } from '../strategies/deadlines.ts';
import { reportDeadlines } from '../reports/deadlines.ts';
import type { ReportRows } from '../reports/deadlines.ts';
import { entryDeadlines } from '../registers/deadlines.ts';
import type { EntryRows } from '../registers/deadlines.ts';
import { trainingDeadlines } from '../training/deadlines.ts';
import { schoolsOn } from '../training/schools-on.ts';
import type { SchoolTimeline } from '../training/timeline.ts';
import { inOrder } from './deadline.ts';
import type { Deadline } from './deadline.ts';

/** The rows of every register in which something falls due, as known at one moment. */
export type Registers = DocumentRows &
  BodyRows &
  DutyRows &
  PlanRows &
  EntryRows &
  ReportRows & { readonly evidence: readonly Evidence[]; readonly timelines: readonly SchoolTimeline[] };

/** Everything that falls due, the first first. A register that is added brings its own through this door. */
export function everyDeadline(registers: Registers, asAt: IsoDate): readonly Deadline[] {
  const plans = planDeadlines(registers, asAt);
  const actionsDue = plans.filter(({ kind }) => kind === 'action');
  return inOrder([
    ...plans,
    ...obligationDeadlines(registers, asAt),
    ...evidenceToRenew(registers, asAt),
    ...documentDeadlines(registers, asAt),
    ...bodyDeadlines(registers, asAt),
    ...reportDeadlines(registers, asAt),
    ...trainingDeadlines(registers.timelines, asAt),
    ...entryDeadlines({ ...registers, actionsDue, schools: schoolsOn(registers.timelines, asAt) }, asAt),
  ]);
}

/** Evidence to renew, with whose it is. */
export function evidenceToRenew(registers: Registers, asAt: IsoDate): readonly Deadline[] {
  return evidenceDeadlines(registers.evidence, holdersOf(registers, asAt), asAt);
}

/** Whose the evidence is: that of an obligation which does not apply, or of a superseded action, is not to be renewed. */
function holdersOf(registers: Registers, asAt: IsoDate): HolderOf {
  const obligations = new Map(
    fallingOnUs(registers, asAt).map(({ obligation, arrangement }) => [obligation.obligationId, arrangement ?? {}]),
  );
  const actions = new Map(
    actionsAt(registers.book, asAt)
      .filter(({ state }) => state.status !== 'superseded')
      .map(({ action }) => [action.actionId, { ...action, agency: action.leadAgency }]),
  );
  return ({ about, aboutId }) => {
    const holder: Partial<Deadline> | undefined = (about === 'obligation' ? obligations : actions).get(aboutId);
    if (holder === undefined) return undefined;
    const { ownerRole = null, ownerOrganisation = null, ownerUser = null, agency = null } = holder;
    return { ownerRole, ownerOrganisation, ownerUser, agency };
  };
}
