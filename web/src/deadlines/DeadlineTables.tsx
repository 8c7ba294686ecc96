import { slipWords } from '@due-regard/shared/deadlines/slip-words.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { gathered } from '@due-regard/shared/deadlines/gathered.ts';
import type { ShownDeadline } from '@due-regard/shared/deadlines/api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { useHere } from '../here.ts';
import { subjectPlace } from '../subject-place.ts';
import { byMonth, nearnessWords } from './deadline-words.ts';

interface TablesProps {
  readonly deadlines: readonly ShownDeadline[];
  readonly asAt: IsoDate;
}

/** A table for what is overdue and one for each month to come. */
export function DeadlineTables({ deadlines, asAt }: TablesProps) {
  const columns = columnsAt(asAt, {
    hasAgencies: deadlines.some(({ agency }) => agency !== null),
    titles: new Map(deadlines.map(({ deadlineId, title }) => [deadlineId, title])),
  });
  return (
    <div className="app-deadlines">
      {byMonth(gathered(deadlines)).map(({ heading, rows }) => (
        <Table key={heading} caption={heading} columns={columns} rows={rows} rowKey={({ deadlineId }) => deadlineId} />
      ))}
    </div>
  );
}

function columnsAt(
  asAt: IsoDate,
  { hasAgencies, titles }: { readonly hasAgencies: boolean; readonly titles: ReadonlyMap<string, string> },
): readonly Column<ShownDeadline>[] {
  const columns: readonly Column<ShownDeadline>[] = [
    { heading: 'What falls due', isRowHeader: true, cell: (deadline) => <What deadline={deadline} titles={titles} /> },
    { heading: 'On', cell: (deadline) => <When deadline={deadline} asAt={asAt} /> },
    { heading: 'Owner', cell: (deadline) => <Owner deadline={deadline} /> },
  ];
  return hasAgencies ? [...columns, { heading: 'Agency', cell: ({ agency }) => agency ?? '–' }] : columns;
}

interface OfDeadline {
  readonly deadline: ShownDeadline;
}

function What({
  deadline: { title, what, subject, sameAs },
  titles,
}: OfDeadline & { readonly titles: ReadonlyMap<string, string> }) {
  const { authority } = useHere();
  const href = subjectPlace(authority, subject);
  return (
    <>
      {href === undefined ? title : <TextLink href={href}>{title}</TextLink>}
      <span className="app-second-line">
        {what}
        {sameAs !== null && `, as the action “${titles.get(sameAs) ?? 'of the same day'}” says too`}
      </span>
    </>
  );
}

function When({ deadline, asAt }: OfDeadline & { readonly asAt: IsoDate }) {
  const nearness = nearnessWords(deadline.dueOn, asAt);
  const slips = slipWords(deadline);
  return (
    <>
      {longDate(deadline.dueOn)}{' '}
      {deadline.state === 'overdue' ? (
        <Tag colour="red">{nearness}</Tag>
      ) : (
        <span className="app-second-line">{nearness}</span>
      )}
      {slips !== null && <span className="app-second-line">{slips}</span>}
    </>
  );
}

function Owner({ deadline: { ownerRole, ownerOrganisation, ownerName } }: OfDeadline) {
  const words = [ownerRole, ownerOrganisation].filter((part) => part !== null).join(', ');
  return words || ownerName || '–';
}
