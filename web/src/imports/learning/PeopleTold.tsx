import type { RowsPreview } from '@due-regard/shared/imports/preview.ts';
import { WarningText } from '../../design-system/Blocks.tsx';
import { SummaryList } from '../../design-system/SummaryList.tsx';
import { Table } from '../../design-system/Table.tsx';
import type { Column } from '../../design-system/Table.tsx';

type People = NonNullable<RowsPreview['people']>;
type Total = NonNullable<RowsPreview['totals']>[number];

interface PeopleToldProps {
  readonly people: People;
  readonly totals: readonly Total[];
}

/** Whom the rows that would be taken speak of, in numbers: people by their ids, totals of those with a name alone. */
export function PeopleTold({ people, totals }: PeopleToldProps) {
  return (
    <section aria-labelledby="people-told">
      <h2 className="govuk-heading-m" id="people-told">
        Whom it speaks of
      </h2>
      {(people.learners > 0 || totals.length === 0) && <ByTheirIds people={people} />}
      {people.learners > 0 && people.inStaffLists === 0 && (
        <WarningText>
          Nobody in this file is in a list of staff. Taken in, they count only at organisations that send no list. If
          these are your own staff, the list may know them by another id: look at which column is read as the person.
        </WarningText>
      )}
      {totals.length > 0 && (
        <Table
          caption="Totals of those with a name and no id"
          columns={columns}
          rows={totals}
          rowKey={({ course }) => course}
        />
      )}
    </section>
  );
}

const columns: readonly Column<Total>[] = [
  { heading: 'Course', isRowHeader: true, cell: ({ course }) => course },
  { heading: 'Trained', cell: ({ trained, inPost }) => `${shown(trained)} of ${shown(inPost)}` },
  { heading: 'No answer', cell: ({ unsaid }) => (unsaid === null ? 'Not counted' : shown(unsaid)) },
];

function ByTheirIds({ people: { learners, inStaffLists, completed, notCompleted } }: Pick<PeopleToldProps, 'people'>) {
  return (
    <SummaryList
      rows={[
        { key: 'Different people', value: shown(learners) },
        { key: 'In the lists of staff', value: `${shown(inStaffLists)} of ${shown(learners)}` },
        { key: 'Completed', value: results(completed) },
        { key: 'Not completed', value: results(notCompleted) },
      ]}
    />
  );
}

function results(count: number): string {
  return `${shown(count)} ${count === 1 ? 'result' : 'results'}`;
}

function shown(count: number): string {
  return count.toLocaleString('en-GB');
}
