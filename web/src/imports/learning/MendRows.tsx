import { useMemo } from 'react';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { learningApi } from '@due-regard/shared/imports/learning/api.ts';
import type { RowsPreview } from '@due-regard/shared/imports/preview.ts';
import { call } from '../../api.ts';
import { InsetText } from '../../design-system/Blocks.tsx';
import type { FieldError } from '../../design-system/form-errors.ts';
import { useHere } from '../../here.ts';
import type { BadRow } from '../bad-row-words.ts';
import { OneByOne } from '../OneByOne.tsx';
import { useAnswer } from '../use-answer.ts';
import { MendForm } from './MendForm.tsx';
import type { MendableRow } from './MendForm.tsx';
import { mendProblems } from './mend-problems.ts';

interface MendRowsProps {
  readonly batch: BatchReply;
  readonly rows: RowsPreview;
}

/** Cells that cannot be read, one by one, each with room for the right value. */
export function MendRows({ batch: { batchId }, rows: { refused } }: MendRowsProps) {
  const { may } = useHere();
  const { mending, problems, told } = useMend(batchId);
  const mendable = may(learningApi.mend) ? refused.filter(canBeMended) : [];
  return (
    <OneByOne
      id="mend"
      heading={`${mendable.length === 1 ? 'One cell' : `${mendable.length.toLocaleString('en-GB')} cells`} can be mended here`}
      items={mendable}
      told={told}
      intro={
        <InsetText>
          Look the right value up where the file came from. It is taken in place of what stands in the file; the file
          itself stays as it is.
        </InsetText>
      }
    >
      {(row, turn) => (
        <MendForm
          key={`${String(row.row)} ${row.column}`}
          row={row}
          problems={isAbout(mending.tried, row) ? problems : noProblems}
          isSending={mending.isSending}
          job={mending.job}
          {...turn}
          onMend={(value) => mending.answer({ row: row.row, column: row.column, value })}
        />
      )}
    </OneByOne>
  );
}

function canBeMended(row: BadRow): row is MendableRow {
  return row.canBeMended === true && row.row !== null && row.column !== null;
}

const noProblems: readonly FieldError[] = [];

/** What was wrong with one cell's value says nothing of the next cell. */
function isAbout(tried: Mending | undefined, { row, column }: MendableRow): boolean {
  return tried?.row === row && tried.column === column;
}

interface Mending {
  readonly row: number;
  readonly column: string;
  readonly value: string;
}

function useMend(id: string) {
  const { authority } = useHere();
  const mending = useAnswer<Mending>(id, (body, asking) =>
    call(learningApi.mend, { params: { authority, id }, body }, asking),
  );
  const { tried, error, batch, late } = mending;
  const problems = useMemo(() => mendProblems(error), [error]);
  const told =
    batch !== undefined && tried !== undefined ? `Row ${tried.row.toLocaleString('en-GB')} is mended.` : undefined;
  return { mending, problems, told: late ?? told };
}
