import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { movements } from '@due-regard/shared/plans/movement.ts';
import type { Movement as Moved } from '@due-regard/shared/plans/movement.ts';
import { movementNames } from '@due-regard/shared/plans/words.ts';
import { withParameters } from '../address.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Button, ButtonGroup } from '../design-system/Button.tsx';
import { DateInput } from '../design-system/DateInput.tsx';
import { Form } from '../design-system/Form.tsx';
import { dateOf } from '../design-system/form-data.ts';
import type { FieldError } from '../design-system/form-errors.ts';
import { useHere } from '../here.ts';
import type { PlanProgress } from '../measure/plan-classes.ts';
import { actionsWords } from '../measure/plan-words.ts';

/** What moved since an earlier day, which the address names. */
export function Movement({ reply: { movement, dates } }: { readonly reply: PlanProgress }) {
  return (
    <section aria-labelledby="movement">
      <h2 className="govuk-heading-m" id="movement">
        What moved since an earlier day
      </h2>
      {movement !== null && <Counts movement={movement} />}
      <Since asAt={dates.asAt} since={movement?.since ?? null} />
    </section>
  );
}

const meanings: Readonly<Record<Moved, string>> = {
  improved: 'nearer to done than then',
  worsened: 'further from done than then, or put off to a later day',
  steady: 'standing where they stood',
  stale: 'nothing entered for longer than their plan is reviewed',
  new: 'not counted then',
  left: 'superseded, which stays in “of all”; taken out of their plan; or their plan has ended',
};

function Counts({ movement: { since, counts } }: { readonly movement: NonNullable<PlanProgress['movement']> }) {
  const { authority } = useHere();
  return (
    <>
      <p className="govuk-body">Since {longDate(since)}:</p>
      <ul className="govuk-list govuk-list--bullet">
        {movements.map((moved) => {
          const count = counts[moved] ?? 0;
          const words = `${movementNames[moved]}: ${actionsWords(count)}`;
          return (
            <li key={moved}>
              {count > 0 ? (
                <TextLink href={`/${authority}/actions?since=${since}&moved=${moved}`}>{words}</TextLink>
              ) : (
                words
              )}
              <span className="app-second-line">{meanings[moved]}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface SinceProps {
  readonly asAt: string;
  readonly since: string | null;
}

function Since({ asAt, since }: SinceProps) {
  const { search } = useLocation();
  const navigate = useNavigate();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  function ask(form: FormData): void {
    const asked = dateOf(form, 'since') ?? '';
    const message = faultOf(asked, asAt);
    setErrors(message === undefined ? [] : [{ field: 'since', message }]);
    if (message === undefined) void navigate(withParameters(search, { since: asked }));
  }
  return (
    <Form key={since} errors={errors} onSubmit={ask} label="Day to compare with" holdsWork={false}>
      <DateInput
        name="since"
        legend="Compare with how things stood on"
        hint="A day up to the one in view"
        defaultValue={since}
      />
      <ButtonGroup>
        <Button variant="secondary">Show what moved</Button>
        {since !== null && (
          <TextLink href={withParameters(search, { since: undefined })}>Compare with no other day</TextLink>
        )}
      </ButtonGroup>
    </Form>
  );
}

/** What is wrong with what was typed; the server would refuse it as well. */
function faultOf(asked: string, asAt: string): string | undefined {
  if (asked === '') return 'Enter the day to compare with';
  const day = parseIsoDate(asked);
  if (day === undefined) return 'The day to compare with must be a day of the calendar, like 13 3 2018';
  return day > asAt ? 'The day to compare with must not be after the one in view' : undefined;
}
