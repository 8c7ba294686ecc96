import type { EntryReply } from '@due-regard/shared/journal/api.ts';
import { Details } from '../design-system/Blocks.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import type { CourseName } from '../use-course-name.ts';
import { changedFields, numbersIn } from './changed-fields.ts';
import type { ChangedField } from './changed-fields.ts';

export interface EntryProps {
  readonly entry: EntryReply;
  readonly courseName: CourseName;
}

/** What was and what became in words, then the numbers that an auditor needs. */
export function EntryDetails({ entry, courseName }: EntryProps) {
  const { seq, before, after } = entry;
  const fields = changedFields({ before, after, courseName });
  return (
    <Details
      className="app-screen-only"
      summary={
        <>
          {fields.length > 0 ? 'What was and what became' : 'Numbers for an auditor'}
          <span className="govuk-visually-hidden"> in entry {seq}</span>
        </>
      }
    >
      {fields.length > 0 && (
        <Table
          caption={`Entry ${String(seq)}`}
          isCaptionHidden
          columns={columns}
          rows={fields}
          rowKey={({ name }) => name}
        />
      )}
      <Numbers entry={entry} />
    </Details>
  );
}

function Numbers({ entry: { seq, subject, before, after, hash } }: Pick<EntryProps, 'entry'>) {
  const numbers = [
    { name: 'Entry', value: seq.toLocaleString('en-GB') },
    ...(subject === null ? [] : [{ name: 'About', value: subject }]),
    ...numbersIn(before, after),
    { name: 'Hash', value: hash },
  ];
  return (
    <ul className="app-change__numbers">
      {numbers.map(({ name, value }) => (
        <li key={`${name} ${value}`}>
          {name}: <span className="app-check-sum">{value}</span>
        </li>
      ))}
    </ul>
  );
}

const columns: readonly Column<ChangedField>[] = [
  { heading: 'What', cell: ({ name }) => name, isRowHeader: true },
  { heading: 'Was', cell: ({ before }) => before || '–' },
  { heading: 'Became', cell: ({ after }) => after || '–' },
];
