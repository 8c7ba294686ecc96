import type { RowsPreview } from '@due-regard/shared/imports/preview.ts';
import { isOfPeople, isOfPlans } from '@due-regard/shared/imports/batch.ts';
import type { BatchKind } from '@due-regard/shared/imports/batch.ts';
import { unreadDaysWords } from '@due-regard/shared/imports/notes.ts';
import { WarningText } from '../design-system/Blocks.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { BadRows } from './BadRows.tsx';
import { Notes } from './Notes.tsx';
import { rowWords } from './row-words.ts';
import { RememberedRows } from './RememberedRows.tsx';

type Sample = RowsPreview['sample'][number];

/** How the rows were understood, and which were left out. */
export function RowsBrought({ kind, isStaged, preview }: RowsBroughtProps) {
  const { unreadDays, refused, remembered, notes, sample, leftOut, partly } = preview;
  return (
    <>
      {isOfPlans(kind) || kind === 'register' ? (
        <h2 className="govuk-heading-m">How its rows were read</h2>
      ) : (
        <Counts kind={kind} isStaged={isStaged} preview={preview} />
      )}
      {unreadDays.length > 0 && <WarningText>{unreadDaysWords(unreadDays, kind)}</WarningText>}
      <Notes notes={notes} />
      {sample.length > 0 && (
        <Table
          caption="The first rows as they were understood"
          columns={kind === 'links' ? linkColumns : columns}
          rows={sample}
          rowKey={(row) => row.join('|')}
        />
      )}
      <RememberedRows rows={remembered} isStaged={isStaged} />
      {refused.length > 0 && (
        <BadRows
          rows={refused}
          caption={isOfPeople(kind) && isStaged ? waitingCaption(leftOut) : leftOutCaption(leftOut, partly)}
        />
      )}
    </>
  );
}

/** What the rows bring, in numbers. */
function Counts({ kind, isStaged, preview: { accepted, duplicates, blank, notRead, ...others } }: RowsBroughtProps) {
  const words = rowWords[kind];
  const { totals = [] } = others;
  const waiting = others.unanswered ?? others.unexplained ?? 0;
  return (
    <>
      <h2 className="govuk-heading-m">{words.heading}</h2>
      <ul className="govuk-list govuk-list--bullet">
        {(accepted > totals.length || totals.length === 0) && (
          <li>{numbered(accepted - totals.length, ...words.isNew)}</li>
        )}
        {totals.length > 0 && <li>{numbered(totals.length, ...rowWords.totals.isNew)}</li>}
        {duplicates > 0 && <li>{numbered(duplicates, ...words.isKnown)}</li>}
        {waiting > 0 && <li>{waitingWords(waiting, isStaged)}</li>}
        {blank > 0 && <li>{numbered(blank, 'row is blank: no answer yet', 'rows are blank: no answer yet')}</li>}
        {notRead > 0 && (
          <li>
            {numbered(
              notRead,
              'row has something, but nothing in the columns that were read',
              'rows have something, but nothing in the columns that were read',
            )}
          </li>
        )}
      </ul>
    </>
  );
}

interface RowsBroughtProps {
  readonly kind: BatchKind;
  /** Whether it waits: then what is bad can still be mended. */
  readonly isStaged: boolean;
  readonly preview: RowsPreview;
}

const understood: Column<Sample> = { heading: 'Understood as', cell: ([, ...said]) => said.join('; ') };

const columns: readonly Column<Sample>[] = [
  { heading: 'Row', isRowHeader: true, cell: ([row]) => row ?? '' },
  understood,
];

const linkColumns: readonly Column<Sample>[] = [
  { heading: 'URN', isRowHeader: true, cell: ([urn]) => urn ?? '' },
  understood,
];

/** Rows with a name or a word that nobody has explained: as long as the file waits somebody still can. */
function waitingWords(count: number, isStaged: boolean): string {
  return isStaged
    ? numbered(
        count,
        'row waits for somebody to say what a name or word in it means',
        'rows wait for somebody to say what a name or word in them means',
      )
    : numbered(
        count,
        'row was left out: nobody had said what a name or word in it means',
        'rows were left out: nobody had said what a name or word in them means',
      );
}

/** `Cannot be taken as it is: 1 row`. */
function waitingCaption(count: number): string {
  const rows = numbered(count, 'row', 'rows');
  return count === 1 ? `Cannot be taken as it is: ${rows}` : `Cannot be taken as they are: ${rows}`;
}

/** `Left out: 2 rows, and a part of 1 row`. */
function leftOutCaption(whole: number, partly: number): string {
  const rows = whole > 0 ? [numbered(whole, 'row', 'rows')] : [];
  const parts = partly > 0 ? [`a part of ${numbered(partly, 'row', 'rows')}`] : [];
  return `Left out: ${[...rows, ...parts].join(', and ')}`;
}

function numbered(count: number, one: string, several: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`;
}
