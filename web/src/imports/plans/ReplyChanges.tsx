import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { ReplyPreview } from '@due-regard/shared/imports/plans/preview.ts';
import { counted } from '@due-regard/shared/measure/words.ts';
import { progressStatusNames } from '@due-regard/shared/plans/action.ts';
import { InsetText } from '../../design-system/Blocks.tsx';
import type { Column } from '../../design-system/Table.tsx';
import { LongTable } from '../LongTable.tsx';

type Entry = ReplyPreview['entries'][number];
type NotTaken = ReplyPreview['notTaken'][number];

/** What an agency answered, what it left open, and what it changed that is not its to change. */
export function ReplyChanges({ reply: { requests, entries, unanswered, notTaken } }: { readonly reply: ReplyPreview }) {
  return (
    <>
      <h2 className="govuk-heading-m">Answers</h2>
      {requests.map(({ requestId, agency, sentOn, asked, before, now }) => (
        <p key={requestId} className="govuk-body">
          {agency} was asked about {counted(asked, ['action', 'actions'])} on {longDate(sentOn)}: {before} answered
          before, {now} for the first time by this file, {Math.max(0, asked - before - now)} still open.
        </p>
      ))}
      {unanswered > 0 && (
        <InsetText>
          {counted(unanswered, ['row is', 'rows are'])} left blank: not answered, which is never “no progress”.
        </InsetText>
      )}
      {entries.length > 0 && (
        <LongTable caption="What it answers" columns={columns} rows={entries} rowKey={({ row }) => String(row)} />
      )}
      {notTaken.length > 0 && (
        <LongTable
          caption="Changed in columns that are not asked: told here, and not taken"
          columns={notTakenColumns}
          rows={notTaken}
          rowKey={({ row, column }) => `${String(row)} ${column}`}
        />
      )}
    </>
  );
}

const columns: readonly Column<Entry>[] = [
  { heading: 'Action', isRowHeader: true, cell: ({ ref, title }) => `${ref} ${title}`.trim() },
  { heading: 'Status', cell: ({ status }) => (status === null ? 'As before' : progressStatusNames[status]) },
  { heading: 'On', cell: ({ enteredOn }) => (enteredOn === null ? '–' : longDate(enteredOn)) },
  { heading: 'Progress', cell: ({ note }) => note ?? '–' },
  { heading: 'Evidence', cell: ({ evidence }) => (evidence.length === 0 ? 'None given' : evidence.join('; ')) },
];

const notTakenColumns: readonly Column<NotTaken>[] = [
  { heading: 'Row', isRowHeader: true, cell: ({ row }) => String(row) },
  { heading: 'Column', cell: ({ column }) => column },
  { heading: 'As it was sent', cell: ({ from }) => (from === '' ? 'Blank' : from) },
  { heading: 'As it came back', cell: ({ to }) => (to === '' ? 'Blank' : to) },
];
