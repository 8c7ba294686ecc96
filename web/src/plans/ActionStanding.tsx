import { longDate } from '@due-regard/shared/calendar/words.ts';
import { counted } from '@due-regard/shared/measure/words.ts';
import { ragRuleWords } from '@due-regard/shared/plans/words.ts';
import { SummaryList } from '../design-system/SummaryList.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { classTag, ragTag, stateTag } from '../measure/plan-classes.ts';
import type { ActionReply } from './rows.ts';
import { DueDay } from './StateTag.tsx';

type State = ActionReply['action']['state'];

/** Where the action stands, by which rule, and what stands beside it. */
export function ActionStanding({ reply: { action } }: { readonly reply: ActionReply }) {
  const { state } = action;
  const { label, colour } = stateTag(state);
  const rows = [
    { key: 'Where it stands', value: <Tag colour={colour}>{label}</Tag> },
    { key: 'Colour', value: <Colour state={state} /> },
    { key: 'Due', value: <DueDay state={state} /> },
    { key: 'Said done', value: state.saidDoneOn === null ? 'Not yet' : `Since ${longDate(state.saidDoneOn)}` },
    { key: 'Evidence', value: state.hasEvidence ? 'There is evidence of it' : 'None yet' },
    { key: 'Checked', value: checkedWords(action) },
    ...(state.blockedReason === null ? [] : [{ key: 'Blocked', value: state.blockedReason }]),
  ];
  return (
    <section aria-labelledby="standing">
      <h2 className="govuk-heading-m" id="standing">
        {headingOf(state)}
      </h2>
      <SummaryList rows={rows} />
    </section>
  );
}

/** What a reader wants to know first. */
function headingOf({ actionClass, daysOverdue, dueOn }: State): string {
  const { label } = classTag(actionClass);
  if (daysOverdue > 0) return `${label}: ${counted(daysOverdue, ['day', 'days'])} past the day promised`;
  if (dueOn === null || actionClass === 'done' || actionClass === 'superseded') return label;
  return `${label}: promised for ${longDate(dueOn)}`;
}

function Colour({ state: { rag, derivedRag, rule, override } }: { readonly state: State }) {
  if (derivedRag === null) return ragRuleWords[rule];
  const derived = ragTag(derivedRag);
  if (rag === null || (override === null && rag === derivedRag))
    return (
      <>
        <Tag colour={derived.colour}>{derived.label}</Tag> {ragRuleWords[rule]}
      </>
    );
  const said = ragTag(rag);
  return (
    <>
      <Tag colour={said.colour}>{said.label}</Tag> set by a lead
      {override === null ? '; why is not shown to you' : becauseOf(override)}
      <span className="app-second-line">
        The rule gives {derived.label.toLowerCase()}: {ragRuleWords[rule]}
      </span>
    </>
  );
}

function becauseOf({ fromOn, untilOn, reason }: NonNullable<State['override']>): string {
  return ` from ${longDate(fromOn)}${untilOn === null ? '' : ` to ${longDate(untilOn)}`}: ${reason}`;
}

function checkedWords({ isToBeChecked, state }: ActionReply['action']): string {
  if (!isToBeChecked) return 'Not marked to be checked';
  if (state.isChecked) return 'Somebody else, or a body, found it done';
  if (state.saidDoneOn === null) return 'To be checked once it is said done';
  return state.hasEvidence ? 'To be checked: nobody has yet' : 'To be checked once there is evidence of it';
}
