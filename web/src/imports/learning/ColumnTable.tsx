import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { LookReply } from '@due-regard/shared/imports/learning/api.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import { Select } from '../../design-system/Select.tsx';
import { Table } from '../../design-system/Table.tsx';
import type { Column } from '../../design-system/Table.tsx';
import { meaningField } from './mapping-of-form.ts';
import { columnWords, meaningWords } from '@due-regard/shared/imports/learning/meaning-words.ts';
import { looksWords, meaningsOf } from './meaning-words.ts';

type Looked = LookReply['columns'][number];

interface ColumnTableProps {
  readonly look: Pick<LookReply, 'columns' | 'rows'>;
  readonly kind: MappedKind;
  readonly chosenOf: (column: Looked) => string;
  readonly onPick: (column: string, meaning: string) => void;
}

interface Row extends Looked, Pick<ColumnTableProps, 'kind' | 'onPick'> {
  readonly index: number;
  /** How many rows the file has. */
  readonly rows: number;
  readonly chosen: string;
}

const columns: readonly Column<Row>[] = [
  { heading: 'Column in the file', isRowHeader: true, cell: columnWords },
  { heading: 'What it holds', cell: holdsWords },
  { heading: 'Examples', cell: exampleWords },
  { heading: 'What it means', cell: (row) => <MeaningSelect {...row} /> },
];

/** Each column of the file, what it looks like, and a list of what it may mean. */
export function ColumnTable({ look, kind, chosenOf, onPick }: ColumnTableProps) {
  const rows = look.columns.map((column, index) => ({
    ...column,
    index,
    rows: look.rows,
    chosen: chosenOf(column),
    kind,
    onPick,
  }));
  return (
    <div className="app-columns">
      <Table
        caption={`${String(rows.length)} ${rows.length === 1 ? 'column' : 'columns'}`}
        columns={columns}
        rows={rows}
        rowKey={({ index }) => String(index)}
      />
    </div>
  );
}

/** Days in words, since the file may hold them as numbers. */
function exampleWords({ examples }: Row): string {
  if (examples.length === 0) return 'Not shown';
  return examples.map((example) => dayWords(example) ?? example).join(' · ');
}

function dayWords(text: string): string | undefined {
  const day = parseIsoDate(text);
  return day && longDate(day);
}

/** `Days in 40 of 42 rows`. */
function holdsWords({ looksLike, filled, rows }: Row): string {
  if (looksLike === 'nothing' || filled === 0) return looksWords.nothing;
  return `${looksWords[looksLike]} in ${filled.toLocaleString('en-GB')} of ${rows.toLocaleString('en-GB')} rows`;
}

function MeaningSelect(row: Row) {
  const words = columnWords(row);
  return (
    <Select
      name={meaningField(row.index)}
      label={<span className="govuk-visually-hidden">What “{words}” means</span>}
      options={[
        { value: '', text: 'Not read' },
        ...meaningsOf(row.kind).map((meaning) => ({ value: meaning, text: meaningWords[meaning] })),
      ]}
      value={row.chosen}
      onChange={(event) => row.onPick(words, event.currentTarget.value)}
    />
  );
}
