/**
 * What the Act asks of each meeting of a panel, in our words.
 * @source Counter-Terrorism and Security Act 2015 s37, read in the source
 */
export const meetingChecks = {
  chaired: 'The council was in the chair',
  police: 'The member from the police was present',
  areaPolice: 'Where a person was discussed, somebody from the police of that person’s area was present',
  together: 'Decisions were unanimous or, failing that, of the majority',
  chairDecided: 'The chair decided only where there was no majority',
} as const;
export type MeetingCheck = keyof typeof meetingChecks;

/** `not-applicable`: it did not arise. Each is an answer. */
export const checkAnswers = ['met', 'not-met', 'not-applicable', 'held-elsewhere'] as const;
export type CheckAnswer = (typeof checkAnswers)[number];

/**
 * What the Act asks of each support plan (the first four), and where no support is given (the last), in our words.
 * @source Counter-Terrorism and Security Act 2015 s36(5) and (6), read in the source
 */
export const supportChecks = {
  consent: 'The plans state how, when and by whom consent is asked',
  support: 'The plans state the support',
  responsible: 'The plans state who is responsible for giving it',
  given: 'The plans state how and when it is given',
  closure: 'Where no support was given, a referral to health or social care was considered',
} as const;
export type SupportCheck = keyof typeof supportChecks;

export const supportAnswers = ['yes', 'no', 'not-applicable', 'held-elsewhere'] as const;
export type SupportAnswer = (typeof supportAnswers)[number];

/** Where all of this stands written. */
export const checkSources = {
  meeting: 'Counter-Terrorism and Security Act 2015, section 37, in our words',
  support: 'Counter-Terrorism and Security Act 2015, section 36(5) and (6), in our words',
} as const;

export const answerWords: Readonly<Record<CheckAnswer | SupportAnswer, string>> = {
  met: 'Met',
  'not-met': 'Not met',
  yes: 'Yes',
  no: 'No',
  'not-applicable': 'Not applicable',
  'held-elsewhere': 'Held elsewhere',
};

function isMeetingCheck(code: string): code is MeetingCheck {
  return code in meetingChecks;
}

export function isSupportCheck(code: string): code is SupportCheck {
  return code in supportChecks;
}

export const meetingCheckCodes: readonly MeetingCheck[] = Object.keys(meetingChecks).filter(isMeetingCheck);
export const supportCheckCodes: readonly SupportCheck[] = Object.keys(supportChecks).filter(isSupportCheck);
