import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { governanceApi } from '@due-regard/shared/governance/api.ts';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { actionWriting } from '@due-regard/shared/plans/write-api.ts';
import { call, queryOf } from '../../api.ts';
import type { BodyOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { Asked } from '../../design-system/Asked.tsx';
import { DateInput } from '../../design-system/DateInput.tsx';
import { Empty } from '../../design-system/Empty.tsx';
import { Form } from '../../design-system/Form.tsx';
import { dateOf, textOf, textsOf } from '../../design-system/form-data.ts';
import { fromForm, lineOf } from '../../design-system/from-form.ts';
import { Page } from '../../design-system/Page.tsx';
import { Select } from '../../design-system/Select.tsx';
import { Textarea } from '../../design-system/Textarea.tsx';
import { useHere } from '../../here.ts';
import { Allowed } from '../../people/Allowed.tsx';
import { useSave } from '../../use-save.ts';
import { choice } from '../../words.ts';
import type { FieldWords } from '../../words.ts';
import { useBodies } from './BodyQuestion.tsx';
import { refusalSentences } from './check-words.ts';
import { actionCrumbs } from './crumbs.ts';
import { TickList } from './TickList.tsx';
import type { ListedAction } from './update-rows.ts';

export function CheckManyPage() {
  const { authority } = useHere();
  const asked = useQuery(queryOf(planApi.actions, { params: { authority } }));
  return (
    <Page title="Found done by a body" section="Action plans" breadcrumbs={actionCrumbs(authority)}>
      <p className="govuk-body">
        A board or committee looks at the actions that are to be checked and finds them done in one step. All that are
        ticked are recorded, or none of them.
      </p>
      <Allowed to={actionWriting.checkMany}>
        <Asked question={asked} words="Loading the actions">
          {({ actions }) => {
            const waiting = actions.filter(isWaiting);
            return waiting.length === 0 ? <NothingWaits /> : <CheckManyForm actions={waiting} />;
          }}
        </Asked>
      </Allowed>
    </Page>
  );
}

function isWaiting({ isToBeChecked, state }: ListedAction): boolean {
  return isToBeChecked && state.saidDoneOn !== null && state.hasEvidence && !state.isChecked;
}

function NothingWaits() {
  const { authority } = useHere();
  return (
    <Empty
      why="No action waits to be checked: each that is to be checked is not said done yet, has no evidence, or has been checked."
      next={<TextLink href={`/${authority}/actions?without=check`}>See actions that are not checked</TextLink>}
    />
  );
}

function CheckManyForm({ actions }: { readonly actions: readonly ListedAction[] }) {
  const { authority } = useHere();
  const words = useMemo(() => wordsOf(actions), [actions]);
  const bodies = useBodies();
  const [bodyId, setBodyId] = useState('');
  const meetings = useMeetings(bodyId);
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) => call(actionWriting.checkMany, { params: { authority }, body: checkOf(form, meetings) }),
    after: (form) => ({ to: `/${authority}/actions`, said: saidOf(form) }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Record them as checked" label="Checked by a body">
      <Select
        name="bodyId"
        label="Who found them done?"
        value={bodyId}
        onChange={(event) => setBodyId(event.currentTarget.value)}
        options={[
          { value: '', text: 'Choose a board, committee or group' },
          ...bodies.map((body) => ({ value: body.bodyId, text: body.name })),
        ]}
      />
      <Select
        name="meetingId"
        label="In which meeting? (optional)"
        hint="Choose the body first"
        options={[
          { value: '', text: 'None that is recorded' },
          ...meetings.map(({ meetingId, meetsOn }) => ({ value: meetingId, text: longDate(meetsOn) })),
        ]}
      />
      <DateInput name="checkedOn" legend="On which day?" hint="Where you chose a meeting, leave it empty" />
      <TickList
        name="actionIds"
        legend="Which actions?"
        items={actions.map(({ actionId, title, places, state }) => ({
          value: actionId,
          label: [places.map(({ ref }) => ref).join(', '), title].filter((part) => part !== '').join(' '),
          hint: state.saidDoneOn === null ? undefined : `Said done on ${longDate(state.saidDoneOn)}, with evidence`,
        }))}
      />
      <Textarea
        name="note"
        label="Note (optional)"
        hint="Such as the number of the minute. No names of people"
        rows={2}
      />
    </Form>
  );
}

type MeetingRow = { readonly meetingId: string; readonly meetsOn: string & Parameters<typeof longDate>[0] };

/** Meetings of the body that took place or are to take place, the latest first. */
function useMeetings(bodyId: string): readonly MeetingRow[] {
  const { authority } = useHere();
  const asking = queryOf(governanceApi.find, { params: { authority, id: bodyId } });
  const { data } = useQuery({ ...asking, enabled: bodyId !== '' });
  return data?.meetings.filter(({ status }) => status !== 'cancelled') ?? [];
}

function wordsOf(actions: readonly ListedAction[]): Readonly<Record<string, FieldWords>> {
  const own = actions.map(({ actionId, title }): readonly [string, FieldWords] => [
    actionId,
    { noun: `“${title}”`, codes: refusalSentences(`“${title}”`) },
  ]);
  return {
    ...Object.fromEntries(own),
    bodyId: choice('who found them done'),
    meetingId: { noun: 'the meeting', codes: { unknown: 'Choose a meeting of this body' } },
    checkedOn: {
      noun: 'the day',
      codes: {
        'in-the-future': 'The day must be today or earlier',
        'not-that-day': 'The meeting was on another day: leave the day empty',
      },
    },
    actionIds: choice('one action at least'),
    note: { noun: 'the note' },
  };
}

function checkOf(form: FormData, meetings: readonly MeetingRow[]): BodyOf<typeof actionWriting.checkMany> {
  const meetingId = textOf(form, 'meetingId');
  const meeting = meetings.find((other) => other.meetingId === meetingId);
  return fromForm<BodyOf<typeof actionWriting.checkMany>>({
    bodyId: textOf(form, 'bodyId') ?? undefined,
    meetingId,
    checkedOn: dateOf(form, 'checkedOn') ?? meeting?.meetsOn,
    actionIds: textsOf(form, 'actionIds'),
    note: lineOf(form, 'note'),
  });
}

function saidOf(form: FormData): string {
  const count = textsOf(form, 'actionIds').length;
  return count === 1 ? 'One action recorded as checked' : `${String(count)} actions recorded as checked`;
}
