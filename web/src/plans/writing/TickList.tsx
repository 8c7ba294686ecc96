import { use } from 'react';
import { Fieldset } from '../../design-system/Fieldset.tsx';
import { FormErrors } from '../../design-system/form-errors.ts';
import { describedBy, groupClass, HintAndError } from '../../design-system/FormGroup.tsx';
import { Label } from '../../design-system/Label.tsx';
import { ErrorMessage, Hint } from '../../design-system/Messages.tsx';

interface TickItem {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface TickListProps {
  readonly name: string;
  readonly legend: string;
  readonly items: readonly TickItem[];
}

/** Checkboxes of which each may be wrong by itself: an error under its value is shown beside it. */
export function TickList({ name, legend, items }: TickListProps) {
  const errors = use(FormErrors);
  const error = errors.find(({ field }) => field === name)?.message;
  return (
    <div className={groupClass(error)} id={name}>
      <Fieldset legend={legend} describedBy={describedBy({ id: name, hint: undefined, error })}>
        <HintAndError id={name} hint={undefined} error={error} />
        <div className="govuk-checkboxes">
          {items.map((item) => (
            <Tick
              key={item.value}
              name={name}
              item={item}
              error={errors.find(({ field }) => field === item.value)?.message}
            />
          ))}
        </div>
      </Fieldset>
    </div>
  );
}

interface TickProps {
  readonly name: string;
  readonly item: TickItem;
  readonly error: string | undefined;
}

function Tick({ name, item: { value, label, hint }, error }: TickProps) {
  return (
    <>
      {error !== undefined && <ErrorMessage id={`${value}-error`}>{error}</ErrorMessage>}
      <div className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          id={value}
          name={name}
          type="checkbox"
          value={value}
          aria-describedby={describedBy({ id: value, hint, error })}
        />
        <Label htmlFor={value} className="govuk-checkboxes__label">
          {label}
        </Label>
        {hint !== undefined && (
          <Hint id={`${value}-hint`} className="govuk-hint govuk-checkboxes__hint">
            {hint}
          </Hint>
        )}
      </div>
    </>
  );
}
