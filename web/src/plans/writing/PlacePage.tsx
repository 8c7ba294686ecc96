import { useState } from 'react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { actionWriting } from '@due-regard/shared/plans/write-api.ts';
import { call } from '../../api.ts';
import type { BodyOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { Empty } from '../../design-system/Empty.tsx';
import { Form } from '../../design-system/Form.tsx';
import { textOf } from '../../design-system/form-data.ts';
import { fromForm } from '../../design-system/from-form.ts';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import { ActionFormPage } from './ActionFormPage.tsx';
import type { ActionReply } from './ActionFormPage.tsx';
import { ChangeWay, wayOf, wayWords } from '../../ChangeWay.tsx';
import { PlaceFields, placeWords } from './PlaceFields.tsx';
import { withNames } from './renamed-problem.ts';

const leaving: Readonly<Record<string, string>> = {
  'before-start': 'It has stood there from that day on: say that it was wrong, or enter a later day',
  'there-already': 'It stands there again since then: enter an earlier day',
  'used-already': 'Another action has its reference since then: enter an earlier day',
};

const words = {
  ...placeWords,
  ...wayWords,
  changedOn: { noun: 'the day', codes: { ...wayWords['changedOn']?.codes, ...leaving } },
};

const chooseLeaving = 'Choose whether it never belonged there, or stands there no longer, and enter the day';

const leaveWords = {
  ...words,
  changedOn: {
    noun: 'the day from which it stands there no longer',
    codes: { ...words.changedOn.codes, missing: chooseLeaving, 'invalid-type': chooseLeaving },
  },
};

/** Another reference or objective of an action in a plan. */
export function MovePlacePage() {
  return (
    <ActionFormPage title="Change an action’s place" to={actionWriting.movePlace}>
      {(reply) => (
        <OfPlace reply={reply}>{(place) => <MoveForm key={place.placeId} shown={place} reply={reply} />}</OfPlace>
      )}
    </ActionFormPage>
  );
}

/** An action leaves a plan, or never belonged there. */
export function LeavePlacePage() {
  return (
    <ActionFormPage title="Take an action out of a plan" to={actionWriting.leave}>
      {(reply) => (
        <OfPlace reply={reply}>{(place) => <LeaveForm key={place.placeId} shown={place} reply={reply} />}</OfPlace>
      )}
    </ActionFormPage>
  );
}

type Place = ActionReply['action']['places'][number];

interface OfPlaceProps {
  readonly reply: ActionReply;
  readonly children: (place: Place) => ReactNode;
}

function OfPlace({ reply: { action }, children }: OfPlaceProps) {
  const { authority } = useHere();
  const { placeId } = useParams();
  const place = action.places.find((other) => other.placeId === placeId);
  if (place !== undefined) return children(place);
  return (
    <Empty
      why="The action does not stand there today."
      next={<TextLink href={`/${authority}/actions/${action.actionId}/places`}>See where it stands</TextLink>}
    />
  );
}

interface FormProps {
  readonly reply: ActionReply;
  readonly shown: Place;
}

function MoveForm({ reply: { action }, shown }: FormProps) {
  const { authority } = useHere();
  const [place] = useState(shown);
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) =>
      call(actionWriting.movePlace, { params: { authority, id: place.placeId }, body: moveOf(form) }),
    after: () => ({
      to: `/${authority}/actions/${action.actionId}`,
      said: `${action.title}: place in ${place.planName} saved`,
    }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save the place" label={`Place in ${place.planName}`}>
      <h2 className="govuk-heading-m">{place.planName}</h2>
      <PlaceFields planId={place.planId} start={place} />
      <ChangeWay since={place.validFrom} />
    </Form>
  );
}

function LeaveForm({ reply: { action }, shown }: FormProps) {
  const { authority } = useHere();
  const [place] = useState(shown);
  const { save, ...sending } = useSave({
    words: leaveWords,
    send: (form: FormData) => {
      const sent = call(actionWriting.leave, { params: { authority, id: place.placeId }, body: leavingOf(form) });
      return withNames(sent, (field) => (field === 'leftOn' ? 'changedOn' : undefined));
    },
    after: () => ({
      to: `/${authority}/actions/${action.actionId}`,
      said: `${action.title}: taken out of ${place.planName}`,
    }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Take it out" label={`Out of ${place.planName}`}>
      <h2 className="govuk-heading-m">{place.planName}</h2>
      <p className="govuk-body">It stays in the other plans that share it.</p>
      <ChangeWay since={place.validFrom} labels={leaveLabels} />
    </Form>
  );
}

const leaveLabels = { wrong: 'It never belonged there', from: 'It stands there no longer' };

function moveOf(form: FormData): BodyOf<typeof actionWriting.movePlace> {
  return fromForm<BodyOf<typeof actionWriting.movePlace>>({
    ref: textOf(form, 'ref') ?? undefined,
    objectiveId: textOf(form, 'objectiveId'),
    ...wayOf(form),
  });
}

function leavingOf(form: FormData): BodyOf<typeof actionWriting.leave> {
  const { changedOn: leftOn, reason } = wayOf(form);
  return fromForm<BodyOf<typeof actionWriting.leave>>({ leftOn, reason });
}
