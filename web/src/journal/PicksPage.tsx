import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { downloadFormats } from '@due-regard/shared/http/downloads.ts';
import { pickRuleWords, pickSourceNames, pickSources, usualPicks } from '@due-regard/shared/journal/picks.ts';
import { picksApi } from '@due-regard/shared/journal/picks-api.ts';
import { withParameters } from '../address.ts';
import { fileAddress, queryOf } from '../api.ts';
import type { ReplyOf } from '../api.ts';
import { AsAt } from '../design-system/AsAt.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { FileLinks } from '../design-system/FileLinks.tsx';
import { optionsOf } from '../design-system/filter-chips.ts';
import { textOf } from '../design-system/form-data.ts';
import { formatNames } from '../design-system/format-names.ts';
import type { FieldError } from '../design-system/form-errors.ts';
import { Form } from '../design-system/Form.tsx';
import { Page } from '../design-system/Page.tsx';
import { Select } from '../design-system/Select.tsx';
import { TextInput } from '../design-system/TextInput.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { picksAskedErrors, picksAskedIn, seedDrawn } from './picks-asked.ts';
import type { PicksAsked } from './picks-asked.ts';
import { Pick } from './Pick.tsx';

/** Some of what a figure counts, picked by a seed, each with what is recorded of it: for an auditor to look at closely. */
export function PicksPage() {
  const { authority } = useHere();
  const [parameters] = useSearchParams();
  const asked = picksAskedIn(parameters);
  return (
    <Page
      title="Pick some at random, with their evidence"
      section="Record of changes"
      breadcrumbs={[
        { text: 'Overview', href: `/${authority}` },
        { text: 'Record of changes', href: `/${authority}/changes` },
      ]}
    >
      <Allowed to={picksApi.picks}>
        <p className="govuk-body">
          For each you see why it is counted, what shows it, and who recorded that. The seed decides which are picked:
          write one down before you look, or leave it empty and one is drawn. The same seed and dates give the same
          picks again.
        </p>
        <p className="govuk-body">{pickRuleWords}</p>
        <div className="app-screen-only">
          <AskForm key={parameters.toString()} asked={asked} />
        </div>
        {asked === undefined ? (
          <Empty why="Nothing is picked yet." next="Choose what to draw from." />
        ) : (
          <Picked asked={asked} />
        )}
      </Allowed>
    </Page>
  );
}

function AskForm({ asked }: { readonly asked: PicksAsked | undefined }) {
  const { search } = useLocation();
  const navigate = useNavigate();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  function pick(form: FormData): void {
    const [from, count, seed] = ['from', 'count', 'seed'].map((name) => textOf(form, name) ?? undefined);
    const wrong = picksAskedErrors({ from, count, seed });
    setErrors(wrong);
    if (wrong.length === 0) void navigate(withParameters(search, { from, count, seed: seed ?? seedDrawn() }));
  }
  return (
    <Form errors={errors} onSubmit={pick} submit="Pick" label="What is picked" holdsWork={false}>
      <Select
        name="from"
        label="Draw from"
        options={[
          { value: '', text: 'Choose what to draw from' },
          ...optionsOf(pickSources, (source) => pickSourceNames[source]),
        ]}
        defaultValue={asked?.from}
      />
      <TextInput
        name="count"
        label="How many?"
        inputMode="numeric"
        width={3}
        defaultValue={asked?.count ?? String(usualPicks)}
      />
      <TextInput
        name="seed"
        label="Seed (optional)"
        hint="Letters, digits and hyphens, such as board-2018-06"
        width={20}
        defaultValue={asked?.seed}
      />
    </Form>
  );
}

function Picked({ asked }: { readonly asked: PicksAsked }) {
  const { authority } = useHere();
  const question = useQuery(queryOf(picksApi.picks, { params: { authority }, query: asked }));
  return (
    <Asked question={question} words="Picking">
      {(reply) => (
        <>
          <AsAt {...reply.dates} />
          <h2 className="govuk-heading-m">{pickSourceNames[reply.from]}</h2>
          {reply.total === 0 ? (
            <Empty why="On this date there is nothing to pick from." next="Choose another date, or something else." />
          ) : (
            <Shown asked={asked} reply={reply} />
          )}
        </>
      )}
    </Asked>
  );
}

interface ShownProps {
  readonly asked: PicksAsked;
  readonly reply: ReplyOf<typeof picksApi.picks>;
}

function Shown({ asked, reply }: ShownProps) {
  const { authority } = useHere();
  const { picks, total, seed, entry, dates, from } = reply;
  return (
    <>
      <p className="govuk-body">
        {picks.length.toLocaleString('en-GB')} of {total.toLocaleString('en-GB')}, picked by the seed{' '}
        <strong className="app-check-sum">{seed}</strong>. The record of changes stood at entry{' '}
        {entry.toLocaleString('en-GB')}.
        {dates.knownAt === null &&
          ' What is entered later may change what they are drawn from: to repeat it later, say on which day it was known.'}
      </p>
      <FileLinks
        heading="Download the picks, with all that they were drawn from"
        files={downloadFormats.map((format) => ({
          href: fileAddress(picksApi.file, { params: { authority }, query: { ...asked, format } }),
          label: formatNames[format],
        }))}
      />
      <ol className="app-changes">
        {picks.map((pick) => (
          <Pick key={pick.id} pick={pick} from={from} />
        ))}
      </ol>
    </>
  );
}
