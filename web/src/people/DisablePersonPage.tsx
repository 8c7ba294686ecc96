import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { peopleApi } from '@due-regard/shared/people/api.ts';
import type { ListedPerson } from '@due-regard/shared/people/api.ts';
import { call, queryOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Button, ButtonGroup } from '../design-system/Button.tsx';
import { Form } from '../design-system/Form.tsx';
import { lineOf } from '../design-system/from-form.ts';
import { Page } from '../design-system/Page.tsx';
import { SummaryList } from '../design-system/SummaryList.tsx';
import { Textarea } from '../design-system/Textarea.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import { useSave } from '../use-save.ts';
import { Allowed } from './Allowed.tsx';
import { peopleCrumbs } from './crumbs.ts';
import { NobodyHere } from './PersonPage.tsx';
import { roleWords } from './role-words.ts';

/** Asks once more before somebody loses all roles here. */
export function DisablePersonPage() {
  const { authority } = useHere();
  const { userId = '' } = useParams();
  const question = useQuery(queryOf(peopleApi.list, { params: { authority } }));
  const person = question.data?.people.find((one) => one.userId === userId);
  return (
    <Page
      title="Take back all roles"
      section="People"
      caption={person?.name}
      breadcrumbs={peopleCrumbs(authority, {
        text: person?.name ?? 'Person',
        href: `${places.people(authority)}/${userId}`,
      })}
    >
      <Allowed to={peopleApi.disable}>
        <Asked question={question} words="Loading the person">
          {() => (person === undefined ? <NobodyHere /> : <DisableForm person={person} />)}
        </Asked>
      </Allowed>
    </Page>
  );
}

const words = { reason: { noun: 'why their roles are taken back' } };

function DisableForm({ person: { userId, name, email, roles } }: { readonly person: ListedPerson }) {
  const { authority } = useHere();
  const { save, ...form } = useSave({
    words,
    send: (answers: FormData) =>
      call(peopleApi.disable, { params: { authority, userId }, body: { reason: lineOf(answers, 'reason') ?? '' } }),
    after: () => ({ to: places.people(authority), said: `${name} holds no role here any more and is signed out` }),
  });
  return (
    <>
      <SummaryList
        rows={[
          { key: 'E-mail address', value: email },
          { key: 'Roles', value: roles.map(roleWords).join(', ') },
        ]}
      />
      <p className="govuk-body">
        They are signed out at once. What they entered stays, with their name in the record of changes. They can be
        invited again.
      </p>
      <Form {...form} onSubmit={save}>
        <Textarea name="reason" label="Why?" hint="It goes into the record of changes" rows={2} />
        <ButtonGroup>
          <Button variant="warning" aria-disabled={form.isSending || undefined}>
            {form.isSending ? 'Sending…' : 'Take back all roles'}
          </Button>
          <TextLink href={`${places.people(authority)}/${userId}`}>Leave them</TextLink>
        </ButtonGroup>
      </Form>
    </>
  );
}
