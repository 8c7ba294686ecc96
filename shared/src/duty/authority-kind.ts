import type { IsoDate } from '../calendar/iso-date.ts';
import { isCouncilCode, trialCode } from '../people/council-codes.ts';
import type { AuthorityKind } from './obligation.ts';

/** County councils with districts beneath them. */
const counties: ReadonlySet<string> = new Set(
  '830 845 850 855 860 873 878 881 886 888 891 916 919 925 926 931 935 936 937 938 885'.split(' '),
);

/** Counties that became unitary under the code they had, and their first day as such. */
const unitarySince: ReadonlyMap<string, string> = new Map([
  ['825', '2020-04-01'],
  ['815', '2023-04-01'],
  ['933', '2023-04-01'],
]);

/**
 * What kind of council a code is of, on a day. The City of London counts as a London borough: the same falls to it.
 * @returns null for a code that is no council's: nothing is then left out by kind
 * @source DfE, Local Authority Interactive Tool, list of codes with their types; mySociety, UK local authorities (ends of
 * Buckinghamshire, North Yorkshire and Somerset as counties with districts)
 */
export function authorityKindOf(code: string, asAt: IsoDate): AuthorityKind | null {
  if (code === trialCode || !isCouncilCode(code)) return null;
  if (code.startsWith('6')) return 'welsh-principal';
  if (code.startsWith('2') || /^3[012]/.test(code)) return 'london-borough';
  if (code.startsWith('3')) return 'metropolitan-district';
  const since = unitarySince.get(code);
  return counties.has(code) || (since !== undefined && asAt < since) ? 'county' : 'unitary';
}
