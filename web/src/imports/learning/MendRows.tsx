import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { learningApi } from '@due-regard/shared/imports/learning/api.ts';
import type { RowsPreview } from '@due-regard/shared/imports/preview.ts';
import { call } from '../../api.ts';
import type { ApiProblem, ReplyOf } from '../../api.ts';
import { InsetText } from '../../design-system/Blocks.tsx';
import type { FieldError } from '../../design-system/form-errors.ts';
import { useHere } from '../../here.ts';
import type { BadRow } from '../bad-row-words.ts';
import { MendForm } from './MendForm.tsx';
import type { MendableRow } from './MendForm.tsx';
import { mendProblems } from './mend-problems.ts';

interface MendRowsProps {
  readonly batch: BatchReply;
  readonly rows: RowsPreview;
}

/** Cells that cannot be read, one by one, each with room for the right value. */
export function MendRows({ batch, rows: { refused } }: MendRowsProps) {
  const { may } = useHere();
  const [place, setPlace] = useState(0);
  const { mend, tried, problems, isSending, lastMended } = useMend(batch.batchId);
  const mendable = refused.filter(canBeMended);
  const row = mendable[Math.min(place, mendable.length - 1)];
  const told = useRef<HTMLOutputElement>(null);
  const isDone = row === undefined && lastMended !== undefined;
  useEffect(() => {
    // The form that had the focus is gone.
    if (isDone) told.current?.focus();
  }, [isDone]);
  return (
    <>
      <output className="govuk-body app-said" tabIndex={-1} ref={told}>
        {lastMended !== undefined && `Row ${lastMended.row.toLocaleString('en-GB')} is mended.`}
      </output>
      {row !== undefined && may(learningApi.mend) && (
        <section aria-labelledby="mend">
          <h2 className="govuk-heading-m" id="mend">
            {mendable.length === 1 ? 'One cell' : `${mendable.length.toLocaleString('en-GB')} cells`} can be mended here
          </h2>
          <InsetText>
            Look the right value up where the file came from. It is taken in place of what stands in the file; the file
            itself stays as it is.
          </InsetText>
          <MendForm
            key={`${String(row.row)} ${row.column}`}
            row={row}
            problems={isAbout(tried, row) ? problems : noProblems}
            isSending={isSending}
            isLater={lastMended !== undefined || place > 0}
            onMend={(value) => mend({ row: row.row, column: row.column, value })}
            onSkip={mendable.length > 1 ? () => setPlace((place + 1) % mendable.length) : undefined}
          />
        </section>
      )}
    </>
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
  const queries = useQueryClient();
  const { mutate, error, isPending, data, variables } = useMutation<
    ReplyOf<typeof learningApi.mend>,
    ApiProblem,
    Mending
  >({
    mutationFn: async (mending) => {
      const reply = await call(learningApi.mend, { params: { authority, id }, body: mending });
      // Until the file is compared again, the row that was bad stands there still.
      await queries.invalidateQueries();
      return reply;
    },
  });
  const left = data?.problems;
  const problems = useMemo(
    () => mendProblems({ error, left: left ?? [], column: variables?.column }),
    [error, left, variables],
  );
  const isMended = data !== undefined && problems.length === 0;
  return {
    mend: mutate,
    tried: variables,
    problems,
    isSending: isPending,
    lastMended: isMended ? variables : undefined,
  };
}
