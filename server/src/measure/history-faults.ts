import type { HistoriesCompared, HistoryFault } from '@due-regard/db/measure/compare-histories.ts';

/** In sentences, what does not agree between the histories of an authority and its facts. */
export function historyFaultWords({ faults, more }: HistoriesCompared): readonly string[] {
  if (faults.length === 0) return [];
  return [...faults.map(wordsOf), ...(more === 0 ? [] : [`And ${String(more)} more histories.`]), whatToDo];
}

const whatToDo =
  'No record is touched by this. Keep a copy of the database for whoever looks into it; “npm run -s cli -- histories” works histories out anew.';

const kindWords = { school: 'as a school', people: 'of its people' };

const faultWords = {
  missing: 'is missing: figures leave it out.',
  altered: 'is not what its facts give: it was altered, and figures drawn from it are wrong.',
  needless: 'is kept though its facts give none: figures drawn from it are wrong.',
};

function wordsOf({ organisationId, kind, fault }: HistoryFault): string {
  if (organisationId === undefined || kind === undefined)
    return 'Histories are kept of organisations, or of a kind, that there are none of in this authority.';
  return `The history of organisation ${organisationId}, ${kindWords[kind]}, ${faultWords[fault]}`;
}
