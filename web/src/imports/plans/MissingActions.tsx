import type { PlanPreview } from '@due-regard/shared/imports/plans/preview.ts';
import { counted } from '@due-regard/shared/measure/words.ts';
import { actionClassNames } from '@due-regard/shared/plans/words.ts';
import { Select } from '../../design-system/Select.tsx';
import { Table } from '../../design-system/Table.tsx';
import type { Column } from '../../design-system/Table.tsx';
import { missingField } from './plan-answers-of-form.ts';

type Missing = PlanPreview['missing'][number];

/** Actions of the plan that the file holds no longer: they stay unless a person says otherwise. */
export function MissingActions({ plan: { missing, plans } }: { readonly plan: PlanPreview }) {
  if (missing.length === 0) return null;
  const names = new Map(plans.length > 1 ? plans.map(({ planId, name }) => [planId, name]) : []);
  return (
    <>
      <h2 className="govuk-heading-m">
        {counted(missing.length, ['action is not in the file', 'actions are not in the file'])}
      </h2>
      <p className="govuk-body">
        Nothing happens to them unless you say so. “Superseded” is an entry in the action’s log; “left the plan” takes
        it out of the plan from the day of the file.
      </p>
      <div className="app-columns">
        <Table caption="Not in the file" columns={columns(names)} rows={missing} rowKey={(one) => missingField(one)} />
      </div>
    </>
  );
}

function columns(names: ReadonlyMap<string, string>): readonly Column<Missing>[] {
  return [
    { heading: 'Action', isRowHeader: true, cell: (one) => <Named missing={one} plan={names.get(one.planId)} /> },
    { heading: 'Where it stands', cell: ({ actionClass }) => actionClassNames[actionClass] },
    { heading: 'What became of it', cell: (one) => <Became missing={one} /> },
  ];
}

/** Where a file is of several plans, an action may be missing in one of them alone. */
function Named({ missing: { ref, title }, plan }: { readonly missing: Missing; readonly plan: string | undefined }) {
  return (
    <>
      {ref} {title}
      {plan !== undefined && <span className="app-second-line">{plan}</span>}
    </>
  );
}

function Became({ missing }: { readonly missing: Missing }) {
  return (
    <Select
      name={missingField(missing)}
      label={
        <span className="govuk-visually-hidden">
          What became of {missing.ref} {missing.title}
        </span>
      }
      options={[
        { value: 'stays', text: 'Still in the plan' },
        { value: 'superseded', text: 'Superseded' },
        { value: 'left', text: 'Left the plan' },
      ]}
    />
  );
}
