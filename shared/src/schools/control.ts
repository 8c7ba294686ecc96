export const controls = ['maintained', 'academy', 'independent', 'other'] as const;

/** Who answers for a school, which decides whether the council may tell it or only ask it. */
export type Control = (typeof controls)[number];
