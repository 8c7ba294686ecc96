import type { ShownEvidence } from '@due-regard/shared/evidence/fields.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { choice } from '../words.ts';
import type { FieldWords } from '../words.ts';

/** What the answers about evidence may be refused for. */
export const evidenceWords: Readonly<Record<string, FieldWords>> = {
  kind: choice('what it is'),
  title: { noun: 'what it shows' },
  reference: { noun: 'the reference' },
  link: { noun: 'the link', codes: { link: 'The link must be an address that begins with https:// or http://' } },
  datedOn: { noun: 'its day', codes: { 'in-the-future': 'Its day must be today or earlier' } },
  reviewBy: {
    noun: 'the day by which it is to be renewed',
    codes: { 'before-start': 'The day by which it is to be renewed must not lie before its own day' },
  },
  renews: {
    ...choice('what it renews'),
    codes: {
      ...choice('what it renews').codes,
      itself: 'Evidence cannot renew itself',
      circle: 'What it renews has renewed this one itself: correct that one first',
      renewed: 'Other evidence renews that already: load the page again',
    },
  },
  publication: choice('who may read it'),
};

/** `Renewed by Insurance of 2019 on 20 December 2018`; null while nothing renews it. */
export function renewedWords({ renewedBy }: Pick<ShownEvidence, 'renewedBy'>): string | null {
  if (renewedBy === null) return null;
  const { title, on } = renewedBy;
  return title === null ? `Renewed on ${longDate(on)}` : `Renewed by ${title} on ${longDate(on)}`;
}
