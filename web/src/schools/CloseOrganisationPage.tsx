import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import type { OrganisationReply } from '@due-regard/shared/schools/api.ts';
import { call, queryOf } from '../api.ts';
import type { BodyOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Button, ButtonGroup } from '../design-system/Button.tsx';
import { DateInput } from '../design-system/DateInput.tsx';
import { dateOf } from '../design-system/form-data.ts';
import { Form } from '../design-system/Form.tsx';
import { fromForm, lineOf } from '../design-system/from-form.ts';
import { Page } from '../design-system/Page.tsx';
import { Textarea } from '../design-system/Textarea.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { places } from '../places.ts';
import { useSave } from '../use-save.ts';
import type { FieldWords } from '../words.ts';
import { schoolCrumbs } from './crumbs.ts';

const words: Readonly<Record<string, FieldWords>> = {
  closedOn: {
    noun: 'its last day',
    codes: {
      'before-opened': 'Its last day is before the day it began',
      'too-far': 'Its last day is more than two years ahead',
    },
  },
  reason: { noun: 'what happened' },
};

export function CloseOrganisationPage() {
  const { authority, dates } = useHere();
  const { id = '' } = useParams();
  const question = useQuery(queryOf(organisationApi.find, { params: { authority, id }, query: dates }));
  return (
    <Page
      title="Say that it has closed"
      section="Schools and services"
      caption={question.data?.name}
      breadcrumbs={schoolCrumbs(authority, question.data)}
    >
      <Allowed to={organisationApi.close}>
        <Asked question={question} words="Loading the organisation">
          {(organisation) => <CloseForm organisation={organisation} />}
        </Asked>
      </Allowed>
    </Page>
  );
}

function CloseForm({ organisation: { organisationId, name } }: { readonly organisation: OrganisationReply }) {
  const { authority } = useHere();
  const back = places.organisation(authority, organisationId);
  const { save, ...form } = useSave({
    words,
    send: (answers: FormData) =>
      call(organisationApi.close, { params: { authority, id: organisationId }, body: bodyOf(answers) }),
    after: () => ({ to: back, said: `${name} is recorded as closed` }),
  });
  return (
    <Form {...form} onSubmit={save}>
      <DateInput name="closedOn" legend="What was its last day?" hint="It still counts on this day" />
      <Textarea name="reason" label="What happened?" hint="One or two sentences, without names of people" rows={3} />
      <ButtonGroup>
        <Button variant="warning" aria-disabled={form.isSending || undefined}>
          {form.isSending ? 'Sending…' : 'Record that it has closed'}
        </Button>
        <TextLink href={back}>Leave it open</TextLink>
      </ButtonGroup>
    </Form>
  );
}

function bodyOf(form: FormData): BodyOf<typeof organisationApi.close> {
  return fromForm<BodyOf<typeof organisationApi.close>>({
    closedOn: dateOf(form, 'closedOn') ?? undefined,
    reason: lineOf(form, 'reason') ?? '',
  });
}
