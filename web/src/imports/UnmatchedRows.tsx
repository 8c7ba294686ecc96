import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { importApi } from '@due-regard/shared/imports/api.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import type { RowsPreview } from '@due-regard/shared/imports/preview.ts';
import { call, queryOf } from '../api.ts';
import type { ApiProblem } from '../api.ts';
import { InsetText } from '../design-system/Blocks.tsx';
import { useHere } from '../here.ts';
import { leftWords, organisationNoun } from './batch-words.ts';
import { MatchRow } from './MatchRow.tsx';
import type { Match } from './MatchRow.tsx';

interface UnmatchedRowsProps {
  readonly batch: BatchReply;
  readonly rows: RowsPreview;
}

/** Rows whose school is not certain: a person says which, one by one, and where it can be it is remembered. */
export function UnmatchedRows({ batch, rows: { unmatched } }: UnmatchedRowsProps) {
  const { may } = useHere();
  const [place, setPlace] = useState(0);
  const { match, error, lastMatched } = useMatch(batch);
  const row = unmatched[Math.min(place, unmatched.length - 1)];
  const told = useRef<HTMLOutputElement>(null);
  const isDone = row === undefined && lastMatched !== undefined;
  useEffect(() => {
    // The form that had the focus is gone.
    if (isDone) told.current?.focus();
  }, [isDone]);
  return (
    <>
      {/* There from the beginning, so that its words are read out when they come. */}
      <output className="govuk-body app-said" tabIndex={-1} ref={told}>
        {lastMatched !== undefined && matchedWords(lastMatched)}
      </output>
      {row !== undefined && (
        <section aria-labelledby="unmatched">
          <h2 className="govuk-heading-m" id="unmatched">
            {unmatched.length === 1 ? 'One name is' : `${String(unmatched.length)} names are`} not certain
          </h2>
          <InsetText>
            Their rows are not taken in until somebody says which {organisationNoun(batch.kind)} is meant.{' '}
            {leftWords(batch.kind)}.
          </InsetText>
          {may(importApi.match) && (
            <MatchRow
              // A new row begins with nothing chosen and nothing searched.
              key={row.key}
              row={row}
              noun={organisationNoun(batch.kind)}
              error={error}
              isLater={lastMatched !== undefined || place > 0}
              onMatch={(found) => match({ ...found, key: row.key, isShared: row.isShared })}
              onSkip={unmatched.length > 1 ? () => setPlace((place + 1) % unmatched.length) : undefined}
            />
          )}
        </section>
      )}
    </>
  );
}

interface Matched extends Match {
  readonly key: string;
  readonly isShared: boolean;
}

function matchedWords({ name, organisationId, isShared }: Matched): string {
  const meant = organisationId === null ? 'it is none of ours, and left out' : `${name} is meant`;
  return `${isShared ? 'For this file' : 'Remembered'}: ${meant}.`;
}

function useMatch({ batchId }: BatchReply) {
  const { authority } = useHere();
  const queries = useQueryClient();
  const params = { authority, id: batchId };
  const { mutate, error, data, variables } = useMutation<BatchReply, ApiProblem, Matched>({
    mutationFn: async ({ key, organisationId }) => call(importApi.match, { params, body: { key, organisationId } }),
    onSuccess: (batch) => queries.setQueryData(queryOf(importApi.find, { params }).queryKey, batch),
  });
  return { match: mutate, error, lastMatched: data === undefined ? undefined : variables };
}
