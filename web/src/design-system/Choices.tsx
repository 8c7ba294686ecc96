import { useState } from 'react';
import type { ReactNode } from 'react';
import { Fieldset } from './Fieldset.tsx';
import { useFieldError } from './form-errors.ts';
import { describedBy, groupClass, HintAndError } from './FormGroup.tsx';
import { Label } from './Label.tsx';
import type { HeadingSize } from './Label.tsx';
import { Hint } from './Messages.tsx';
import { classNames } from './class-names.ts';

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly isDisabled?: boolean | undefined;
  /** Over this one and those that follow it, where a long list falls into groups. */
  readonly groupWords?: string | undefined;
  /** Questions that follow from this answer, shown only while it is chosen. */
  readonly conditional?: ReactNode;
}

export interface ChoicesProps {
  readonly name: string;
  readonly legend: ReactNode;
  readonly legendSize?: HeadingSize | undefined;
  readonly isPageHeading?: boolean | undefined;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly items: readonly Choice[];
  readonly isSmall?: boolean | undefined;
  /** The first item's id, to which an error summary leads; the name where absent. */
  readonly id?: string | undefined;
}

interface Props extends ChoicesProps {
  readonly kind: 'radios' | 'checkboxes';
  readonly isInline?: boolean | undefined;
  readonly chosen: readonly string[];
  readonly onChoose?: ((value: string) => void) | undefined;
}

/** What radios and checkboxes share; pages use Radios and Checkboxes. */
export function Choices({
  kind,
  name,
  id = name,
  items,
  isSmall = false,
  isInline = false,
  error: own,
  ...rest
}: Props) {
  const error = useFieldError(name, own);
  const [chosen, setChosen] = useState(rest.chosen);
  function choose(value: string, isChosen: boolean): void {
    const others = kind === 'radios' ? [] : chosen.filter((one) => one !== value);
    setChosen(isChosen ? [...others, value] : others);
    rest.onChoose?.(value);
  }
  const { legend, legendSize, isPageHeading, hint } = rest;
  return (
    <div className={groupClass(error)}>
      <Fieldset
        legend={legend}
        legendSize={legendSize}
        isPageHeading={isPageHeading}
        describedBy={describedBy({ id, hint, error })}
      >
        <HintAndError id={id} hint={hint} error={error} />
        <div
          className={classNames(
            `govuk-${kind}`,
            isSmall && `govuk-${kind}--small`,
            isInline && `govuk-${kind}--inline`,
          )}
        >
          {items.map((item, index) => (
            <Item
              key={item.value}
              {...item}
              kind={kind}
              name={name}
              id={index === 0 ? id : `${id}-${String(index + 1)}`}
              wasChosen={rest.chosen.includes(item.value)}
              isChosen={chosen.includes(item.value)}
              onChoose={choose}
            />
          ))}
        </div>
      </Fieldset>
    </div>
  );
}

interface ItemProps extends Choice {
  readonly kind: 'radios' | 'checkboxes';
  readonly name: string;
  readonly id: string;
  readonly wasChosen: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (value: string, isChosen: boolean) => void;
}

function Item({
  kind,
  name,
  id,
  value,
  label,
  hint,
  isDisabled,
  groupWords,
  conditional,
  wasChosen,
  isChosen,
  onChoose,
}: ItemProps) {
  return (
    <>
      {groupWords !== undefined && <p className="govuk-body app-choices__group">{groupWords}</p>}
      <div className={`govuk-${kind}__item`}>
        <input
          className={`govuk-${kind}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={value}
          defaultChecked={wasChosen}
          disabled={isDisabled}
          aria-describedby={hint === undefined ? undefined : `${id}-item-hint`}
          data-aria-controls={conditional === undefined ? undefined : `conditional-${id}`}
          onChange={(event) => onChoose(value, event.currentTarget.checked)}
        />
        <Label htmlFor={id} className={`govuk-${kind}__label`}>
          {label}
        </Label>
        {hint !== undefined && (
          <Hint id={`${id}-item-hint`} className={`govuk-hint govuk-${kind}__hint`}>
            {hint}
          </Hint>
        )}
      </div>
      {conditional !== undefined && (
        <div
          className={classNames(`govuk-${kind}__conditional`, !isChosen && `govuk-${kind}__conditional--hidden`)}
          id={`conditional-${id}`}
        >
          {conditional}
        </div>
      )}
    </>
  );
}
