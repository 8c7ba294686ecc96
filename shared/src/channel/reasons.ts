/** Why something behind the wall was changed or taken back: chosen, so that no words about anybody are kept for ever. */
export const changeReasons = ['has-changed', 'told-later', 'mistyped', 'by-mistake'] as const;
export type ChangeReason = (typeof changeReasons)[number];

export const changeReasonWords: Readonly<Record<ChangeReason, string>> = {
  'has-changed': 'It has changed since',
  'told-later': 'Told later by a partner',
  mistyped: 'It was entered wrongly',
  'by-mistake': 'Entered by mistake',
};

/** Why a paper that was proposed is not released. */
export const turnDownReasons = ['figures-changed', 'tells-too-much', 'not-agreed', 'not-needed', 'by-mistake'] as const;
export type TurnDownReason = (typeof turnDownReasons)[number];

export const turnDownReasonWords: Readonly<Record<TurnDownReason, string>> = {
  'figures-changed': 'Figures were changed since, or are to be',
  'tells-too-much': 'Other quarters or breakdowns would tell less',
  'not-agreed': 'The data owner’s agreement does not hold for it',
  'not-needed': 'The paper is not needed, or not yet',
  'by-mistake': 'Proposed by mistake',
};
