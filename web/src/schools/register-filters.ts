import { controlHeading, controlNames, controls } from '@due-regard/shared/schools/control.ts';
import { kindNames } from '@due-regard/shared/schools/kind-words.ts';
import { organisationKinds } from '@due-regard/shared/schools/organisation.ts';
import { phaseNames, phases } from '@due-regard/shared/schools/phase.ts';
import { reachedClasses, trainingClasses } from '@due-regard/shared/training/standing.ts';
import { optionsOf } from '../design-system/filter-chips.ts';
import type { AddressFilter } from '../design-system/filter-chips.ts';
import { reachedStandings, standings } from '../measure/classes.ts';

const scopes = { in: 'Counted', out: 'Not counted' } as const;
const sorts = ['name', '-name', 'phase', '-phase', 'control', '-control'] as const;

/** What the register can be narrowed by, in the order of the page. */
export const registerFilters = {
  search: { name: 'search', label: 'Name, place, trust or number' },
  kind: { name: 'kind', label: 'Kind', options: optionsOf(organisationKinds, (kind) => kindNames[kind]) },
  phase: { name: 'phase', label: 'Phase', options: optionsOf(phases, (phase) => phaseNames[phase]) },
  control: { name: 'control', label: controlHeading, options: optionsOf(controls, (control) => controlNames[control]) },
  scope: { name: 'scope', label: 'In the figures', options: optionsOf(['in', 'out'], (scope) => scopes[scope]) },
  reached: {
    name: 'reached',
    label: 'Reached',
    options: optionsOf(reachedClasses, (each) => reachedStandings[each].label),
  },
  upToDate: {
    name: 'upToDate',
    label: 'Up to date',
    options: optionsOf(trainingClasses, (each) => standings[each].label),
  },
} as const satisfies Readonly<Record<string, AddressFilter>>;

/** The address as the server is asked; what is none of the choices is left out, as the page shows it. */
export function registerQuery(parameters: URLSearchParams) {
  return {
    search: parameters.get('search') ?? undefined,
    kind: chosen(parameters, 'kind', organisationKinds),
    phase: chosen(parameters, 'phase', phases),
    control: chosen(parameters, 'control', controls),
    scope: chosen(parameters, 'scope', ['in', 'out']),
    reached: chosen(parameters, 'reached', reachedClasses),
    upToDate: chosen(parameters, 'upToDate', trainingClasses),
    sort: chosen(parameters, 'sort', sorts),
    page: parameters.get('page') ?? undefined,
  };
}

function chosen<Value extends string>(
  parameters: URLSearchParams,
  name: string,
  values: readonly Value[],
): Value | undefined {
  return values.find((value) => value === parameters.get(name));
}

/** `18 of 247 schools and services`, and on which page of them the reader is. */
export function registerResult(found: {
  readonly total: number;
  readonly all: number;
  readonly page: number;
  readonly pageSize: number;
}): string {
  const { total, all, page, pageSize } = found;
  const words =
    total === all ? `${count(all)} schools and services` : `${count(total)} of ${count(all)} schools and services`;
  if (total <= pageSize) return words;
  const from = (page - 1) * pageSize + 1;
  return `${words}, ${count(from)} to ${count(Math.min(total, page * pageSize))} shown`;
}

function count(value: number): string {
  return value.toLocaleString('en-GB');
}
