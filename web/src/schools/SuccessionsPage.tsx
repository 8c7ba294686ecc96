import { useQuery } from '@tanstack/react-query';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { queryOf } from '../api.ts';
import type { ReplyOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Page } from '../design-system/Page.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import { schoolCrumbs } from './crumbs.ts';
import { successionTitle } from './succession-words.ts';

export type Undecided = ReplyOf<typeof organisationApi.successionsToDecide>['successions'][number];

/** Mergers and splits in which a person must say whose history counts. */
export function SuccessionsPage() {
  const { authority, dates } = useHere();
  const question = useQuery(queryOf(organisationApi.successionsToDecide, { params: { authority }, query: dates }));
  return (
    <Page title="Mergers and splits to decide" section="Schools and services" breadcrumbs={schoolCrumbs(authority)}>
      <p className="govuk-body">
        When a school becomes an academy, what it told the council goes with it. After a merger, a split or an
        amalgamation the staff room is not the same, so a person says whether the training of the old school counts for
        the new one.
      </p>
      <Asked question={question} words="Loading mergers and splits">
        {({ successions }) =>
          successions.length === 0 ? (
            <Empty why="No merger or split waits for a decision." />
          ) : (
            <UndecidedTable successions={successions} />
          )
        }
      </Asked>
    </Page>
  );
}

const columns: readonly Column<Undecided>[] = [
  {
    heading: 'Old school',
    isRowHeader: true,
    cell: (one) => <School id={one.predecessorId} name={one.predecessorName} />,
  },
  { heading: 'New school', cell: (one) => <School id={one.successorId} name={one.successorName} /> },
  { heading: 'What happened', cell: ({ kind }) => successionTitle(kind) },
  { heading: 'When', cell: ({ on }) => (on === null ? 'Not known' : longDate(on)) },
  { heading: 'Decision', cell: (one) => <Decide one={one} /> },
];

function UndecidedTable({ successions }: { readonly successions: readonly Undecided[] }) {
  return (
    <Table
      caption={`${String(successions.length)} to decide`}
      columns={columns}
      rows={successions}
      rowKey={({ successionId }) => successionId}
    />
  );
}

function School({ id, name }: { readonly id: string; readonly name: string }) {
  const { authority } = useHere();
  return <TextLink href={places.organisation(authority, id)}>{name}</TextLink>;
}

function Decide({ one: { successionId, predecessorName } }: { readonly one: Undecided }) {
  const { authority, may } = useHere();
  if (!may(organisationApi.decideSuccession)) return 'Waiting for an officer';
  return (
    <TextLink href={`${places.successions(authority)}/${successionId}`}>
      Decide<span className="govuk-visually-hidden"> on {predecessorName}</span>
    </TextLink>
  );
}
