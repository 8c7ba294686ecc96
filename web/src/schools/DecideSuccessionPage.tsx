import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { call, queryOf } from '../api.ts';
import type { BodyOf } from '../api.ts';
import { Asked } from '../design-system/Asked.tsx';
import { TextLink } from '../design-system/Anchor.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { textOf } from '../design-system/form-data.ts';
import { Form } from '../design-system/Form.tsx';
import { fromForm, lineOf } from '../design-system/from-form.ts';
import { Page } from '../design-system/Page.tsx';
import { Radios } from '../design-system/Radios.tsx';
import { SummaryList } from '../design-system/SummaryList.tsx';
import { Textarea } from '../design-system/Textarea.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { places } from '../places.ts';
import { useSave } from '../use-save.ts';
import { choice } from '../words.ts';
import type { FieldWords } from '../words.ts';
import { schoolCrumbs } from './crumbs.ts';
import { successionTitle } from './succession-words.ts';
import type { Undecided } from './SuccessionsPage.tsx';

const words: Readonly<Record<string, FieldWords>> = {
  carries: choice('whether its history counts'),
  reason: { noun: 'why' },
};

/** Whether one school's history counts for the school that followed it. */
export function DecideSuccessionPage() {
  const { authority, dates } = useHere();
  const { id } = useParams();
  const back = places.successions(authority);
  const question = useQuery(queryOf(organisationApi.successionsToDecide, { params: { authority }, query: dates }));
  return (
    <Page
      title="Does its history count?"
      section="Schools and services"
      breadcrumbs={[...schoolCrumbs(authority), { text: 'Mergers and splits to decide', href: back }]}
    >
      <Allowed to={organisationApi.decideSuccession}>
        <Asked question={question} words="Loading the schools">
          {({ successions }) => {
            const one = successions.find(({ successionId }) => successionId === id);
            return one === undefined ? (
              <Empty
                why="This has been decided already, or was never asked."
                next={<TextLink href={back}>See what is to decide</TextLink>}
              />
            ) : (
              <DecideForm one={one} back={back} />
            );
          }}
        </Asked>
      </Allowed>
    </Page>
  );
}

function DecideForm({ one, back }: { readonly one: Undecided; readonly back: string }) {
  const { authority } = useHere();
  const { successionId, predecessorName, successorName, kind, on } = one;
  const { save, ...form } = useSave({
    words,
    send: (answers: FormData) =>
      call(organisationApi.decideSuccession, { params: { authority, id: successionId }, body: bodyOf(answers) }),
    after: (answers) => ({
      to: back,
      said: `The history of ${predecessorName} ${textOf(answers, 'carries') === 'yes' ? 'counts' : 'does not count'} for ${successorName}`,
    }),
  });
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Old school', value: predecessorName },
          { key: 'New school', value: successorName },
          { key: 'What happened', value: `${successionTitle(kind)}${on === null ? '' : ` on ${longDate(on)}`}` },
        ]}
      />
      <Form {...form} onSubmit={save} submit="Save the decision">
        <Radios
          name="carries"
          legend={`Does what ${predecessorName} told the council count for ${successorName}?`}
          items={[
            { value: 'yes', label: 'Yes, its training counts', hint: 'Most of the staff came along' },
            { value: 'no', label: 'No, the new school answers for itself' },
          ]}
        />
        <Textarea
          name="reason"
          label="Why?"
          hint="One or two sentences, without names of people. It goes into the record of changes"
          rows={3}
        />
      </Form>
    </>
  );
}

function bodyOf(form: FormData): BodyOf<typeof organisationApi.decideSuccession> {
  const carries = textOf(form, 'carries');
  return fromForm<BodyOf<typeof organisationApi.decideSuccession>>({
    carries: carries === null ? undefined : carries === 'yes',
    reason: lineOf(form, 'reason') ?? '',
  });
}
