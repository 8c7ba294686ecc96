import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { OrganisationSummary } from '@due-regard/shared/schools/api.ts';
import { outOfScopeReasons } from '@due-regard/shared/schools/scope.ts';
import type { OutOfScopeReason } from '@due-regard/shared/schools/scope.ts';

type Listed = Pick<OrganisationSummary, 'kind' | 'outOfScopeReason' | 'openedOn' | 'closedOn' | 'isOpen'>;

const reasons: Readonly<Record<OutOfScopeReason, (one: Listed) => string>> = {
  closed: ({ closedOn }) => (closedOn === null ? 'Closed' : `Closed; last open day ${longDate(closedOn)}`),
  'not-open-yet': ({ openedOn }) => (openedOn === null ? 'Not open yet' : `Opens on ${longDate(openedOn)}`),
  'type-not-in-scope': () => 'Not counted: the council leaves its type out',
  'type-unknown': () => 'Not counted: the register does not tell its type',
};

/** Why an organisation is not in the figures of schools. */
export function notCountedWords(one: Listed): string {
  const reason = outOfScopeReasons.find((each) => each === one.outOfScopeReason);
  if (one.kind !== 'school' && one.isOpen) return 'Not in the figures of schools';
  if (one.kind !== 'school') return reasons[one.closedOn === null ? 'not-open-yet' : 'closed'](one);
  return reason === undefined ? 'Not counted' : reasons[reason](one);
}
