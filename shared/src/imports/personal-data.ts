import { hasBirthDay } from './personal/birth-day.ts';
import { hasNhsNumber, hasPupilNumber, isNationalInsurance } from './personal/numbers.ts';
import { plainForm } from './personal/plain-form.ts';
import { hasPhone } from './personal/phone.ts';
import { hasPostcode } from './personal/postcode.ts';

/** What tells one person from all others, or where they live. None of it belongs in this product's free text. */
export const personalDataKinds = [
  'e-mail',
  'nhs-number',
  'pupil-number',
  'national-insurance-number',
  'date-of-birth',
  'phone',
  'postcode',
] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/**
 * Whether a text holds what identifies a person, by its form; names, addresses of streets and the references of other
 * systems cannot be told from other words and are not looked for. Recall comes first: a harmless number of ten digits
 * that begins with 0 is refused too.
 * @param allowed a kind that is no fault here: the postcode of an organisation, in a place for it
 * @returns the first kind found, or undefined
 * @source trust: free text passes a detector and is refused with the reason
 */
export function findPersonalData(text: string, allowed?: PersonalDataKind): PersonalDataKind | undefined {
  if (!worthALook.test(text)) return undefined;
  const plain = plainForm(text);
  return personalDataKinds.find((kind) => kind !== allowed && detectors[kind](plain));
}

// Most cells of a file hold neither a digit, nor what an address of a mailbox has, nor what hides either.
const worthALook = /[\p{N}\p{Cf}@&%\uFE50-\uFE6F\uFF00-\uFFEF]|[\s_([{]at[\s_)\]}]/iu;

const detectors: Readonly<Record<PersonalDataKind, (plain: string) => boolean>> = {
  'e-mail': (plain) => email.test(plain) || spokenEmail.test(plain),
  'nhs-number': hasNhsNumber,
  'pupil-number': hasPupilNumber,
  'national-insurance-number': isNationalInsurance,
  'date-of-birth': hasBirthDay,
  phone: hasPhone,
  postcode: hasPostcode,
};

const email = /[^\s@<>(),;:[\]]{1,64} ?@ ?[a-z0-9-]{1,63}(?: ?\. ?[a-z0-9-]{1,63}){0,8} ?\. ?[a-z]{2,}/;
// Only with endings that addresses have: "at the Polka Dot Café" is a place.
const spokenEmail = /[a-z0-9.-]+ at (?:[a-z0-9-]{1,63} dot ){1,5}(?:com|org|net|info|uk|eu|example)\b/;
