import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearchParams } from 'react-router';
import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { withParameters } from '../address.ts';
import { queryOf } from '../api.ts';
import { Anchor } from '../design-system/Anchor.tsx';
import { AsAt } from '../design-system/AsAt.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Filters } from '../design-system/Filters.tsx';
import { chipsOf, withAny } from '../design-system/filter-chips.ts';
import type { AddressFilter } from '../design-system/filter-chips.ts';
import { Page } from '../design-system/Page.tsx';
import { Select } from '../design-system/Select.tsx';
import { TextInput } from '../design-system/TextInput.tsx';
import { useHere } from '../here.ts';
import { ActionBoard } from './ActionBoard.tsx';
import { actionFilters, actionsQuery, actionsResult, movedFilter, withheldWords } from './action-filters.ts';
import type { ActionsReply } from './action-filters.ts';
import { ActionTable } from './ActionTable.tsx';
import { ActionsFile } from './files/ActionsFile.tsx';
import { HowColours } from './HowColours.tsx';
import { NewAction } from './PlanActions.tsx';
import { planCrumbs, PlansPages } from './PlansPages.tsx';

/** Every action of every plan, and those in none: found by what is asked of them. */
export function ActionsPage() {
  const { authority, dates } = useHere();
  const [parameters] = useSearchParams();
  const question = useQuery(
    queryOf(planApi.actions, { params: { authority }, query: { ...dates, ...actionsQuery(parameters) } }),
  );
  return (
    <Page
      title="Actions"
      section="Action plans"
      breadcrumbs={planCrumbs(authority)}
      asAt={question.data && <AsAt {...question.data.dates} />}
    >
      <PlansPages />
      <NewAction />
      <Asked question={question} words="Loading the actions">
        {(reply) => (reply.total === 0 ? <NothingYet withheld={reply.withheld} /> : <Actions reply={reply} />)}
      </Asked>
    </Page>
  );
}

function NothingYet({ withheld }: { readonly withheld: number }) {
  if (withheld > 0) return <Empty why={`No action is published to you: ${withheldWords(withheld)}.`} />;
  return (
    <Empty
      why="No action was recorded by this date."
      next="Actions stand in plans; add a plan first, or an action that no plan holds yet."
    />
  );
}

function Actions({ reply }: { readonly reply: ActionsReply }) {
  const [parameters] = useSearchParams();
  const since = parseIsoDate(parameters.get('since') ?? '');
  const filters: readonly AddressFilter[] = [
    ...actionFilters(reply),
    ...(since === undefined ? [] : [movedFilter, sinceFilter(longDate(since), since)]),
  ];
  return (
    <>
      <Filters label="Filter the actions" chips={chipsOf(parameters, filters)} result={actionsResult(reply)}>
        {filters.map((filter) => (
          <Field key={filter.name} filter={filter} />
        ))}
      </Filters>
      <Views />
      {reply.actions.length === 0 ? (
        <Empty why="No action matches these filters." next="Take one of them away." />
      ) : (
        <Found actions={reply.actions} isBoard={parameters.get('view') === 'board'} />
      )}
      <HowColours />
      <ActionsFile />
    </>
  );
}

/** The day to compare with is chosen on the page of progress; here it can be taken away. */
function sinceFilter(words: string, since: string): AddressFilter {
  return { name: 'since', label: 'Compared with', options: [{ value: since, text: words }] };
}

function Field({ filter: { name, label, options } }: { readonly filter: AddressFilter }) {
  if (name === 'since') return <input type="hidden" name="since" />;
  if (options === undefined) return <TextInput name={name} label={label} type="search" />;
  return options.length === 0 ? null : <Select name={name} label={label} options={withAny(options)} />;
}

interface FoundProps {
  readonly actions: ActionsReply['actions'];
  readonly isBoard: boolean;
}

function Found({ actions, isBoard }: FoundProps) {
  if (isBoard) return <ActionBoard actions={actions} />;
  return <ActionTable caption="Actions" isCaptionHidden actions={actions} />;
}

/** The same actions as a list or as a board: which one is in the address. */
function Views() {
  const { search } = useLocation();
  const view = new URLSearchParams(search).get('view') === 'board' ? 'board' : '';
  const views = [
    { name: '', text: 'List' },
    { name: 'board', text: 'By where they stand' },
  ];
  return (
    <nav className="app-pages" aria-label="Ways to lay out the actions">
      <ul className="app-pages__list">
        {views.map(({ name, text }) => (
          <li key={text}>
            <Anchor
              className="app-pages__link"
              href={withParameters(search, { view: name === '' ? undefined : name })}
              aria-current={view === name ? 'true' : undefined}
            >
              {text}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
