import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { actionWriting } from '@due-regard/shared/plans/write-api.ts';
import { call } from '../../api.ts';
import type { BodyOf } from '../../api.ts';
import { Checkboxes } from '../../design-system/Checkboxes.tsx';
import { DateInput } from '../../design-system/DateInput.tsx';
import type { FieldError } from '../../design-system/form-errors.ts';
import { Form } from '../../design-system/Form.tsx';
import { dateOf, textOf, textsOf } from '../../design-system/form-data.ts';
import { fromForm, lineOf } from '../../design-system/from-form.ts';
import { Loading } from '../../design-system/Loading.tsx';
import { Page } from '../../design-system/Page.tsx';
import { useHere } from '../../here.ts';
import { Allowed } from '../../people/Allowed.tsx';
import { useSave } from '../../use-save.ts';
import type { FieldWords } from '../../words.ts';
import { actionAnswers } from './action-answers.ts';
import { useActionChoices } from './action-choices.ts';
import type { ActionChoices } from './action-choices.ts';
import { actionWords } from './action-words.ts';
import { ActionFields } from './ActionFields.tsx';
import { actionCrumbs } from './crumbs.ts';
import { PlaceFields, placeWords } from './PlaceFields.tsx';
import { withNames } from './renamed-problem.ts';
import { sameActionErrors, sameActions } from './same-action.ts';
import type { SameAction } from './same-action.ts';
import { SameActions } from './SameActions.tsx';
import { sinceWords } from './since-words.ts';

export function NewActionPage() {
  const { authority } = useHere();
  return (
    <Page title="Add an action" section="Action plans" breadcrumbs={actionCrumbs(authority)}>
      <p className="govuk-body">An action may stand in several plans. It is counted once.</p>
      <Allowed to={actionWriting.add}>
        <WithChoices />
      </Allowed>
    </Page>
  );
}

function WithChoices() {
  const choices = useActionChoices();
  return choices === undefined ? <Loading words="Loading the plans" /> : <NewActionForm choices={choices} />;
}

function NewActionForm({ choices }: { readonly choices: ActionChoices }) {
  const { authority } = useHere();
  const [parameters] = useSearchParams();
  const plan = parameters.get('plan');
  const words = useMemo(() => wordsFor(choices.plans), [choices.plans]);
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) => {
      const chosen = textsOf(form, 'plans');
      return withNames(call(actionWriting.add, { params: { authority }, body: actionOf(form) }), (field) =>
        nameOfPlace(field, chosen),
      );
    },
    after: (form, { actionId }) => ({
      to: plan === null ? `/${authority}/actions/${actionId}` : `/${authority}/plans/${plan}`,
      said: `${lineOf(form, 'title') ?? 'Action'}: added`,
    }),
  });
  const { same, asked, ask } = useSameActions(choices);
  function send(form: FormData): void {
    if (ask(form)) save(form);
  }
  return (
    <Form
      {...sending}
      errors={asked.length > 0 ? asked : sending.errors}
      onSubmit={send}
      submit="Save the action"
      label="Action"
    >
      <Checkboxes
        name="plans"
        legend="In which plans does it stand?"
        items={choices.plans.map(({ planId, name }) => ({
          value: planId,
          label: name,
          conditional: <PlaceFields planId={planId} suffix={`-${planId}`} />,
        }))}
        defaultValues={plan === null ? [] : [plan]}
      />
      <ActionFields choices={choices} afterTitle={<SameActions same={same} />} />
      <DateInput
        name="addedOn"
        legend="Since when is it there? (optional)"
        hint="From this day on it is shown and counted. Empty: from today"
      />
    </Form>
  );
}

interface AskedOfSame {
  /** Actions of the words that were entered. */
  readonly same: readonly SameAction[];
  readonly asked: readonly FieldError[];
  /** @returns whether it may be sent */
  readonly ask: (form: FormData) => boolean;
}

/** One that counts already is not added once more before somebody has said that theirs is another. */
function useSameActions(choices: ActionChoices): AskedOfSame {
  const [found, setFound] = useState<Omit<AskedOfSame, 'ask'>>({ same: [], asked: [] });
  function ask(form: FormData): boolean {
    const same = sameActions(lineOf(form, 'title') ?? '', choices);
    const asked = sameActionErrors(same, textOf(form, 'isAnother'));
    setFound({ same, asked });
    return asked.length === 0;
  }
  return { ...found, ask };
}

function actionOf(form: FormData): BodyOf<typeof actionWriting.add> {
  const places = textsOf(form, 'plans').map((planId) => ({
    planId,
    ref: textOf(form, `ref-${planId}`) ?? undefined,
    objectiveId: textOf(form, `objectiveId-${planId}`),
  }));
  return fromForm<BodyOf<typeof actionWriting.add>>({
    ...actionAnswers(form),
    places,
    addedOn: dateOf(form, 'addedOn'),
  });
}

/** `places.1.ref` is the reference in the second of the plans that were ticked. */
function nameOfPlace(field: string, chosen: readonly string[]): string | undefined {
  const [, index = '', question = ''] = /^places\.(\d+)\.(\w+)$/.exec(field) ?? [];
  const planId = chosen[Number(index)];
  if (index === '' || planId === undefined) return undefined;
  return question === 'planId' ? 'plans' : `${question}-${planId}`;
}

function wordsFor(plans: ActionChoices['plans']): Readonly<Record<string, FieldWords>> {
  const { planId: ofPlan, ...ofPlace } = placeWords;
  const places = plans.flatMap(({ planId }) =>
    Object.entries(ofPlace).map(([name, words]) => [`${name}-${planId}`, words] as const),
  );
  return {
    ...actionWords,
    ...Object.fromEntries(places),
    plans: { noun: 'the plans', codes: ofPlan?.codes },
    places: { noun: 'the plans', codes: { 'too-many': 'Choose 10 plans at most' } },
    addedOn: sinceWords('the action'),
  };
}
