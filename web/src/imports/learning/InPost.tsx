import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { isLargeDrop, largeDropWords, totalInPost } from '@due-regard/shared/imports/learning/in-post-words.ts';
import { rowsToLeaveOut } from '@due-regard/shared/imports/learning/left-out-words.ts';
import type { InPostThere, RowsPreview } from '@due-regard/shared/imports/preview.ts';
import { WarningText } from '../../design-system/Blocks.tsx';
import { Tag } from '../../design-system/Tag.tsx';
import type { Column } from '../../design-system/Table.tsx';
import { LongTable } from '../LongTable.tsx';

interface InPostProps {
  readonly rows: RowsPreview;
  readonly on: IsoDate;
  readonly isStaged: boolean;
}

/** Of a list of staff: who is in post by the list before and by this one, organisation by organisation. */
export function InPost({ rows, on, isStaged }: InPostProps) {
  const inPost = rows.inPost ?? [];
  if (inPost.length === 0) return null;
  const drop = largeDropWords(inPost, on);
  const all = { organisationId: null, name: 'All organisations of this list', ...totalInPost(inPost) };
  return (
    <section aria-labelledby="in-post">
      <h2 className="govuk-heading-m" id="in-post">
        Who is in post
      </h2>
      {drop !== undefined && <WarningText>{drop}</WarningText>}
      <LongTable
        caption={`People in post on ${longDate(on)}`}
        captionSize="s"
        columns={columns}
        rows={inPost.length === 1 ? inPost : [all, ...inPost]}
        rowKey={({ organisationId, name }) => organisationId ?? name}
      />
      <p className="govuk-body-s">{aboutTable(rows, isStaged)}</p>
    </section>
  );
}

function aboutTable(rows: RowsPreview, isStaged: boolean): string {
  const left = rowsToLeaveOut(rows);
  const caveats = [
    'Counted are people, each once in an organisation; whoever is in post in two is counted in both.',
    left > 0 &&
      `${left.toLocaleString('en-GB')} ${left === 1 ? 'row' : 'rows'} of this list that ${isStaged ? 'cannot be taken or wait for an answer' : 'were left out'} may name more people in post, so that some who seem to have left may not have.`,
    (rows.missing ?? []).length > 0 && 'Organisations that this list does not name are not among them.',
  ];
  return caveats.filter((caveat) => caveat !== false).join(' ');
}

const columns: readonly Column<InPostThere>[] = [
  { heading: 'Organisation', isRowHeader: true, cell: ({ name }) => name },
  {
    heading: 'By the list before',
    isNumeric: true,
    cell: ({ before }) => (before === null ? 'No list before' : shown(before)),
  },
  { heading: 'By this list', isNumeric: true, cell: ({ now }) => shown(now) },
  { heading: 'Joined', isNumeric: true, cell: ({ joined }) => shown(joined) },
  { heading: 'Left', isNumeric: true, cell: (there) => <Left there={there} /> },
];

function Left({ there }: { readonly there: InPostThere }) {
  if (!isLargeDrop(there)) return <>{shown(there.left)}</>;
  return (
    <>
      <Tag colour="red">Large drop</Tag> {shown(there.left)}
    </>
  );
}

function shown(count: number): string {
  return count.toLocaleString('en-GB');
}
