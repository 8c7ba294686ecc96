import { columnWords } from '@due-regard/shared/imports/learning/meaning-words.ts';
import type { PlanLook } from '@due-regard/shared/imports/plans/api.ts';
import { planMeanings, planMeaningWords } from '@due-regard/shared/imports/plans/meanings.ts';
import { Select } from '../../design-system/Select.tsx';
import { Table } from '../../design-system/Table.tsx';
import type { Column } from '../../design-system/Table.tsx';
import { meaningField, meaningOf } from './plan-reading-of-form.ts';
import type { Chosen } from './plan-reading-of-form.ts';

interface PlanColumnsProps {
  readonly look: PlanLook;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

type Row = PlanLook['columns'][number] & PlanColumnsProps & { readonly index: number };

const columns: readonly Column<Row>[] = [
  { heading: 'Column in the file', isRowHeader: true, cell: nameOf },
  { heading: 'Filled', cell: ({ filled, look }) => `${String(filled)} of ${String(look.rows)} rows` },
  { heading: 'Examples', cell: ({ examples }) => (examples.length === 0 ? 'Not shown' : examples.join(' · ')) },
  { heading: 'What it means', cell: (row) => <Meaning {...row} /> },
];

/** Each column of the plan, some of what stands in it, and a list of what it may mean. */
export function PlanColumns(props: PlanColumnsProps) {
  const rows = props.look.columns.map((column, index) => ({ ...column, ...props, index }));
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

/** Two columns without a name are told by their places. */
function nameOf({ name, nth, index }: Row): string {
  return name.trim() === '' ? `(no name, column ${String(index + 1)})` : columnWords({ name, nth });
}

function Meaning(row: Row) {
  const { chosen, index, onChoose } = row;
  function choose(text: string): void {
    const meaning = meaningOf(text);
    const others = [...chosen].filter(([other]) => other !== index);
    onChoose(new Map(meaning === undefined ? others : [...others, [index, meaning]]));
  }
  return (
    <Select
      name={meaningField(index)}
      label={<span className="govuk-visually-hidden">What “{nameOf(row)}” means</span>}
      options={[
        { value: '', text: 'Not read' },
        ...planMeanings.map((meaning) => ({ value: meaning, text: planMeaningWords[meaning] })),
      ]}
      value={chosen.get(index) ?? ''}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}
