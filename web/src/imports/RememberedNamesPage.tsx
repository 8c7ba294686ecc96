import { useQuery } from '@tanstack/react-query';
import { importApi } from '@due-regard/shared/imports/api.ts';
import type { RememberedName } from '@due-regard/shared/imports/api.ts';
import { queryOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { londonDayWords } from '../design-system/london-day.ts';
import { Page } from '../design-system/Page.tsx';
import type { Column } from '../design-system/Table.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import { importCrumbs } from './crumbs.ts';
import { LongTable } from './LongTable.tsx';
import { MeantBy } from './RememberedRows.tsx';

/** Every name whose meaning is remembered, and the way to forget it. */
export function RememberedNamesPage() {
  const { authority } = useHere();
  const question = useQuery(queryOf(importApi.names, { params: { authority } }));
  return (
    <Page title="Remembered names" section="Imports" breadcrumbs={importCrumbs(authority)}>
      <p className="govuk-body">
        Names as they stand in files, and what somebody has said they mean. Every file that is brought goes by them.
      </p>
      <Asked question={question} words="Loading the names">
        {({ names }) =>
          names.length === 0 ? (
            <Empty
              why="No name is remembered."
              next="When a file names a school in a way that is not certain, you are asked which one is meant."
            />
          ) : (
            <LongTable
              caption={`${names.length.toLocaleString('en-GB')} ${names.length === 1 ? 'name' : 'names'}, the latest first`}
              columns={columns}
              rows={names}
              rowKey={({ matchId }) => matchId}
            />
          )
        }
      </Asked>
    </Page>
  );
}

const columns: readonly Column<RememberedName>[] = [
  { heading: 'In files', isRowHeader: true, cell: ({ shown }) => shown },
  { heading: 'Is taken for', cell: (name) => <MeantBy {...name} /> },
  { heading: 'Since', cell: ({ recordedAt }) => <span className="app-day">{londonDayWords(recordedAt)}</span> },
  { heading: 'Forget', cell: (name) => <Forget {...name} /> },
];

function Forget({ matchId, shown }: RememberedName) {
  const { authority, may } = useHere();
  if (!may(importApi.withdrawName)) return '–';
  return (
    <TextLink href={`${places.rememberedNames(authority)}/${matchId}/forget`}>
      Forget<span className="govuk-visually-hidden"> {shown}</span>
    </TextLink>
  );
}
