import type { IsoDate } from '../calendar/iso-date.ts';
import { isoDate } from '../calendar/iso-date.ts';
import type { DutyPack, Obligation } from './obligation.ts';

/** An obligation for tests, with what is said of it. */
export function anObligation(said: Partial<Obligation> & { readonly obligationId: string }): Obligation {
  return {
    packId: 'prevent-2015',
    validFrom: isoDate('2015-07-01'),
    validTo: null,
    title: 'Board',
    question: 'Is there a board?',
    wording: 'Have a board.',
    source: 'Guidance',
    paragraph: null,
    acts: 'us',
    authorityKinds: ['county', 'unitary'],
    nations: ['england'],
    theme: 'Leadership',
    benchmark: null,
    evidence: ['Minutes'],
    cadence: null,
    link: null,
    isParaphrase: true,
    ...said,
  };
}

/** A version of a duty for tests. */
export function aPack(packId: string, validFrom: IsoDate, said: Partial<DutyPack> = {}): DutyPack {
  return {
    packId,
    duty: 'prevent',
    title: 'Prevent duty',
    guidance: packId,
    validFrom,
    validTo: null,
    toolkit: null,
    source: 'Act',
    link: null,
    ...said,
  };
}
