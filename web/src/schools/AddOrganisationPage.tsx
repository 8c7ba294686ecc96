import { useSearchParams } from 'react-router';
import { kindNames } from '@due-regard/shared/schools/kind-words.ts';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { call } from '../api.ts';
import type { BodyOf } from '../api.ts';
import { DateInput } from '../design-system/DateInput.tsx';
import { dateOf, textOf } from '../design-system/form-data.ts';
import { Form } from '../design-system/Form.tsx';
import { fromForm } from '../design-system/from-form.ts';
import { Page } from '../design-system/Page.tsx';
import { Radios } from '../design-system/Radios.tsx';
import { TextInput } from '../design-system/TextInput.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { places } from '../places.ts';
import { useSave } from '../use-save.ts';
import { choice } from '../words.ts';
import type { FieldWords } from '../words.ts';
import { schoolCrumbs } from './crumbs.ts';

const words: Readonly<Record<string, FieldWords>> = {
  kind: choice('what it is'),
  name: { noun: 'its name', codes: { taken: 'There is one of this name already' } },
  town: { noun: 'the town' },
  postcode: { noun: 'the postcode', codes: { postcode: 'The postcode must be like HP20 1UY, and nothing else' } },
  openedOn: { noun: 'the day it began', codes: { 'too-far': 'The day it began is more than two years ahead' } },
};

const kinds = [
  ['service', 'A department or team of the council, whose staff are counted as a total'],
  ['partner', 'An agency that works with the council: police, health, housing, a charity'],
  ['members', 'The councillors, or a group of them'],
  ['out-of-school', 'A club, tuition centre or supplementary school'],
] as const;

export function AddOrganisationPage() {
  const { authority } = useHere();
  return (
    <Page
      title="Add a service, partner or setting"
      section="Schools and services"
      breadcrumbs={schoolCrumbs(authority)}
    >
      <p className="govuk-body">Schools are not added here: they come with the school register.</p>
      <Allowed to={organisationApi.add}>
        <AddForm />
      </Allowed>
    </Page>
  );
}

function AddForm() {
  const { authority } = useHere();
  const [parameters] = useSearchParams();
  const { save, ...form } = useSave({
    words,
    send: (answers: FormData) => call(organisationApi.add, { params: { authority }, body: bodyOf(answers) }),
    after: (answers, { organisationId }) => ({
      to: places.organisation(authority, organisationId),
      said: `${textOf(answers, 'name') ?? 'It'} is added`,
    }),
  });
  return (
    <Form {...form} onSubmit={save} submit="Add">
      <Radios
        name="kind"
        legend="What is it?"
        defaultValue={parameters.get('kind') ?? undefined}
        items={kinds.map(([value, hint]) => ({ value, label: kindNames[value], hint }))}
      />
      <TextInput name="name" label="Name" hint="As papers print it, and no person’s name" />
      <TextInput name="town" label="Town (optional)" width={20} />
      <TextInput name="postcode" label="Postcode (optional)" width={10} />
      <DateInput
        name="openedOn"
        legend="When did it begin? (optional)"
        hint="Leave empty if it was there before these records"
      />
    </Form>
  );
}

function bodyOf(form: FormData): BodyOf<typeof organisationApi.add> {
  return fromForm<BodyOf<typeof organisationApi.add>>({
    kind: textOf(form, 'kind') ?? undefined,
    name: textOf(form, 'name') ?? '',
    town: textOf(form, 'town'),
    postcode: textOf(form, 'postcode'),
    openedOn: dateOf(form, 'openedOn'),
  });
}
