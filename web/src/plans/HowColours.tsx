import { actionClasses } from '@due-regard/shared/plans/action-state.ts';
import type { ActionClass } from '@due-regard/shared/plans/action-state.ts';
import { Details } from '../design-system/Blocks.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { classTag } from '../measure/plan-classes.ts';

const meanings: Readonly<Record<ActionClass, string>> = {
  done: 'Blue. Said done, and there is evidence of it.',
  'said-done': 'Amber, even when it is late. Said done, and there is no evidence of it yet.',
  'on-time':
    'Green. Amber when it is due within 60 days and nothing has been entered for 30, or when the last entry asks for attention.',
  'not-looked-at': 'Grey: nothing has been entered yet. That is set-up still to do, not a warning.',
  stale: 'Amber. Nothing has been entered for longer than its plan is reviewed.',
  overdue: 'Red. The day now promised has passed, and it is not said done.',
  'on-hold': 'No colour. Somebody said so; where its day has passed, that is said as well.',
  superseded: 'No colour. It stays in what is counted, so that leaving something out lifts no share.',
};

/** The rules in plain words; each action's page says which one gave its colour. */
export function HowColours() {
  return (
    <Details summary="How colours are given">
      <p>
        Each action stands in one place. The first of these that is so counts: superseded, on hold, done with evidence,
        said done, overdue, standing still, not looked at yet, on time.
      </p>
      <dl className="app-figure__facts">
        {actionClasses.map((name) => (
          <div key={name}>
            <dt>
              <Tag colour={classTag(name).colour}>{classTag(name).label}</Tag>
            </dt>
            <dd>{meanings[name]}</dd>
          </div>
        ))}
      </dl>
      <p>
        A lead may set another colour with a reason; the one that the rule gives stays beside it, and no count changes.
      </p>
      <p>
        A day put off stays beside the day first promised, with how often. Shares of those due count by the day first
        promised, so that putting a day off lifts none.
      </p>
      <p>
        Checked: somebody other than the owner, or a body in a meeting, looked and found it done. Only what is marked to
        be checked counts.
      </p>
    </Details>
  );
}
