import { useQuery } from '@tanstack/react-query';
import { counted } from '@due-regard/shared/measure/words.ts';
import { reportApi } from '@due-regard/shared/reports/api.ts';
import { queryOf } from '../../api.ts';
import type { ReplyOf } from '../../api.ts';
import { Asked } from '../../design-system/Asked.tsx';
import { Details } from '../../design-system/Blocks.tsx';
import { Table } from '../../design-system/Table.tsx';
import type { Column } from '../../design-system/Table.tsx';
import { useHere } from '../../here.ts';
import { saidToday, todaySentence } from './today-sentence.ts';

type Row = ReplyOf<typeof reportApi.today>['rows'][number];

/** What an issued report said beside what the same report would say today: what was learnt or corrected since. */
export function SaidToday({ reportId: id }: { readonly reportId: string }) {
  const { authority } = useHere();
  const question = useQuery(queryOf(reportApi.today, { params: { authority, id } }));
  return (
    <section aria-labelledby={saidToday.key}>
      <h2 className="govuk-heading-m" id={saidToday.key} tabIndex={-1}>
        {saidToday.title}
      </h2>
      <Asked question={question} words="Working out what it would say today">
        {({ rows }) => <Beside rows={rows} />}
      </Asked>
    </section>
  );
}

const columns: readonly Column<Row>[] = [
  { heading: 'Figure', cell: ({ label }) => label, isRowHeader: true },
  { heading: 'Then', cell: ({ before }) => before ?? 'Not in it' },
  { heading: 'Today', cell: ({ now }) => now ?? 'Not in it' },
  { heading: 'Change', cell: ({ change }) => change },
];

function Beside({ rows }: { readonly rows: readonly Row[] }) {
  const others = rows.filter(({ before, now }) => before !== now);
  const same = rows.filter(({ before, now }) => before === now);
  return (
    <>
      <p className="govuk-body">{todaySentence(rows.length, others.length)}</p>
      {others.length > 0 && (
        <Table caption="What would be different" captionSize="s" columns={columns} rows={others} rowKey={keyOf} />
      )}
      {same.length > 0 && (
        <Details summary={counted(same.length, ['figure that would be the same', 'figures that would be the same'])}>
          <Table caption="What would be the same" captionSize="s" columns={columns} rows={same} rowKey={keyOf} />
        </Details>
      )}
    </>
  );
}

function keyOf({ key }: Row): string {
  return key;
}
