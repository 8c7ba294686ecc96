import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { areasIn } from '@due-regard/shared/channel/panel/statement.ts';

/** On what Channel is switched on. */
export const agreement = {
  assessedOn: '2026-01-12',
  assessmentReference: 'DPIA 2026/4',
  agreedBy: 'Home Office, data owner',
  agreedOn: '2026-02-03',
  agreementReference: 'Letter of 3 February 2026',
};

const met = { chaired: 'met', police: 'met', areaPolice: 'met', together: 'met', chairDecided: 'met' };
const whole = { consent: 'yes', support: 'yes', responsible: 'yes', given: 'yes', closure: 'yes' };

/** A meeting as the form sends it: everybody was there and every check was met, but for what is given. */
export function heldMeeting(
  onDay: string,
  said: { readonly present?: readonly string[]; readonly asked?: readonly string[] } = {},
) {
  const { present, asked = [...new Set([...standing, ...(present ?? [])])] } = said;
  const held = { attendance: 'entered', asked, present: present ?? standing, checks: met, support: whole };
  return { onDay, state: 'held', held };
}

const standing = [
  'council',
  'police',
  'health',
  'childrens-social-care',
  'adults-social-care',
  'education',
  'probation',
  'youth-justice',
  'housing',
  'home-office-adviser',
];

/** Every area of a year's statement, met. */
export function areaAnswers(year: number) {
  return Object.fromEntries(
    areasIn(year, isoDate(`${String(year)}-12-31`)).map(({ code }) => [
      code,
      { rating: 'met', evidence: 'Minutes of the panel' },
    ]),
  );
}
