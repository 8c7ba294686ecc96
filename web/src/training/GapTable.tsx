import { useSearchParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import type { GapReply } from '@due-regard/shared/training/coverage-api.ts';
import { withParameters } from '../address.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Pagination } from '../design-system/Pagination.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { useIsPrinting } from '../design-system/use-is-printing.ts';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import { pageOf, sortedGaps } from './gap-rows.ts';
import { missingWords } from './missing-words.ts';
import { SchoolLink } from './SchoolLink.tsx';

const columns: readonly Column<GapReply>[] = [
  { heading: 'School', cell: (gap) => <SchoolLink school={gap} />, isRowHeader: true, sortBy: 'name' },
  { heading: 'What is missing', cell: (gap) => <Missing gap={gap} /> },
  { heading: 'Days outstanding', cell: (gap) => <Outstanding gap={gap} />, isNumeric: true, sortBy: 'days' },
  { heading: 'Last asked', cell: ({ askedOn }) => dayOr(askedOn, 'never'), sortBy: 'asked' },
  { heading: 'Reminded', cell: ({ remindedOn }) => dayOr(remindedOn, 'never'), sortBy: 'reminded' },
];

const withAnswers: readonly Column<GapReply>[] = [
  ...columns,
  { heading: 'Answer', cell: (gap) => <EnterAnswer gap={gap} /> },
];

/** The schools to chase, fifty on a page of the screen; on paper all of them, without the ways to their forms. */
export function GapTable({ gaps }: { readonly gaps: readonly GapReply[] }) {
  const { may } = useHere();
  const [parameters] = useSearchParams();
  const isPrinting = useIsPrinting();
  const sorted = sortedGaps(gaps, parameters.get('sort'));
  const { rows, page, pages } = pageOf(sorted, parameters.get('page'));
  if (gaps.length === 0) return <Empty why="No school matches." next="Take away a filter, or look at another date." />;
  return (
    <>
      <Table
        caption="Schools that are not up to date"
        isCaptionHidden
        columns={may(statementApi.add) && !isPrinting ? withAnswers : columns}
        rows={isPrinting ? sorted : rows}
        rowKey={({ organisationId }) => organisationId}
        defaultSort="-days"
      />
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(one) => withParameters(parameters.toString(), { page: String(one) })}
        label="Pages of the gap list"
      />
    </>
  );
}

interface OfGap {
  readonly gap: GapReply;
}

function Missing({ gap: { missing, since } }: OfGap) {
  return (
    <>
      <ul className="app-plain-list">
        {missing.map((one) => {
          const { who, tag } = missingWords[one];
          return (
            <li key={one}>
              {who} <Tag colour={tag.colour}>{tag.label}</Tag>
            </li>
          );
        })}
      </ul>
      {since !== null && <span className="app-second-line">not up to date since {longDate(since)}</span>}
    </>
  );
}

function Outstanding({ gap: { daysOutstanding, firstAskedOn, askedOn } }: OfGap) {
  if (daysOutstanding === null || firstAskedOn === null) return askedOn === null ? 'never asked' : 'not asked since';
  return (
    <>
      {daysOutstanding.toLocaleString('en-GB')}
      {firstAskedOn !== askedOn && <span className="app-second-line">first asked {longDate(firstAskedOn)}</span>}
    </>
  );
}

function EnterAnswer({ gap: { organisationId, name } }: OfGap) {
  const { authority } = useHere();
  return (
    <TextLink href={places.answer(authority, organisationId)}>
      Enter<span className="govuk-visually-hidden"> the answer of {name}</span>
    </TextLink>
  );
}

function dayOr(day: IsoDate | null, words: string): string {
  return day === null ? words : longDate(day);
}
