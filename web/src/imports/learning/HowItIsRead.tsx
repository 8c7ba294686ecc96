import type { LookReply } from '@due-regard/shared/imports/learning/api.ts';
import { SummaryList } from '../../design-system/SummaryList.tsx';
import { batchKindWords } from '../batch-words.ts';
import type { FileInHand } from './file-in-hand.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import type { MappedColumn } from '@due-regard/shared/imports/learning/mapping.ts';
import { columnWords, wordsOfMeaning } from '@due-regard/shared/imports/learning/meaning-words.ts';
import type { SavedReading } from './saved-reading.ts';

interface HowItIsReadProps {
  readonly held: FileInHand;
  readonly saved: SavedReading | undefined;
}

/** What is known of a file before anything of it is kept. */
export function HowItIsRead({ held: { file, kind, look }, saved }: HowItIsReadProps) {
  const { recognised, rows, columns } = look;
  const read: readonly MappedColumn[] = saved?.columns ?? columns.flatMap(readColumn);
  return (
    <SummaryList
      rows={[
        { key: 'File', value: `${file.name}: ${batchKindWords[kind].name.toLowerCase()}` },
        {
          key: 'Read as',
          value: saved === undefined ? (recognised ?? 'A reading that was saved before') : `“${saved.name}”`,
        },
        { key: 'Rows looked at', value: rows.toLocaleString('en-GB') },
        { key: 'Columns that are read', value: <ReadColumns columns={read} kind={kind} /> },
        { key: 'Not read', value: notReadWords(columns.length - read.length) },
      ]}
    />
  );
}

function readColumn({ name, nth, guess }: LookReply['columns'][number]): readonly MappedColumn[] {
  return guess === null ? [] : [{ name, nth, meaning: guess }];
}

function ReadColumns({ columns, kind }: { readonly columns: readonly MappedColumn[]; readonly kind: MappedKind }) {
  if (columns.length === 0) return 'As that layout says';
  return (
    <ul className="app-plain-list">
      {columns.map((column) => (
        <li key={columnWords(column)}>
          {columnWords(column)}: {wordsOfMeaning(column, kind)}
        </li>
      ))}
    </ul>
  );
}

function notReadWords(count: number): string {
  if (count <= 0) return 'Nothing';
  return count === 1 ? '1 column, of which nothing is kept' : `${String(count)} columns, of which nothing is kept`;
}
