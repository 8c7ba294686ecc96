import type { IsoDate } from '../calendar/iso-date.ts';

/** On what Channel was switched on: the impact assessment, and the written agreement of whoever owns the data. */
export interface ChannelAgreement {
  /** The day of the impact assessment (DPIA). */
  readonly assessedOn: IsoDate;
  /** Where the assessment is filed. */
  readonly assessmentReference: string;
  /** Who owns the data and agreed: an office, not a person. */
  readonly agreedBy: string;
  readonly agreedOn: IsoDate;
  /** Where the agreement is filed. */
  readonly agreementReference: string;
}

/** `key-missing`: it is on, and the file with the key of its values is not where it was. */
export const channelStates = ['off', 'on', 'key-missing'] as const;
export type ChannelState = (typeof channelStates)[number];

/** The whole answer to any question of Channel, where nothing of it is kept here. */
export const heldElsewhere = 'Held in the Home Office system, not entered here';

/** What is wrong with an agreement given on a day: nothing was agreed on a day to come, or before it was assessed. */
export function agreementProblems(
  { assessedOn, agreedOn }: Pick<ChannelAgreement, 'assessedOn' | 'agreedOn'>,
  today: IsoDate,
): readonly { readonly field: string; readonly code: string }[] {
  const ahead = Object.entries({ assessedOn, agreedOn })
    .filter(([, day]) => day > today)
    .map(([field]) => ({ field, code: 'in-the-future' }));
  return ahead.length === 0 && assessedOn > agreedOn ? [{ field: 'assessedOn', code: 'after-agreement' }] : ahead;
}
