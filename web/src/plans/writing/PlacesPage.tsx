import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { actionWriting } from '@due-regard/shared/plans/write-api.ts';
import { call, queryOf } from '../../api.ts';
import type { BodyOf } from '../../api.ts';
import { DateInput } from '../../design-system/DateInput.tsx';
import { Form } from '../../design-system/Form.tsx';
import { dateOf, textOf } from '../../design-system/form-data.ts';
import { fromForm } from '../../design-system/from-form.ts';
import { Loading } from '../../design-system/Loading.tsx';
import { Select } from '../../design-system/Select.tsx';
import { SummaryCard } from '../../design-system/SummaryList.tsx';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import type { FieldWords } from '../../words.ts';
import { ActionFormPage } from './ActionFormPage.tsx';
import type { ActionReply } from './ActionFormPage.tsx';
import { PlaceFields, placeWords } from './PlaceFields.tsx';

const words: Readonly<Record<string, FieldWords>> = {
  ...placeWords,
  placedOn: {
    noun: 'the day from which it stands there',
    codes: {
      'in-the-future': 'The day from which it stands there must be today or earlier',
      'before-start': 'The action was not there yet on that day',
    },
  },
};

/** The plans in which an action stands, and a further one to share it with. */
export function PlacesPage() {
  return (
    <ActionFormPage title="Plans that share an action" to={actionWriting.place}>
      {(reply) => (
        <>
          {reply.action.places.map((place) => (
            <PlaceCard key={place.placeId} place={place} actionId={reply.action.actionId} />
          ))}
          <ShareForm reply={reply} />
        </>
      )}
    </ActionFormPage>
  );
}

interface PlaceCardProps {
  readonly place: ActionReply['action']['places'][number];
  readonly actionId: string;
}

function PlaceCard({ place: { placeId, planName, ref, validFrom }, actionId }: PlaceCardProps) {
  const { authority } = useHere();
  const href = `/${authority}/actions/${actionId}/places/${placeId}`;
  return (
    <SummaryCard
      title={planName}
      actions={[
        { href, label: 'Change', hidden: ` its place in ${planName}` },
        { href: `${href}/leave`, label: 'Take out', hidden: ` of ${planName}` },
      ]}
      rows={[
        { key: 'Reference', value: ref },
        { key: 'Since', value: longDate(validFrom) },
      ]}
    />
  );
}

function ShareForm({ reply: { action, dates } }: { readonly reply: ActionReply }) {
  const { authority } = useHere();
  const { data } = useQuery(queryOf(planApi.actions, { params: { authority } }));
  const [planId, setPlanId] = useState('');
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(actionWriting.place, { params: { authority, id: action.actionId }, body: placeOf(form) }),
    after: () => ({
      to: `/${authority}/actions/${action.actionId}`,
      said: `${action.title}: shared with ${data?.plans.find((plan) => plan.planId === planId)?.name ?? 'a further plan'}`,
    }),
  });
  if (data === undefined) return <Loading words="Loading the plans" />;
  const others = data.plans.filter((plan) => !action.places.some((place) => place.planId === plan.planId));
  if (others.length === 0) return <p className="govuk-body">It stands in every plan that there is.</p>;
  return (
    <>
      <h2 className="govuk-heading-m">Share it with a further plan</h2>
      <Form {...sending} onSubmit={save} submit="Share the action" label="A further plan">
        <Select
          name="planId"
          label="Plan"
          value={planId}
          onChange={(event) => setPlanId(event.currentTarget.value)}
          options={[
            { value: '', text: 'Choose a plan' },
            ...others.map((plan) => ({ value: plan.planId, text: plan.name })),
          ]}
        />
        <PlaceFields planId={planId} />
        <DateInput name="placedOn" legend="From which day?" defaultValue={dates.asAt} />
      </Form>
    </>
  );
}

function placeOf(form: FormData): BodyOf<typeof actionWriting.place> {
  return fromForm<BodyOf<typeof actionWriting.place>>({
    planId: textOf(form, 'planId') ?? undefined,
    ref: textOf(form, 'ref') ?? undefined,
    objectiveId: textOf(form, 'objectiveId'),
    placedOn: dateOf(form, 'placedOn'),
  });
}
