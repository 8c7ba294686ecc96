/** What a form says of words that tell how many people there were. */
export const tellingPeople = {
  'tells-people': 'Leave out how many people, cases or referrals there were, and ages',
} as const;
