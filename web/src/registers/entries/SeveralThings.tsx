import { Fieldset } from '../../design-system/Fieldset.tsx';
import { Select } from '../../design-system/Select.tsx';
import type { SelectOption } from '../../design-system/Select.tsx';

export interface SeveralThingsProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly ids: readonly string[];
  readonly options: readonly SelectOption[];
}

/** As many as there are can be kept, and this many more be named. */
const more = 2;

/** Several things of the house, each chosen from a list: there may be hundreds to choose from. */
export function SeveralThings({ name, label, hint, ids, options }: SeveralThingsProps) {
  if (options.length === 0 && ids.length === 0) return null;
  const places = [...ids, ...Array.from({ length: more }, () => '')];
  return (
    <div className="govuk-form-group">
      <Fieldset legend={label}>
        {places.map((id, index) => (
          <Select
            // The places have no names but their numbers.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            id={index === 0 ? name : `${name}-${String(index + 1)}`}
            name={name}
            label={`${label}: ${String(index + 1)}`}
            hint={index === 0 ? hint : undefined}
            options={[{ value: '', text: 'None' }, ...options]}
            defaultValue={id}
          />
        ))}
      </Fieldset>
    </div>
  );
}
