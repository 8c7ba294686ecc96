import type { RowsPreview } from '@due-regard/shared/imports/preview.ts';
import { SummaryList } from '../../design-system/SummaryList.tsx';

interface PeopleToldProps {
  readonly people: NonNullable<RowsPreview['people']>;
}

/** Whom the rows that would be taken speak of, in numbers. */
export function PeopleTold({ people: { learners, inStaffLists, completed, notCompleted } }: PeopleToldProps) {
  const listed = `${inStaffLists.toLocaleString('en-GB')} of ${learners.toLocaleString('en-GB')}`;
  return (
    <section aria-labelledby="people-told">
      <h2 className="govuk-heading-m" id="people-told">
        Whom it speaks of
      </h2>
      <SummaryList
        rows={[
          { key: 'Different people', value: learners.toLocaleString('en-GB') },
          { key: 'In the lists of staff', value: listed },
          { key: 'Completed', value: rows(completed) },
          { key: 'Not completed', value: rows(notCompleted) },
        ]}
      />
    </section>
  );
}

function rows(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'result' : 'results'}`;
}
