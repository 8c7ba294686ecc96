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
  publication: choice('who may read it'),
};
