import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { addDays } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { expiringApi } from '@due-regard/shared/training/expiring-api.ts';
import type { LapsingReply } from '@due-regard/shared/training/expiring-api.ts';
import { withParameters } from '../address.ts';
import { queryOf } from '../api.ts';
import { Anchor } from '../design-system/Anchor.tsx';
import { AsAt } from '../design-system/AsAt.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Page } from '../design-system/Page.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { useHere } from '../here.ts';
import { schools as countOf } from '@due-regard/shared/training/measure-sentences.ts';
import { Allowed } from '../people/Allowed.tsx';
import { crumbsTo } from './crumbs.ts';
import { NoRegister } from './NoRegister.tsx';
import { SchoolLink } from './SchoolLink.tsx';
import { TrainingPages } from './TrainingPages.tsx';

const spans = [30, 60, 90] as const;

const columns: readonly Column<LapsingReply>[] = [
  { heading: 'School', cell: (school) => <SchoolLink school={school} />, isRowHeader: true },
  { heading: 'Last day up to date', cell: (school) => longDate(lastDayOf(school)) },
  { heading: 'Days left', cell: ({ daysLeft }) => daysLeft, isNumeric: true },
];

export function ExpiringPage() {
  const { authority, dates, may } = useHere();
  const [parameters] = useSearchParams();
  const days = spans.find((span) => String(span) === parameters.get('within')) ?? 90;
  const soon = useQuery({
    ...queryOf(expiringApi.list, { params: { authority }, query: dates }),
    enabled: may(expiringApi.list),
  });
  return (
    <Page
      title="Out of date soon"
      section="Training"
      breadcrumbs={crumbsTo(authority)}
      asAt={soon.data && <AsAt {...soon.data.provenance} />}
    >
      <TrainingPages />
      <Allowed to={expiringApi.list}>
        <Asked question={soon} words="Loading the schools">
          {({ schools, provenance }) =>
            provenance.registerDate === null ? (
              <NoRegister />
            ) : (
              <>
                <Expiring schools={schools} days={days} />
                {dates.asAt !== undefined && provenance.knownAt === null && provenance.projection === null && (
                  <p className="govuk-body">
                    This is what we know now of that day: schools that were trained again since then are not in the
                    list. To see it as it was, choose what was known on that day.
                  </p>
                )}
              </>
            )
          }
        </Asked>
      </Allowed>
    </Page>
  );
}

interface ExpiringProps {
  readonly schools: readonly LapsingReply[];
  readonly days: number;
}

function Expiring({ schools, days }: ExpiringProps) {
  const shown = schools.filter(({ daysLeft }) => daysLeft <= days);
  return (
    <>
      <p className="govuk-body-l">{sentenceOf(shown, days)}</p>
      <Spans chosen={days} />
      {shown.length === 0 ? (
        <Empty
          why={`No school that is up to date falls out of date within ${String(days)} days.`}
          next="Schools that are out of date already are on the gap list."
        />
      ) : (
        <Table
          caption={`Schools that fall out of date within ${String(days)} days`}
          isCaptionHidden
          columns={columns}
          rows={shown}
          rowKey={({ organisationId }) => organisationId}
        />
      )}
    </>
  );
}

function Spans({ chosen }: { readonly chosen: number }) {
  const [parameters] = useSearchParams();
  return (
    <nav className="app-pages" aria-label="How far ahead">
      <ul className="app-pages__list">
        {spans.map((span) => (
          <li key={span}>
            <Anchor
              className="app-pages__link"
              href={withParameters(parameters.toString(), { within: String(span) })}
              aria-current={span === chosen ? 'true' : undefined}
            >
              {span} days
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function sentenceOf(shown: readonly LapsingReply[], days: number): string {
  const [first] = shown;
  if (first === undefined) return `Nothing falls out of date within ${String(days)} days.`;
  const verb = shown.length === 1 ? 'falls' : 'fall';
  return `${countOf(shown.length)} ${verb} out of date within ${String(days)} days unless training is renewed, the first after ${longDate(lastDayOf(first))}.`;
}

/** The day that the calendar shows too: the last good one. */
function lastDayOf({ lapsesOn }: LapsingReply): IsoDate {
  return addDays(lapsesOn, -1);
}
