import { useLocation } from 'react-router';
import type { journalApi } from '@due-regard/shared/journal/api.ts';
import { withParameters } from '../address.ts';
import type { ReplyOf } from '../api.ts';
import { Pagination } from '../design-system/Pagination.tsx';
import { useCourseName } from '../use-course-name.ts';
import { Entry } from './Entry.tsx';

export interface EntryListProps {
  readonly reply: ReplyOf<typeof journalApi.list>;
}

/** A page of entries, and the way to the next. */
export function EntryList({ reply: { entries, total, page, pageSize } }: EntryListProps) {
  const { search } = useLocation();
  const courseName = useCourseName();
  return (
    <>
      <ol className="app-changes">
        {entries.map((entry) => (
          <Entry key={entry.seq} entry={entry} courseName={courseName} />
        ))}
      </ol>
      <Pagination
        page={page}
        pages={Math.ceil(total / pageSize)}
        hrefOf={(next) => withParameters(search, { page: String(next) })}
      />
    </>
  );
}

/** `50 entries, 1 to 50 shown`. */
export function resultWords({ total, page, pageSize }: EntryListProps['reply']): string {
  const words = total === 1 ? 'One entry' : `${count(total)} entries`;
  if (total <= pageSize) return words;
  return `${words}, ${count((page - 1) * pageSize + 1)} to ${count(Math.min(total, page * pageSize))} shown`;
}

function count(value: number): string {
  return value.toLocaleString('en-GB');
}
