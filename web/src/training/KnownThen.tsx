import { useQuery } from '@tanstack/react-query';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { coverageApi } from '@due-regard/shared/training/coverage-api.ts';
import type { CoverageReply } from '@due-regard/shared/training/coverage-api.ts';
import { queryOf } from '../api.ts';
import { Details, InsetText } from '../design-system/Blocks.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { useHere } from '../here.ts';
import { changeSentence, comparedCounts } from './known-then.ts';
import type { ComparedCount } from './known-then.ts';

export interface KnownThenProps {
  readonly before: CoverageReply;
  readonly knownAt: IsoDate;
}

/** Says that the page shows what was known on a day, and what has been entered or corrected since. */
export function KnownThen({ before, knownAt }: KnownThenProps) {
  const { authority } = useHere();
  const now = useQuery(queryOf(coverageApi.coverage, { params: { authority }, query: { asAt: before.asAt } }));
  return (
    <InsetText>
      <p className="govuk-body">
        <strong>As it was known on {longDate(knownAt)}.</strong> What was entered or corrected later is left out.
      </p>
      <Asked question={now} words="Comparing with what is known now">
        {(reply) => <Comparison counts={comparedCounts(before, reply)} knownAt={knownAt} />}
      </Asked>
    </InsetText>
  );
}

interface ComparisonProps {
  readonly counts: readonly ComparedCount[];
  readonly knownAt: IsoDate;
}

function Comparison({ counts, knownAt }: ComparisonProps) {
  const changed = counts.filter(({ before, now }) => before !== now);
  const columns: readonly Column<ComparedCount>[] = [
    { heading: 'Schools', cell: ({ name }) => name, isRowHeader: true },
    { heading: `As known on ${longDate(knownAt)}`, cell: ({ before }) => before, isNumeric: true },
    { heading: 'As known now', cell: ({ now }) => now, isNumeric: true },
    { heading: 'Difference', cell: ({ before, now }) => difference(now - before), isNumeric: true },
  ];
  return (
    <>
      <p className="govuk-body">{changeSentence(counts)}</p>
      {changed.length > 0 && (
        <Details summary="Compare the counts that changed">
          <Table
            caption={`What was known on ${longDate(knownAt)} and what is known now`}
            captionSize="s"
            columns={columns}
            rows={changed}
            rowKey={({ name }) => name}
          />
        </Details>
      )}
    </>
  );
}

function difference(count: number): string {
  if (count === 0) return 'none';
  return count > 0 ? `+${String(count)}` : `−${String(-count)}`;
}
