import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { auditedFigures } from '@due-regard/shared/journal/figure-changes.ts';
import type { AuditedFigure } from '@due-regard/shared/journal/figure-changes.ts';
import type { FieldError } from '../design-system/form-errors.ts';

/** A figure, and the days between which it is asked who changed it. */
export interface FigureAsked {
  readonly figure: AuditedFigure;
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
}

/** What the address asks for; undefined until it names a figure. */
export function figureAskedIn(parameters: URLSearchParams): FigureAsked | undefined {
  const figure = auditedFigures.find((one) => one === parameters.get('figure'));
  if (figure === undefined) return undefined;
  return { figure, from: dayIn(parameters, 'from'), to: dayIn(parameters, 'to') };
}

function dayIn(parameters: URLSearchParams, name: string): IsoDate | undefined {
  return parseIsoDate(parameters.get(name) ?? '');
}

const names = { from: 'The first day', to: 'The last day' } as const;

type Typed = Readonly<Record<'figure' | keyof typeof names, string | undefined>>;

/** A figure must be chosen, and days be of the calendar, the first no later than the last; an empty box asks for no bound. */
export function figureAskedErrors(typed: Typed): readonly FieldError[] {
  const { figure, from, to } = typed;
  const wrong = (['from', 'to'] as const).filter(
    (name) => typed[name] !== undefined && parseIsoDate(typed[name]) === undefined,
  );
  const isTurned = wrong.length === 0 && from !== undefined && to !== undefined && to < from;
  return [
    ...(figure === undefined ? [{ field: 'figure', message: 'Choose a figure' }] : []),
    ...wrong.map((field) => ({ field, message: `${names[field]} must be a day of the calendar, like 13 3 2018` })),
    ...(isTurned ? [{ field: 'to', message: 'The last day must be the first day or later' }] : []),
  ];
}
