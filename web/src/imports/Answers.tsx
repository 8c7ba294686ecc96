import type { Answer, BatchReply } from '@due-regard/shared/imports/api.ts';
import { journalApi } from '@due-regard/shared/journal/api.ts';
import { withParameters } from '../address.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { londonTimeWords } from '../design-system/london-day.ts';
import type { Column } from '../design-system/Table.tsx';
import { useHere } from '../here.ts';
import { LongTable } from './LongTable.tsx';

/** What people said of a file: names, words and cells of it, and what was chosen as it was taken in. */
export function Answers({ batch: { batchId, answers } }: { readonly batch: BatchReply }) {
  const { authority, may } = useHere();
  if (answers.length === 0) return null;
  return (
    <section aria-labelledby="answers">
      <h2 className="govuk-heading-m" id="answers">
        What was answered
      </h2>
      <LongTable
        caption="What people said of this file"
        isCaptionHidden
        columns={columns}
        rows={answers}
        rowKey={({ at, said }) => `${at} ${said}`}
      />
      {may(journalApi.list) && (
        <p className="govuk-body app-screen-only">
          <TextLink href={`/${authority}/changes${withParameters('', { subject: batchId })}`}>
            Who did what with this file
          </TextLink>
        </p>
      )}
    </section>
  );
}

const columns: readonly Column<Answer>[] = [
  { heading: 'When', isRowHeader: true, cell: ({ at }) => londonTimeWords(at) },
  { heading: 'What was said', cell: ({ said }) => said },
];
