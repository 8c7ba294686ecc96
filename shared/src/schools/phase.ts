export const phases = ['nursery', 'primary', 'middle', 'secondary', '16-plus', 'all-through', 'special', 'alternative', 'other'] as const;

/** The phase a school is counted under; special and alternative provision are rows of their own. */
export type Phase = (typeof phases)[number];
