import { percentage } from '@due-regard/shared/measure/percentage.ts';
import type { CoverageReply } from '@due-regard/shared/training/coverage-api.ts';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';

type Row = CoverageReply['byCourse'][number];

/** By which course schools were reached; one that took two courses is in two rows. */
export function CourseTable({ reply }: { readonly reply: CoverageReply }) {
  const columns: readonly Column<Row>[] = [
    { heading: 'Course', cell: ({ name }) => name, isRowHeader: true },
    { heading: 'Schools reached', cell: ({ schools }) => schools, isNumeric: true },
    { heading: 'Of all counted', cell: ({ schools }) => percentage(schools, reply.inScope), isNumeric: true },
    {
      heading: 'Of these, by other training accepted as equal',
      cell: ({ byEquivalent }) => byEquivalent,
      isNumeric: true,
    },
  ];
  if (reply.byCourse.length === 0) return null;
  return (
    <>
      <Table
        caption="Schools reached by course"
        columns={columns}
        rows={reply.byCourse}
        rowKey={({ courseId }) => courseId ?? 'other'}
      />
      <p className="govuk-body-s">A school that took several courses is in several rows, so the rows do not add up.</p>
    </>
  );
}
