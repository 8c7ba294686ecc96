import type { PlanPreview } from '@due-regard/shared/imports/plans/preview.ts';
import { Radios } from '../../design-system/Radios.tsx';
import { isNew, sameField } from './plan-answers-of-form.ts';

/** Rows that are like an action and are not certain to be it: a person says so of each. */
export function AskedRows({ asked }: Pick<PlanPreview, 'asked'>) {
  if (asked.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">
        {asked.length === 1 ? 'One row is not certain' : `${String(asked.length)} rows are not certain`}
      </h2>
      <p className="govuk-body">Their words fit an action that is here, and their reference does not.</p>
      {asked.map(({ row, title, candidates }) => (
        <Radios
          key={row}
          name={sameField(row)}
          legend={`Row ${String(row)}: “${title}”`}
          items={[
            ...candidates.map(({ actionId, ref, title: words }) => ({
              value: actionId,
              label: `It is ${ref} “${words}”`,
            })),
            { value: isNew, label: 'It is a new action' },
          ]}
        />
      ))}
    </>
  );
}
