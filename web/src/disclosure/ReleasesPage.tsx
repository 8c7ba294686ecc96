import { useQuery } from '@tanstack/react-query';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { releaseApi } from '@due-regard/shared/disclosure/api.ts';
import type { ListedRelease } from '@due-regard/shared/disclosure/api.ts';
import { releaseSubjectNames } from '@due-regard/shared/disclosure/release.ts';
import { staffReleaseApi } from '@due-regard/shared/training/release/release-api.ts';
import { publicationNames } from '@due-regard/shared/evidence/publication.ts';
import { queryOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Page } from '../design-system/Page.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';

/** Papers with protected figures that the reader may see. */
export function ReleasesPage() {
  const { authority } = useHere();
  return (
    <Page title="Papers with protected figures" breadcrumbs={[{ text: 'Overview', href: `/${authority}` }]}>
      <p className="govuk-body">
        Small counts in these papers are withheld, so that nobody can be told from a figure. Each is kept as it was
        released.
      </p>
      <Allowed to={releaseApi.list}>
        <Prepare />
        <Releases />
      </Allowed>
    </Page>
  );
}

function Prepare() {
  const { authority, may } = useHere();
  if (!may(staffReleaseApi.release)) return null;
  return (
    <p className="govuk-body">
      <TextLink href={`/${authority}/releases/new`}>Figures about training to give away</TextLink>
    </p>
  );
}

const columns: readonly Column<ListedRelease>[] = [
  {
    heading: 'Paper',
    cell: (release) => <Paper release={release} />,
    isRowHeader: true,
  },
  { heading: 'About', cell: ({ about }) => releaseSubjectNames[about] },
  { heading: 'Released on', cell: ({ releasedOn }) => longDate(releasedOn) },
  { heading: 'Who may read it', cell: ({ publication }) => publicationNames[publication] },
];

function Releases() {
  const { authority } = useHere();
  const question = useQuery(queryOf(releaseApi.list, { params: { authority } }));
  return (
    <Asked question={question} words="Loading papers with protected figures">
      {({ releases }) =>
        releases.length === 0 ? (
          <Empty
            why="No paper with protected figures has been released that you may read."
            next="A paper stands here once it is released."
          />
        ) : (
          <Table
            caption="Released, the newest first"
            columns={columns}
            rows={releases}
            rowKey={({ releaseId }) => releaseId}
          />
        )
      }
    </Asked>
  );
}

function Paper({ release: { releaseId, title } }: { readonly release: ListedRelease }) {
  const { authority } = useHere();
  return <TextLink href={`/${authority}/releases/${releaseId}`}>{title}</TextLink>;
}
