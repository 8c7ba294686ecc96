import { timesWords } from '@due-regard/shared/deadlines/slip-words.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { counted } from '@due-regard/shared/measure/words.ts';
import { Tag } from '../design-system/Tag.tsx';
import { ragTag, stateTag } from '../measure/plan-classes.ts';
import type { ActionRow } from './rows.ts';

interface StateProps {
  readonly state: ActionRow['state'];
}

/** Where an action stands, in words; a colour set by a person is beside the one that the rule gives. */
export function StateTag({ state }: StateProps) {
  const { label, colour } = stateTag(state);
  const { rag, derivedRag, rule } = state;
  return (
    <>
      <Tag colour={colour}>{label}</Tag>
      {rag !== null && derivedRag !== null && rag !== derivedRag && (
        <span className="app-second-line">
          Set to {ragTag(rag).label.toLowerCase()}; the rule gives {ragTag(derivedRag).label.toLowerCase()}
        </span>
      )}
      {rule === 'due-soon-and-quiet' && (
        <span className="app-second-line">Amber: due soon, and nothing entered lately</span>
      )}
      {rule === 'flagged' && <span className="app-second-line">Amber: the last entry asks for attention</span>}
      {state.actionClass === 'on-time' && state.dueOn === null && (
        <span className="app-second-line">No day is promised, so it is never late</span>
      )}
      {state.blockedReason !== null && <span className="app-second-line">Blocked: {state.blockedReason}</span>}
      {state.saidDoneOn !== null && state.isChecked && <span className="app-second-line">Checked</span>}
    </>
  );
}

/** The day now promised, with the first one and how often it was put off beside it. */
export function DueDay({ state }: StateProps) {
  const { dueOn, firstDueOn, slips, daysOverdue } = state;
  if (dueOn === null) return 'No day promised';
  return (
    <>
      {longDate(dueOn)}
      {daysOverdue > 0 && <span className="app-second-line">{counted(daysOverdue, ['day', 'days'])} late</span>}
      {firstDueOn !== null && firstDueOn !== dueOn && (
        <span className="app-second-line">
          First promised for {longDate(firstDueOn)}
          {slips > 0 ? `, put off ${timesWords(slips)}` : ', brought forward'}
        </span>
      )}
    </>
  );
}
