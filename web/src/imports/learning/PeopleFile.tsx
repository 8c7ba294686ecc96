import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { learningApi } from '@due-regard/shared/imports/learning/api.ts';
import type { RowsPreview } from '@due-regard/shared/imports/preview.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { useHere } from '../../here.ts';
import { places } from '../../places.ts';
import { InPost } from './InPost.tsx';
import { MendRows } from './MendRows.tsx';
import { PeopleTold } from './PeopleTold.tsx';
import { WhatWasSaid } from './WhatWasSaid.tsx';
import { WordsAsked } from './WordsAsked.tsx';

interface PeopleFileProps {
  readonly batch: BatchReply;
  readonly rows: RowsPreview;
}

/** What only a file of people has: whom it speaks of, words to be told, cells to be mended. */
export function PeopleFile({ batch, rows }: PeopleFileProps) {
  const isStaged = batch.status === 'staged';
  return (
    <>
      {batch.choices && <WhatWasSaid choices={batch.choices} />}
      {isStaged && <ChangeReading batch={batch} />}
      {isStaged && <WordsAsked batch={batch} words={rows.words ?? []} />}
      {isStaged && <MendRows batch={batch} rows={rows} />}
      {batch.fileDate !== null && <InPost rows={rows} on={batch.fileDate} isStaged={isStaged} />}
      {rows.people !== undefined && <PeopleTold people={rows.people} totals={rows.totals ?? []} />}
    </>
  );
}

/** Back to what the columns mean; the file is sent again from there. */
function ChangeReading({ batch }: Pick<PeopleFileProps, 'batch'>) {
  const { authority, may } = useHere();
  if (!may(learningApi.saveMapping)) return null;
  return (
    <p className="govuk-body">
      <TextLink href={places.readAgain(authority, batch)}>Change how it is read</TextLink>
    </p>
  );
}
