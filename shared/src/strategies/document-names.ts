import type { EqualityAnswer, ProfileAnswer } from './document.ts';

export const equalityNames: Readonly<Record<EqualityAnswer, string>> = {
  'not-said': 'Not known',
  assessed: 'Assessed',
  'not-assessed': 'Not assessed',
};

export const profileNames: Readonly<Record<ProfileAnswer, string>> = {
  'not-said': 'Not known',
  seen: 'Seen',
  'not-seen': 'Not seen',
};
