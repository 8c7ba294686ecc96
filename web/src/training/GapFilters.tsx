import { useSearchParams } from 'react-router';
import { controlHeading, controlNames, controls } from '@due-regard/shared/schools/control.ts';
import { phaseNames, phases } from '@due-regard/shared/schools/phase.ts';
import { gapReasons } from '@due-regard/shared/training/coverage-api.ts';
import { Filters } from '../design-system/Filters.tsx';
import type { Chip } from '../design-system/Filters.tsx';
import { Select } from '../design-system/Select.tsx';
import type { SelectOption } from '../design-system/Select.tsx';
import { TextInput } from '../design-system/TextInput.tsx';
import { resultWords } from './gap-rows.ts';
import { missingLabel } from './missing-words.ts';

const any = { value: '', text: 'Any' };
const missing = optionsOf(gapReasons, missingLabel);
const phase = optionsOf(phases, (value) => phaseNames[value]);
const control = optionsOf(controls, (value) => controlNames[value]);

export interface GapFiltersProps {
  readonly shown: number;
  readonly total: number;
  readonly inScope: number;
}

export function GapFilters({ shown, total, inScope }: GapFiltersProps) {
  const [parameters] = useSearchParams();
  const chips = chipsOf(parameters);
  return (
    <Filters
      label="Filter the gap list"
      chips={chips}
      result={resultWords({ shown, total, inScope, isFiltered: chips.length > 0 })}
    >
      <Select name="missing" label="What is missing" options={missing} />
      <Select name="phase" label="Phase" options={phase} />
      <Select name="control" label={controlHeading} options={control} />
      <TextInput name="search" label="Name or URN" type="search" />
    </Filters>
  );
}

function chipsOf(parameters: URLSearchParams): readonly Chip[] {
  const named = [
    { name: 'missing', label: 'Missing', options: missing },
    { name: 'phase', label: 'Phase', options: phase },
    { name: 'control', label: controlHeading, options: control },
    { name: 'search', label: 'Name or URN', options: [] },
  ];
  return named.flatMap(({ name, label, options }) => {
    const value = parameters.get(name) ?? '';
    const text = options.find((option) => option.value === value)?.text ?? value;
    return value === '' ? [] : [{ name, value, label: `${label}: ${text}` }];
  });
}

function optionsOf<Value extends string>(
  values: readonly Value[],
  textOf: (value: Value) => string,
): readonly SelectOption[] {
  return [any, ...values.map((value) => ({ value, text: textOf(value) }))];
}
