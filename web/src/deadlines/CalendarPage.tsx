import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { calendarApi, feedApi } from '@due-regard/shared/deadlines/api.ts';
import { deadlineKinds } from '@due-regard/shared/deadlines/deadline.ts';
import { dueSpans } from '@due-regard/shared/deadlines/filter.ts';
import { fileAddress, queryOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { AsAt } from '../design-system/AsAt.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Page } from '../design-system/Page.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { CalendarAddress } from './CalendarAddress.tsx';
import { CalendarFilters } from './CalendarFilters.tsx';
import { DeadlineTables } from './DeadlineTables.tsx';

/** Everything that falls due: what is overdue first, then month by month. */
export function CalendarPage() {
  const here = useHere();
  const [parameters] = useSearchParams();
  const asked = { params: { authority: here.authority }, query: { ...here.dates, ...filterOf(parameters) } };
  const calendar = useQuery({ ...queryOf(calendarApi.list, asked), enabled: here.may(calendarApi.list) });
  return (
    <Page
      title="Calendar"
      breadcrumbs={[{ text: 'Overview', href: `/${here.authority}` }]}
      asAt={calendar.data && <AsAt {...calendar.data.dates} />}
    >
      <Allowed to={calendarApi.list}>
        <Asked question={calendar} words="Loading the calendar">
          {(reply) => (
            <>
              <CalendarFilters reply={reply} />
              {reply.deadlines.length === 0 ? (
                <Nothing isFiltered={reply.total > 0} />
              ) : (
                <DeadlineTables deadlines={reply.deadlines} asAt={reply.dates.asAt} />
              )}
            </>
          )}
        </Asked>
        <h2 className="govuk-heading-m">In your own calendar</h2>
        <p className="govuk-body">
          <TextLink href={fileAddress(calendarApi.file, asked)} download>
            Download what is shown as a calendar file (.ics)
          </TextLink>
        </p>
        {here.may(feedApi.make) && <CalendarAddress />}
      </Allowed>
    </Page>
  );
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  return isFiltered ? (
    <Empty why="Nothing that falls due matches." next="Take away a filter, or look at another date." />
  ) : (
    <Empty
      why="Nothing falls due yet."
      next="Actions with a day, strategies to refresh, meetings and obligations that recur come here by themselves."
    />
  );
}

/** The server answers for an owner or an agency that is not there. */
function filterOf(parameters: URLSearchParams) {
  return {
    kind: deadlineKinds.find((kind) => kind === parameters.get('kind')),
    due: dueSpans.find((due) => due === parameters.get('due')),
    owner: parameters.get('owner') || undefined,
    agency: parameters.get('agency') || undefined,
  };
}
