import type { PlanPreview } from '@due-regard/shared/imports/plans/preview.ts';
import { Radios } from '../../design-system/Radios.tsx';
import type { Choice } from '../../design-system/Choices.tsx';
import { isNew, sameField } from './plan-answers-of-form.ts';

type AskedRow = PlanPreview['asked'][number];

/** Rows that may be an action that is here already: a person says so of each, or it would be counted twice. */
export function AskedRows({ plan: { asked, plans } }: { readonly plan: PlanPreview }) {
  if (asked.length === 0) return null;
  const names = new Map(plans.map(({ planId, name }) => [planId, name]));
  return (
    <>
      <h2 className="govuk-heading-m">
        {asked.length === 1 ? 'One row may be here already' : `${String(asked.length)} rows may be here already`}
      </h2>
      <p className="govuk-body">
        The words are those of an action that is here, or nearly. An action that stands in several plans is counted
        once; entered twice, it is counted twice.
      </p>
      {asked.map((one) => (
        <AskedAbout key={one.row} asked={one} plan={names.get(one.planId) ?? 'this plan'} />
      ))}
    </>
  );
}

interface AskedAboutProps {
  readonly asked: AskedRow;
  /** The plan of the row. */
  readonly plan: string;
}

function AskedAbout({ asked: { row, title, candidates }, plan }: AskedAboutProps) {
  const isOfOthers = candidates.every(({ elsewhere }) => elsewhere !== null);
  return (
    <Radios
      name={sameField(row)}
      legend={`Row ${String(row)}: “${title}”`}
      items={[
        ...candidates.map((candidate) => choiceOf(candidate, plan)),
        { value: isNew, label: isOfOthers ? 'It is another action' : 'It is a new action' },
      ]}
    />
  );
}

function choiceOf({ actionId, ref, title, elsewhere }: AskedRow['candidates'][number], plan: string): Choice {
  if (elsewhere === null) return { value: actionId, label: `It is ${ref} “${title}”` };
  return {
    value: actionId,
    label: `It is the same that stands in ${elsewhere} as ${ref}: put it into ${plan} as well`,
    hint: 'Of the row, only its reference and objective are taken',
  };
}
