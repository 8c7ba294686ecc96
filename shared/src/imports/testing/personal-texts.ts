import fc from 'fast-check';
import type { PersonalDataKind } from '../personal-data.ts';

function digits(count: number): fc.Arbitrary<string> {
  return textOf('0123456789', count);
}

function textOf(alphabet: string, count: number): fc.Arbitrary<string> {
  const one = fc.constantFrom(...Array.from(alphabet));
  return fc.array(one, { minLength: count, maxLength: count }).map((all) => all.join(''));
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** Digits written in groups with one of the usual separators, or none. */
function grouped(text: string, sizes: readonly number[]): fc.Arbitrary<string> {
  const ends = sizes.map((_, index) => sizes.slice(0, index + 1).reduce((sum, size) => sum + size, 0));
  const groups = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
  return fc.constantFrom('', ' ', '-', '.').map((separator) => groups.join(separator));
}

const email = fc
  .tuple(
    textOf('abcdefghijklmnop', 5),
    textOf('abcdefgh0123456789', 6),
    fc.constantFrom('org.uk', 'sch.uk', 'com', 'gov.uk'),
  )
  .map(([name, host, ending]) => `${name}@${host}.${ending}`);

const nhsNumber = digits(9)
  .map((nine) => ({ nine, check: checkDigit(nine) }))
  .filter(({ check }) => check < 10)
  .chain(({ nine, check }) => grouped(`${nine}${String(check)}`, [3, 3, 4]));

function checkDigit(nine: string): number {
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += Number(nine.charAt(place)) * (10 - place);
  const rest = 11 - (sum % 11);
  return rest === 11 ? 0 : rest;
}

const pupilNumber = fc
  .tuple(textOf('ABCDEFGHJKLMNPQRTUVWXYZ', 1), digits(12), fc.boolean())
  .map(([letter, twelve, isSmall]) => (isSmall ? `${letter.toLowerCase()}${twelve}` : `${letter}${twelve}`));

const nationalInsuranceNumber = fc
  .tuple(textOf('ABCEGHJKLMPRSTWXYZ', 1), textOf('ABCEGHJKLMPRSTWXYZ', 1), digits(6), textOf('ABCD', 1))
  .filter(([first, second]) => !['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ'].includes(first + second))
  .chain(([first, second, six, last]) => grouped(`${first}${second}${six}${last}`, [2, 2, 2, 2, 1]));

const monthNames = [
  'January',
  'Feb',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug',
  'Sept',
  'October',
  'November',
  'Dec',
];
const day = fc
  .record({
    year: fc.integer({ min: 1940, max: 2015 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    form: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ year, month, day: dayOfMonth, form }) => {
    if (form === 0) return `${pad(dayOfMonth)}/${pad(month)}/${String(year)}`;
    if (form === 1) return `${String(dayOfMonth)}.${String(month)}.${String(year).slice(2)}`;
    if (form === 2) return `${String(year)}-${pad(month)}-${pad(dayOfMonth)}`;
    if (form === 3) return `${String(dayOfMonth)} ${monthNames[month - 1] ?? ''} ${String(year)}`;
    return `${monthNames[month - 1] ?? ''} ${String(dayOfMonth)}, ${String(year)}`;
  });
const dateOfBirth = fc
  .tuple(
    fc.constantFrom('DOB', 'D.O.B.', 'dob:', 'Date of birth', 'date of birth is', 'born', 'Born on', 'Birthday'),
    day,
  )
  .map(([cue, on]) => `${cue} ${on}`);

const phone = fc.oneof(
  digits(9).chain((nine) => grouped(`07${nine}`, [5, 6])),
  digits(8).chain((eight) => grouped(`020${eight}`, [3, 4, 4])),
  digits(6).map((six) => `(01494) ${six}`),
  digits(9).map((nine) => `+44 7${nine}`),
  digits(9).map((nine) => `+44 (0)7${nine.slice(0, 3)} ${nine.slice(3)}`),
  digits(9).map((nine) => `00447${nine}`),
);

const postcode = fc
  .tuple(
    fc.constantFrom('HP20', 'SL7', 'M1', 'W1A', 'EC3A', 'B12', 'SW1P', 'LA10', 'N1C', 'CR0'),
    digits(1),
    textOf('ABDEFGHJLNPQRSTUWXYZ', 2),
    fc.constantFrom('', ' ', '  ', '-'),
    fc.boolean(),
  )
  .map(([outward, sector, unit, separator, isSmall]) => {
    const whole = `${outward}${separator}${sector}${unit}`;
    return isSmall ? whole.toLowerCase() : whole;
  });

/** Texts that each hold one identifier of a kind, and nothing else. */
export const identifiers: Readonly<Record<PersonalDataKind, fc.Arbitrary<string>>> = {
  'e-mail': email,
  'nhs-number': nhsNumber,
  'pupil-number': pupilNumber,
  'national-insurance-number': nationalInsuranceNumber,
  'date-of-birth': dateOfBirth,
  phone,
  postcode,
};

const number = fc.integer({ min: 0, max: 99_999 }).map(String);
const place = fc.constantFrom('Aylesbury', 'Wycombe', 'Ridgeway', 'Beaconsfield', 'the north area', 'Oakfield School');
const harmless = fc.oneof(
  fc.tuple(place, day).map(([where, on]) => `Session at ${where} on ${on}, attendance sheet kept`),
  fc.tuple(number, number).map(([one, two]) => `${one} of ${two} staff in post`),
  fc
    .tuple(fc.integer({ min: 2015, max: 2026 }), digits(6))
    .map(([year, reference]) => `EV-${String(year)}-${reference}`),
  digits(6).map((urn) => `URN 1${urn.slice(1)}, DfE 825/${urn.slice(0, 4)}`),
  fc.tuple(day, number).map(([on, minute]) => `Minute ${minute}, board of ${on}; see letter of ${on}`),
  fc.tuple(digits(7), digits(2)).map(([order, line]) => `Purchase order 4${order}/${line}, £5,800.00 grant`),
  fc.tuple(place, digits(3)).map(([where, page]) => `${where} trust certificate, page ${page}, HP20`),
  fc.tuple(day, day).map(([from, to]) => `Certificates valid ${from} - ${to}`),
  digits(8).map((reference) => `https://www.ridgeway.example/prevent/${reference}?year=2018`),
  digits(12).map((reference) => `SharePoint document ${reference}`),
  fc
    .tuple(fc.constantFrom('13:05', '9.30 am', '10 to 12'), place)
    .map(([time, where]) => `Phone call with ${where} at ${time}`),
  fc.constantFrom(
    'Designated safeguarding lead confirmed by telephone, note on file',
    'e-learning (Home Office), certificates seen by the trust',
    'Newborn and early years team, health visitors',
    'Twitter @RidgewayCC, Prevent week',
    'Ofsted report 2017 page 4: "staff have had WRAP"',
    '100% of 34 staff – see Annex B/2',
  ),
);

/** What officers write beside an answer: dates, counts, references, addresses of schools and pages. */
export const councilText: fc.Arbitrary<string> = fc
  .array(harmless, { minLength: 1, maxLength: 3 })
  .map((all) => all.join('; '));
