import { percentage } from '@due-regard/shared/measure/percentage.ts';
import { counted } from '@due-regard/shared/measure/words.ts';
import type { Counts } from './plan-classes.ts';

export type Truth = 'saidDone' | 'withEvidence' | 'checked';

/** `46 actions` */
export function actionsWords(count: number): string {
  return counted(count, ['action', 'actions']);
}

/** `19 of 46 (41.3 %)` */
export function shareWords(part: number, whole: number): string {
  return `${String(part)} of ${String(whole)} (${percentage(part, whole)})`;
}

/** `Of those due by this day: 19 of 24 (79.2 %)` */
export function dueWords({ due }: Counts, truth: Truth): string {
  if (due.counted === 0) return 'Of those due by this day: none is due yet';
  return `Of those due by this day: ${shareWords(due[truth], due.counted)}`;
}

/** `3 of the 8 actions that are to be checked by somebody else` */
export function checkedWords({ toBeChecked: { checked, counted: asked } }: Counts): string {
  if (asked === 0) return 'No action is marked to be checked by somebody else';
  return `${String(checked)} of the ${actionsWords(asked)} to be checked by somebody else`;
}

/** What is in no share of those due, a sentence each. */
export function leftOutOfDue({ total, due, withoutDay }: Counts): readonly string[] {
  const later = total - due.counted - withoutDay;
  return [
    later > 0 && `${actionsWords(later)} first promised for a later day: not in those due`,
    withoutDay > 0 && `${actionsWords(withoutDay)} without a promised day: not in those due`,
  ].filter((words) => words !== false);
}

/** What stands beside the shares so that nothing late is out of sight. */
export function besideWords({ slipped, onHoldPastDay, byClass }: Counts): readonly string[] {
  return [
    slipped > 0 && `${actionsWords(slipped)} put off at least once; those due are counted by the day first promised`,
    onHoldPastDay > 0 && `${actionsWords(onHoldPastDay)} on hold although the day promised has passed`,
    byClass.superseded > 0 &&
      `${actionsWords(byClass.superseded)} superseded: kept in “of all” and in those due, so that leaving something out lifts no share`,
  ].filter((words) => words !== false);
}
