import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { peopleApi } from '@due-regard/shared/people/api.ts';
import type { ListedPerson } from '@due-regard/shared/people/api.ts';
import { call, queryOf } from '../api.ts';
import type { BodyOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Empty } from '../design-system/Empty.tsx';
import type { FieldError } from '../design-system/form-errors.ts';
import { Form } from '../design-system/Form.tsx';
import { fromForm, lineOf } from '../design-system/from-form.ts';
import { Page } from '../design-system/Page.tsx';
import { SummaryList } from '../design-system/SummaryList.tsx';
import { Textarea } from '../design-system/Textarea.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import { useSave } from '../use-save.ts';
import type { FieldWords } from '../words.ts';
import { Allowed } from './Allowed.tsx';
import { peopleCrumbs } from './crumbs.ts';
import { GiveLink } from './GiveLink.tsx';
import { signedInWords } from './PeoplePage.tsx';
import { lastDayErrors, rolesOf, rolesWords } from './roles-of-form.ts';
import { RolesField } from './RolesField.tsx';

/** One person: their roles here, a new link, and the way out. */
export function PersonPage() {
  const { authority } = useHere();
  const { userId } = useParams();
  const question = useQuery(queryOf(peopleApi.list, { params: { authority } }));
  const person = question.data?.people.find((one) => one.userId === userId);
  return (
    <Page title={person?.name ?? 'Person'} section="People" breadcrumbs={peopleCrumbs(authority)}>
      <Allowed to={peopleApi.changeRoles}>
        <Asked question={question} words="Loading the person">
          {() => (person === undefined ? <NobodyHere /> : <Person person={person} />)}
        </Asked>
      </Allowed>
    </Page>
  );
}

export function NobodyHere() {
  const { authority } = useHere();
  return (
    <Empty
      why="Nobody of this number holds a role here any more."
      next={<TextLink href={places.people(authority)}>See who does</TextLink>}
    />
  );
}

function Person({ person }: { readonly person: ListedPerson }) {
  const { authority } = useHere();
  return (
    <>
      <SummaryList
        rows={[
          { key: 'E-mail address', value: person.email },
          { key: 'Last signed in', value: signedInWords(person) },
        ]}
      />
      <GiveLink person={person} />
      <h2 className="govuk-heading-m">Change roles</h2>
      <RolesForm person={person} />
      <h2 className="govuk-heading-m">Take everything back</h2>
      <p className="govuk-body">
        When somebody leaves or must not come in any more:{' '}
        <TextLink href={`${places.people(authority)}/${person.userId}/disable`}>take back all roles</TextLink>.
      </p>
    </>
  );
}

const words: Readonly<Record<string, FieldWords>> = {
  roles: rolesWords,
  reason: { noun: 'why the roles change' },
};

function RolesForm({ person: { userId, name, roles } }: { readonly person: ListedPerson }) {
  const { authority } = useHere();
  const [lastDays, setLastDays] = useState<readonly FieldError[]>([]);
  // As the form was drawn: a list that is loaded again meanwhile must not hide that somebody else was quicker.
  const [was] = useState(roles);
  const { save, ...form } = useSave({
    words,
    send: (answers: FormData) =>
      call(peopleApi.changeRoles, {
        params: { authority, userId },
        body: fromForm<BodyOf<typeof peopleApi.changeRoles>>({
          was,
          roles: rolesOf(answers),
          reason: lineOf(answers, 'reason') ?? '',
        }),
      }),
    after: () => ({
      to: places.people(authority),
      said: `${name}: the roles are changed, and their sessions have ended`,
    }),
  });
  function send(answers: FormData): void {
    const wrong = lastDayErrors(answers);
    setLastDays(wrong);
    if (wrong.length === 0) save(answers);
  }
  return (
    <Form {...form} errors={lastDays.length > 0 ? lastDays : form.errors} onSubmit={send} submit="Save the roles">
      <RolesField held={was} />
      <Textarea name="reason" label="Why do they change?" hint="It goes into the record of changes" rows={2} />
    </Form>
  );
}
