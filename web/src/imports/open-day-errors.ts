import type { FieldError } from '../design-system/form-errors.ts';
import type { OpenDay } from './use-stage.ts';

/** What is wrong where a file was sent without saying whether its days or its months come first, though it was asked. */
export function openDayErrors(openDay: OpenDay | null): readonly FieldError[] {
  if (openDay?.isMissed !== true) return [];
  return [{ field: 'dayOrder', message: `Choose which day “${openDay.day}” is` }];
}
