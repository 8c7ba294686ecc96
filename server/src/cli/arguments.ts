import { InvalidArgumentError } from 'commander';
import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';

/** A day given on the command line. */
export function dayArgument(text: string): IsoDate {
  const day = parseIsoDate(text);
  if (day === undefined) throw new InvalidArgumentError('Write a day as 2018-03-13.');
  return day;
}

/** The DfE three-digit code of an authority. */
export function codeArgument(text: string): string {
  if (!/^\d{3}$/.test(text)) throw new InvalidArgumentError('Write the three-digit DfE code, such as 825.');
  return text;
}

/** The same, or `all` for every authority that the file names. */
export function codeOrAllArgument(text: string): string {
  return text === 'all' ? text : codeArgument(text);
}
