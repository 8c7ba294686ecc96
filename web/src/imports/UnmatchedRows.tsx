import { importApi } from '@due-regard/shared/imports/api.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import type { RowsPreview } from '@due-regard/shared/imports/preview.ts';
import { isOfPeople } from '@due-regard/shared/imports/batch.ts';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { call } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { InsetText } from '../design-system/Blocks.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import { leftWords, organisationNoun } from './batch-words.ts';
import { MatchRow } from './MatchRow.tsx';
import type { Match } from './MatchRow.tsx';
import { OneByOne } from './OneByOne.tsx';
import { useAnswer } from './use-answer.ts';

interface UnmatchedRowsProps {
  readonly batch: BatchReply;
  readonly rows: RowsPreview;
}

interface Matched extends Match {
  readonly key: string;
  readonly isShared: boolean;
}

/** Rows whose school is not certain: a person says which, one by one, and where it can be it is remembered. */
export function UnmatchedRows({ batch: { batchId, kind }, rows: { unmatched } }: UnmatchedRowsProps) {
  const { authority, may } = useHere();
  const params = { authority, id: batchId };
  const matching = useAnswer<Matched>(batchId, ({ key, organisationId }, asking) =>
    call(importApi.match, { params, body: { key, organisationId } }, asking),
  );
  const { tried, error, batch, late } = matching;
  return (
    <OneByOne
      id="unmatched"
      heading={`${unmatched.length === 1 ? 'One name is' : `${String(unmatched.length)} names are`} not certain`}
      items={unmatched}
      told={late ?? (batch !== undefined && tried !== undefined ? matchedWords(tried) : undefined)}
      intro={
        <InsetText>
          Their rows are not taken in until somebody says which {organisationNoun(kind)} is meant. {leftWords(kind)}.
          {isOfPeople(kind) && may(organisationApi.add) && (
            <>
              {' '}
              <TextLink href={places.newOrganisation(authority)}>Add a service or partner</TextLink> that is not here
              yet, then come back: the file waits.
            </>
          )}
        </InsetText>
      }
    >
      {(row, turn) =>
        may(importApi.match) && (
          <MatchRow
            // A new row begins with nothing chosen and nothing searched.
            key={row.key}
            row={row}
            noun={organisationNoun(kind)}
            error={tried?.key === row.key ? error : null}
            isSending={matching.isSending}
            job={matching.job}
            {...turn}
            onMatch={(found) => matching.answer({ ...found, key: row.key, isShared: row.isShared })}
          />
        )
      }
    </OneByOne>
  );
}

function matchedWords({ name, organisationId, isShared }: Matched): string {
  const meant = organisationId === null ? 'it is none of ours, and left out' : `${name} is meant`;
  return `${isShared ? 'For this file' : 'Remembered'}: ${meant}.`;
}
