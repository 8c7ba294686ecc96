import { longDate } from '@due-regard/shared/calendar/words.ts';
import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { planMeaningWords } from '@due-regard/shared/imports/plans/meanings.ts';
import type { PlanPreview } from '@due-regard/shared/imports/plans/preview.ts';
import { counted, inAList } from '@due-regard/shared/measure/words.ts';
import { progressStatuses, progressStatusNames } from '@due-regard/shared/plans/action.ts';
import type { Column } from '../../design-system/Table.tsx';
import { LongTable } from '../LongTable.tsx';

type Added = PlanPreview['added'][number];
type Changed = PlanPreview['changed'][number];
type Field = Changed['fields'][number];

/** What a file of a plan adds, and what it changes field by field. */
export function PlanChanges({ plan }: { readonly plan: PlanPreview }) {
  const { plans, added, changed, unchanged } = plan;
  return (
    <>
      <h2 className="govuk-heading-m">
        {plans.length === 0 ? 'Actions' : `Actions of ${inAList(plans.map(({ name }) => name))}`}
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>{counted(added.length, ['action is added', 'actions are added'])}</li>
        <li>{counted(changed.length, ['action is changed', 'actions are changed'])}</li>
        <li>{counted(unchanged, ['row says what is recorded already', 'rows say what is recorded already'])}</li>
      </ul>
      {added.length > 0 && (
        <LongTable caption="Added" columns={addedColumns} rows={added} rowKey={({ row }) => String(row)} />
      )}
      {changed.length > 0 && (
        <LongTable caption="Changed" columns={changedColumns} rows={changed} rowKey={({ actionId }) => actionId} />
      )}
    </>
  );
}

const addedColumns: readonly Column<Added>[] = [
  { heading: 'Row', isRowHeader: true, cell: ({ row }) => String(row) },
  { heading: 'Reference', cell: ({ ref }) => (ref === '' ? 'The next free number' : ref) },
  { heading: 'Action', cell: ({ title }) => title },
];

const changedColumns: readonly Column<Changed>[] = [
  { heading: 'Action', isRowHeader: true, cell: ({ ref, title }) => `${ref} ${title}`.trim() },
  { heading: 'What changes', cell: ({ fields }) => <Fields fields={fields} /> },
];

function Fields({ fields }: Pick<Changed, 'fields'>) {
  return (
    <ul className="app-plain-list">
      {fields.map((change) => (
        <li key={`${change.field} ${change.to}`}>{changeWords(change)}</li>
      ))}
    </ul>
  );
}

/** `Due now: 30 April 2018 → 31 May 2018`, with the arrow in words. */
function changeWords({ field, from, to }: Field): string {
  const name = planMeaningWords[field];
  if (field === 'evidence') return `${name} added: ${to}`;
  return `${name}: ${valueWords(from)} becomes ${valueWords(to)}`;
}

function valueWords(text: string): string {
  const day = parseIsoDate(text);
  if (day !== undefined) return longDate(day);
  const status = progressStatuses.find((one) => one === text);
  if (status !== undefined) return progressStatusNames[status].toLowerCase();
  return text === '' ? 'nothing' : `“${text}”`;
}
