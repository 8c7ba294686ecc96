/** A GIAS type of establishment; `code` without leading zeros. */
export type EstablishmentType = { readonly code: string; readonly name: string; readonly group: string };

/** Source: GIAS, establishment types and groups in the register of 22 April 2025 (Open Government Licence v3.0). */
const typesByGroup: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Colleges: { '18': 'Further education', '31': 'Sixth form centres' },
  Universities: { '29': 'Higher education institutions' },
  'Independent schools': { '6': 'City technology college', '11': 'Other independent school' },
  'Local authority maintained schools': {
    '1': 'Community school',
    '2': 'Voluntary aided school',
    '3': 'Voluntary controlled school',
    '5': 'Foundation school',
    '14': 'Pupil referral unit',
    '15': 'Local authority nursery school',
  },
  'Special schools': {
    '7': 'Community special school',
    '8': 'Non-maintained special school',
    '10': 'Other independent special school',
    '12': 'Foundation special school',
  },
  'Welsh schools': { '30': 'Welsh establishment' },
  'Other types': {
    '24': 'Secure units',
    '25': 'Offshore schools',
    '26': "Service children's education",
    '27': 'Miscellaneous',
    '32': 'Special post 16 institution',
    '37': 'British schools overseas',
    '56': 'Institution funded by other government department',
  },
  Academies: {
    '28': 'Academy sponsor led',
    '33': 'Academy special sponsor led',
    '34': 'Academy converter',
    '42': 'Academy alternative provision converter',
    '43': 'Academy alternative provision sponsor led',
    '44': 'Academy special converter',
    '45': 'Academy 16-19 converter',
    '46': 'Academy 16 to 19 sponsor led',
    '57': 'Academy secure 16 to 19',
  },
  'Free Schools': {
    '35': 'Free schools',
    '36': 'Free schools special',
    '38': 'Free schools alternative provision',
    '39': 'Free schools 16 to 19',
    '40': 'University technical college',
    '41': 'Studio schools',
  },
  'Online provider': { '49': 'Online provider' },
};

/** Every type of establishment, in the order of their codes. */
export const establishmentTypes: readonly EstablishmentType[] = Object.entries(typesByGroup)
  .flatMap(([group, types]) => Object.entries(types).map(([code, name]) => ({ code, name, group })))
  .toSorted((a, b) => Number(a.code) - Number(b.code));

const nameOfCode: ReadonlyMap<string, string> = new Map(establishmentTypes.map(({ code, name }) => [code, name]));

/** Whether there is a type of this code, without leading zeros. */
export function isTypeCode(code: string): boolean {
  return nameOfCode.has(code);
}

/** @returns the name in the register, or words with the code for one we do not know */
export function typeNameOf(code: string): string {
  return nameOfCode.get(code) ?? `type ${code}`;
}

/** @param raw a code as a file gives it: `01`, ` 1 ` @returns `1`, or null when there is none */
export function codeWithoutZeros(raw: string): string | null {
  const code = raw.trim().replace(/^0+(?=.)/, '');
  return code === '' ? null : code;
}
