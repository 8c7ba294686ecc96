import { projectionMark } from '@due-regard/shared/measure/projection-words.ts';
import type { AudienceReply, AudiencesReply } from '@due-regard/shared/training/learners/api.ts';
import { Table } from '../../design-system/Table.tsx';
import type { Column } from '../../design-system/Table.tsx';

type Row = AudienceReply['byCourse'][number];

const columns: readonly Column<Row>[] = [
  { heading: 'Course', cell: ({ name }) => name, isRowHeader: true },
  { heading: 'People up to date by it', cell: ({ trained }) => trained.toLocaleString('en-GB'), isNumeric: true },
];

interface OfAudience extends Pick<AudiencesReply, 'provenance'> {
  readonly row: AudienceReply;
}

/** By which course people are up to date; somebody who took two is in two rows. */
export function CoursesTaken({ row: { byCourse }, provenance }: OfAudience) {
  if (byCourse.length === 0) return null;
  return (
    <>
      <Table
        caption={`By course${projectionMark(provenance)}`}
        columns={columns}
        rows={byCourse}
        rowKey={({ courseId }) => courseId}
      />
      <p className="govuk-body-s">Somebody may hold several courses, so the rows do not add up.</p>
    </>
  );
}
