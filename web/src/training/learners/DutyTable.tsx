import { projectionMark } from '@due-regard/shared/measure/projection-words.ts';
import type { AudiencesReply } from '@due-regard/shared/training/learners/api.ts';
import { audienceNames } from '@due-regard/shared/training/learners/audience.ts';
import { inAList } from '@due-regard/shared/measure/words.ts';
import { Table } from '../../design-system/Table.tsx';
import type { Column } from '../../design-system/Table.tsx';
import { ofAnyWords, shareWords } from '../../measure/audience-words.ts';

type Row = AudiencesReply['byDuty'][number];

const columns: readonly Column<Row>[] = [
  { heading: 'Duty', cell: ({ duty, asks }) => <Asks duty={duty} asks={asks} />, isRowHeader: true },
  { heading: 'Whose training serves it', cell: ({ audiences }) => inAList(audiences.map((one) => audienceNames[one])) },
  {
    heading: 'Up to date, of those in post',
    cell: (row) => <Counts {...row} />,
  },
  { heading: 'Share', cell: ({ counts }) => shareWords(counts), isNumeric: true },
];

interface DutyTableProps extends Pick<AudiencesReply, 'provenance'> {
  readonly rows: readonly Row[];
}

/** The same people by the duty that their training serves. */
export function DutyTable({ rows, provenance }: DutyTableProps) {
  if (rows.length === 0) return null;
  return (
    <Table caption={`By duty${projectionMark(provenance)}`} columns={columns} rows={rows} rowKey={({ duty }) => duty} />
  );
}

function Counts({ counts, caveats }: Row) {
  return (
    <>
      {ofAnyWords(counts)}
      {caveats.map((caveat) => (
        <span className="app-second-line" key={caveat}>
          {caveat}
        </span>
      ))}
    </>
  );
}

function Asks({ duty, asks }: Pick<Row, 'duty' | 'asks'>) {
  if (asks === null) return duty;
  return (
    <>
      {asks}
      <span className="app-second-line">{duty}, in our words</span>
    </>
  );
}
