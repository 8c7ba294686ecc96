import { useQuery } from '@tanstack/react-query';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { channelReleaseApi } from '@due-regard/shared/channel/release-api.ts';
import type { ChannelReleaseReply } from '@due-regard/shared/channel/release-api.ts';
import { releaseStandingWords } from '@due-regard/shared/channel/release.ts';
import { queryOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { Asked } from '../../design-system/Asked.tsx';
import { Empty } from '../../design-system/Empty.tsx';
import { Table } from '../../design-system/Table.tsx';
import type { Column } from '../../design-system/Table.tsx';
import { useHere } from '../../here.ts';
import { ChannelFrame } from '../ChannelFrame.tsx';

/** Releases of Channel figures: what waits for a second person, and what was decided. */
export function ChannelReleasesPage() {
  const { authority } = useHere();
  return (
    <ChannelFrame title="Figures for members in private session" to={channelReleaseApi.list}>
      <p className="govuk-body">
        One person proposes, another releases, and whoever owns the data agrees in writing to each release. Small counts
        are withheld together with all that could give them away, whatever was released before.
      </p>
      <p className="govuk-body">
        <TextLink href={`/${authority}/channel/releases/new`}>Propose a release</TextLink>
      </p>
      <Releases />
    </ChannelFrame>
  );
}

const columns: readonly Column<ChannelReleaseReply>[] = [
  {
    heading: 'Paper',
    cell: (release) => <Paper release={release} />,
    isRowHeader: true,
  },
  { heading: 'Where it stands', cell: ({ standing }) => releaseStandingWords[standing] },
  {
    heading: 'Proposed',
    cell: ({ proposedByName, proposedOn }) => `${longDate(proposedOn)}, ${proposedByName}`,
  },
];

function Releases() {
  const { authority } = useHere();
  const question = useQuery(queryOf(channelReleaseApi.list, { params: { authority } }));
  return (
    <Asked question={question} words="Loading releases">
      {({ releases }) =>
        releases.length === 0 ? (
          <Empty
            why="Nothing has been proposed."
            next="Propose a release once the data owner has agreed to it in writing."
          />
        ) : (
          <Table
            caption="Releases, the newest first"
            columns={columns}
            rows={releases}
            rowKey={({ releaseId }) => releaseId}
          />
        )
      }
    </Asked>
  );
}

function Paper({ release: { releaseId, title } }: { readonly release: ChannelReleaseReply }) {
  const { authority } = useHere();
  return <TextLink href={`/${authority}/channel/releases/${releaseId}`}>{title}</TextLink>;
}
