import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { endedWords, keptWords } from '@due-regard/shared/imports/learning/missing-words.ts';
import type { Settled } from './people-importer.ts';

type Missing = NonNullable<Settled['missing']>;

/** Of organisations that a list of staff does not name: which of them all have left, and in which people stay in post. */
export interface EndChoice {
  readonly ended: Missing;
  readonly kept: Missing;
}

export function endChoice({ missing = [], ended = [] }: Settled): EndChoice {
  const ids = new Set(ended.map(({ organisationId }) => organisationId));
  return { ended, kept: missing.filter(({ organisationId }) => !ids.has(organisationId)) };
}

/** By name, for the record of changes. */
export function namesOf({ ended, kept }: EndChoice): Readonly<Record<string, readonly string[]>> {
  return {
    ...(ended.length === 0 ? {} : { everybodyLeft: ended.map(({ name }) => name) }),
    ...(kept.length === 0 ? {} : { keptInPost: kept.map(({ name }) => name) }),
  };
}

/** The same in sentences, for the page of the file. */
export function endAnswers({ ended, kept }: EndChoice, from: IsoDate): readonly string[] {
  return [...(ended.length === 0 ? [] : [endedWords(ended, from)]), ...(kept.length === 0 ? [] : [keptWords(kept)])];
}
