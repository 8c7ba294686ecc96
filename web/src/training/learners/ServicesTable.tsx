import { longDate } from '@due-regard/shared/calendar/words.ts';
import { projectionMark } from '@due-regard/shared/measure/projection-words.ts';
import type { AudienceReply, AudiencesReply } from '@due-regard/shared/training/learners/api.ts';
import { personClassNames } from '@due-regard/shared/training/learners/person-words.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { Table } from '../../design-system/Table.tsx';
import type { Column } from '../../design-system/Table.tsx';
import { useHere } from '../../here.ts';
import { places } from '../../places.ts';
import { shareWords } from '../../measure/audience-words.ts';

type Service = AudienceReply['organisations'][number] & {
  /** Set where more people are known than are in post. */
  readonly excess: AudienceReply['excess'][number] | undefined;
};

const columns: readonly Column<Service>[] = [
  { heading: 'Service or organisation', cell: (one) => <Where {...one} />, isRowHeader: true },
  { heading: 'In post', cell: ({ counts, excess }) => number(excess?.posts ?? counts.posts), isNumeric: true },
  { heading: personClassNames.trained, cell: ({ counts }) => number(counts.trained), isNumeric: true },
  {
    heading: 'Share',
    cell: ({ counts, excess }) => (excess === undefined ? shareWords(counts) : 'Error: see above'),
    isNumeric: true,
  },
  { heading: personClassNames.outOfDate, cell: ({ counts }) => number(counts.outOfDate), isNumeric: true },
  { heading: personClassNames.notTrained, cell: ({ counts }) => number(counts.notTrained), isNumeric: true },
  { heading: personClassNames.noAnswer, cell: ({ counts }) => number(counts.noAnswer), isNumeric: true },
];

interface OfAudience extends Pick<AudiencesReply, 'provenance'> {
  readonly row: AudienceReply;
}

/** Where the people of an audience work, and what is known of them there. */
export function ServicesTable({ row: { organisations, excess }, provenance }: OfAudience) {
  const rows = organisations.map((one) => ({
    ...one,
    excess: excess.find(({ organisationId }) => organisationId === one.organisationId),
  }));
  return (
    <Table
      caption={`Where they work${projectionMark(provenance)}`}
      columns={columns}
      rows={rows}
      rowKey={(one) => one.organisationId}
    />
  );
}

function Where({ organisationId, name, staffListOn }: Service) {
  const { authority } = useHere();
  return (
    <>
      <TextLink href={places.organisation(authority, organisationId)}>{name}</TextLink>
      <span className="app-second-line">
        {staffListOn === null
          ? 'No list of staff: leavers cannot be told'
          : `List of staff of ${longDate(staffListOn)}`}
      </span>
    </>
  );
}

function number(count: number | null): string {
  return count === null ? 'Not known' : count.toLocaleString('en-GB');
}
