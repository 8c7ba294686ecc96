import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { progressStatusNames } from '@due-regard/shared/plans/action.ts';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { actionWriting } from '@due-regard/shared/plans/write-api.ts';
import { call, queryOf } from '../../api.ts';
import type { QueryOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { Asked } from '../../design-system/Asked.tsx';
import { Checkboxes } from '../../design-system/Checkboxes.tsx';
import { DateInput } from '../../design-system/DateInput.tsx';
import { Empty } from '../../design-system/Empty.tsx';
import { Form } from '../../design-system/Form.tsx';
import { useFieldError } from '../../design-system/form-errors.ts';
import { groupClass, HintAndError } from '../../design-system/FormGroup.tsx';
import { Page } from '../../design-system/Page.tsx';
import { Select } from '../../design-system/Select.tsx';
import { Textarea } from '../../design-system/Textarea.tsx';
import { TextInput } from '../../design-system/TextInput.tsx';
import { useHere } from '../../here.ts';
import { Allowed } from '../../people/Allowed.tsx';
import { useSave } from '../../use-save.ts';
import { dueWords } from './ActionFormPage.tsx';
import { actionCrumbs } from './crumbs.ts';
import { withNames } from './renamed-problem.ts';
import { statusOptions } from './status-words.ts';
import { filledIn, manyOf, manyWords, nameFor, nameOfMany } from './update-rows.ts';
import type { ListedAction } from './update-rows.ts';

/** More than anybody updates in one go, and few enough for one page. */
const mostShown = 50;

export function UpdatePage() {
  const { authority } = useHere();
  const [parameters] = useSearchParams();
  // The same names as the list has: whoever comes from it finds what it showed.
  const query: QueryOf<typeof planApi.actions> = Object.fromEntries(parameters);
  const asked = useQuery(queryOf(planApi.actions, { params: { authority }, query }));
  return (
    <Page title="Update several actions" section="Action plans" breadcrumbs={actionCrumbs(authority)}>
      <Allowed to={actionWriting.enterMany}>
        <Asked question={asked} words="Loading the actions">
          {({ actions, dates }) => {
            const open = actions.filter(isOpen);
            if (open.length === 0) return <NothingOpen />;
            return (
              <>
                <p className="govuk-body">{shownWords(open.length)} What you leave empty stays as it is.</p>
                <UpdateForm actions={open.slice(0, mostShown)} today={dates.asAt} />
              </>
            );
          }}
        </Asked>
      </Allowed>
    </Page>
  );
}

function isOpen({ state }: ListedAction): boolean {
  return state.actionClass !== 'done' && state.actionClass !== 'superseded';
}

function shownWords(count: number): string {
  if (count > mostShown)
    return `The first ${String(mostShown)} of ${String(count)} actions that are not done: choose fewer in the list.`;
  return count === 1 ? 'One action of the list is not done.' : `${String(count)} actions of the list are not done.`;
}

function NothingOpen() {
  const { authority } = useHere();
  return (
    <Empty
      why="No action of this list is still to be done."
      next={<TextLink href={`/${authority}/actions`}>See all actions</TextLink>}
    />
  );
}

interface UpdateFormProps {
  readonly actions: readonly ListedAction[];
  readonly today: string;
}

function UpdateForm({ actions, today }: UpdateFormProps) {
  const { authority } = useHere();
  const [parameters] = useSearchParams();
  const words = useMemo(() => manyWords(actions), [actions]);
  const { save, ...sending } = useSave({
    words,
    send: (form: FormData) => {
      const filled = filledIn(form, actions);
      const sent = call(actionWriting.enterMany, { params: { authority }, body: manyOf(form, actions) });
      return withNames(sent, (field) => nameOfMany(field, filled));
    },
    after: (form) => ({ to: `/${authority}/actions?${parameters.toString()}`, said: saidOf(filledIn(form, actions)) }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Save what is filled in" label="Progress of several actions">
      <DateInput name="enteredOn" legend="Day of these entries" defaultValue={today} />
      <Entries actions={actions} />
    </Form>
  );
}

/** One part for each action; what is wrong with all of them together stands over the first. */
function Entries({ actions }: Pick<UpdateFormProps, 'actions'>) {
  const error = useFieldError('entries', undefined);
  return (
    <div className={groupClass(error)} id="entries">
      <HintAndError id="entries" error={error} />
      {actions.map((action) => (
        <OneAction key={action.actionId} action={action} />
      ))}
    </div>
  );
}

function OneAction({ action }: { readonly action: ListedAction }) {
  const { actionId, title, state, places } = action;
  const stands = `As it stands: ${progressStatusNames[state.status].toLowerCase()}`;
  const refs = places.map(({ ref }) => ref).join(', ');
  return (
    <div className="govuk-form-group">
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
          {refs === '' ? title : `${refs} ${title}`}
        </legend>
        <p className="govuk-hint">Due: {dueWords(state)}</p>
        <Select
          name={nameFor('status', actionId)}
          label={
            <>
              Where it stands<span className="govuk-visually-hidden"> – {title}</span>
            </>
          }
          options={[{ value: '', text: stands }, ...statusOptions]}
        />
        <Textarea
          name={nameFor('note', actionId)}
          label={
            <>
              What was done<span className="govuk-visually-hidden"> – {title}</span>
            </>
          }
          rows={2}
        />
        <TextInput
          name={nameFor('blocked', actionId)}
          label={
            <>
              What stands in the way, if anything<span className="govuk-visually-hidden"> – {title}</span>
            </>
          }
        />
        <Checkboxes
          name={nameFor('attention', actionId)}
          legend={<span className="govuk-visually-hidden">Attention – {title}</span>}
          isSmall
          items={[{ value: 'yes', label: 'Ask for attention' }]}
        />
      </fieldset>
    </div>
  );
}

function saidOf(filled: readonly ListedAction[]): string {
  const [first] = filled;
  if (filled.length === 1 && first !== undefined) return `${first.title}: progress entered`;
  return `Progress of ${String(filled.length)} actions entered`;
}
