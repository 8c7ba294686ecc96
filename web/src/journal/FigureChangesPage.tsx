import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { journalApi } from '@due-regard/shared/journal/api.ts';
import { auditedFigureNames, auditedFigures, kindsThatFeed } from '@due-regard/shared/journal/figure-changes.ts';
import { withParameters } from '../address.ts';
import { queryOf } from '../api.ts';
import { Asked } from '../design-system/Asked.tsx';
import { Details } from '../design-system/Blocks.tsx';
import { DateInput } from '../design-system/DateInput.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { dateOf, textOf } from '../design-system/form-data.ts';
import { Form } from '../design-system/Form.tsx';
import type { FieldError } from '../design-system/form-errors.ts';
import { optionsOf } from '../design-system/filter-chips.ts';
import { Page } from '../design-system/Page.tsx';
import { Select } from '../design-system/Select.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { ChangeFiles } from './ChangeFiles.tsx';
import { changeWords } from './change-words.ts';
import { EntryList, resultWords } from './EntryList.tsx';
import { figureAskedErrors, figureAskedIn } from './figure-asked.ts';
import type { FigureAsked } from './figure-asked.ts';

/** Who changed a figure between two days: the entries of every kind that feeds it. */
export function FigureChangesPage() {
  const { authority } = useHere();
  const [parameters] = useSearchParams();
  const asked = figureAskedIn(parameters);
  return (
    <Page
      title="Who changed a figure, and when"
      section="Record of changes"
      breadcrumbs={[
        { text: 'Overview', href: `/${authority}` },
        { text: 'Record of changes', href: `/${authority}/changes` },
      ]}
    >
      <Allowed to={journalApi.list}>
        <p className="govuk-body">
          A figure is worked out anew from the records whenever it is asked for, so it changes when one of them does.
          Choose a figure, and see every entry that changed what it is worked out of.
        </p>
        <div className="app-screen-only">
          <AskForm key={parameters.toString()} asked={asked} />
        </div>
        {asked === undefined ? (
          <Empty why="No figure is chosen yet." next="Choose one, and the days if you like." />
        ) : (
          <Found asked={asked} page={parameters.get('page') ?? undefined} />
        )}
      </Allowed>
    </Page>
  );
}

function AskForm({ asked }: { readonly asked: FigureAsked | undefined }) {
  const { search } = useLocation();
  const navigate = useNavigate();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  function show(form: FormData): void {
    const typed = {
      figure: textOf(form, 'figure') ?? undefined,
      from: dateOf(form, 'from') ?? undefined,
      to: dateOf(form, 'to') ?? undefined,
    };
    const wrong = figureAskedErrors(typed);
    setErrors(wrong);
    if (wrong.length === 0) void navigate(withParameters(search, typed));
  }
  return (
    <Form errors={errors} onSubmit={show} submit="Show who changed it" label="What is asked for" holdsWork={false}>
      <Select
        name="figure"
        label="Figure"
        options={[
          { value: '', text: 'Choose a figure' },
          ...optionsOf(auditedFigures, (figure) => auditedFigureNames[figure]),
        ]}
        defaultValue={asked?.figure}
      />
      <DateInput
        name="from"
        legend="From (optional)"
        hint="The day on which a change was entered, such as 1 9 2018"
        defaultValue={asked?.from}
      />
      <DateInput name="to" legend="To (optional)" hint="The last such day" defaultValue={asked?.to} />
    </Form>
  );
}

interface FoundProps {
  readonly asked: FigureAsked;
  readonly page: string | undefined;
}

function Found({ asked, page }: FoundProps) {
  const { authority } = useHere();
  const question = useQuery(queryOf(journalApi.list, { params: { authority }, query: { ...asked, page } }));
  const { figure } = asked;
  return (
    <>
      <h2 className="govuk-heading-m">{auditedFigureNames[figure]}</h2>
      <p className="govuk-body">{daysWords(asked)}</p>
      <Details summary="Which kinds of change feed this figure">
        <ul className="govuk-list govuk-list--bullet">
          {kindsThatFeed(figure).map((kind) => (
            <li key={kind}>{changeWords(kind)}</li>
          ))}
        </ul>
        <p className="govuk-body">
          Of files, those that brought or took back something that the figure is worked out of. An entry stands here
          also where the figure came out as it was before.
        </p>
      </Details>
      <Asked question={question} words="Loading the entries">
        {(reply) =>
          reply.total === 0 ? (
            <Empty why="Nothing that feeds this figure was changed in these days." next="Choose other days." />
          ) : (
            <>
              <p className="govuk-body">{resultWords(reply)}</p>
              <ChangeFiles asked={asked} />
              <EntryList reply={reply} />
            </>
          )
        }
      </Asked>
    </>
  );
}

function daysWords({ from, to }: FigureAsked): string {
  const first = from === undefined ? 'the first entry' : longDate(from);
  return `Entered from ${first} to ${to === undefined ? 'now' : longDate(to)}.`;
}
