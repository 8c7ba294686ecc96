import fc from 'fast-check';

/** An identifier as somebody writes it, and the letters and digits of it that would be found again whatever stands between. */
export interface Spelled {
  readonly kind: string;
  readonly text: string;
  readonly core: string;
}

function from(letters: string): fc.Arbitrary<string> {
  return fc.constantFrom(...Array.from(letters));
}

function run(letters: string, count: number): fc.Arbitrary<string> {
  return fc.array(from(letters), { minLength: count, maxLength: count }).map((all) => all.join(''));
}

const digit = '0123456789';

function inGroups(text: string, sizes: readonly number[]): readonly string[] {
  const ends = sizes.map((_, index) => sizes.slice(0, index + 1).reduce((sum, size) => sum + size, 0));
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
}

/** Groups with one sign between them: none, blanks, dashes, dots, strokes, and such as word processors put. */
function joined(text: string, sizes: readonly number[]): fc.Arbitrary<string> {
  const between = fc.constantFrom('', '', ' ', ' ', '-', '.', '/', '  ', '\u00A0', '\u2013', '\u2011', ' - ', '_');
  return between.map((sign) => inGroups(text, sizes).join(sign));
}

/** The check digit of ten, by its definition: 11 less the remainder of the weighted sum. */
function nhsCheck(nine: string): string | undefined {
  let rest = 0;
  for (const [place, one] of Array.from(nine).entries()) rest = (rest + Number(one) * (10 - place)) % 11;
  const check = rest === 0 ? 0 : 11 - rest;
  return check === 10 ? undefined : String(check);
}

const nhs = run(digit, 9)
  .filter((nine) => nhsCheck(nine) !== undefined)
  .map((nine) => `${nine}${nhsCheck(nine) ?? ''}`)
  .chain((ten) =>
    fc.tuple(
      fc.constantFrom('', '', 'NHS ', 'NHS number: ', 'NHS No. '),
      fc.oneof(
        { weight: 6, arbitrary: joined(ten, [3, 3, 4]) },
        { weight: 1, arbitrary: fc.constant(Array.from(ten).join(' ')) },
      ),
    ),
  )
  .map((parts) => parts.join(''));

const pupilLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

function pupilLetter(twelve: string): string {
  let rest = 0;
  for (const [place, one] of Array.from(twelve).entries()) rest += Number(one) * (place + 2);
  return pupilLetters.charAt(rest % 23);
}

const pupil = run(digit, 12)
  .map((twelve) => `${pupilLetter(twelve)}${twelve}`)
  .chain((whole) => fc.oneof(fc.constant(whole), joined(whole, [1, 3, 4, 5]), joined(whole, [4, 3, 3, 3])));

const never = new Set(['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ']);
const insurance = fc
  .tuple(from('ABCEGHJKLMNPRSTWXYZ'), from('ABCEGHJKLMNPRSTWXYZ'), run(digit, 6), from('ABCD'))
  .filter(([first, second]) => !never.has(first + second))
  .chain((parts) => joined(parts.join(''), [2, 2, 2, 2, 1]));

const monthNames =
  'January February March April May June July August September October November December Jan Feb Sept Oct Nov Dec';
const bornOn = fc
  .record({
    year: fc.integer({ min: 1930, max: 2020 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    name: fc.constantFrom(...monthNames.split(' ')),
    form: fc.integer({ min: 0, max: 7 }),
  })
  .map(({ year, month, day, name, form }) => {
    const [dd, mm] = [day, month].map((value) => String(value).padStart(2, '0'));
    const ending =
      day === 1 || day === 21 ? 'st' : day === 2 || day === 22 ? 'nd' : day === 3 || day === 23 ? 'rd' : 'th';
    const short = String(year).slice(2);
    const forms = [
      `${dd ?? ''}/${mm ?? ''}/${String(year)}`,
      `${String(day)}.${String(month)}.${short}`,
      `${String(year)}-${mm ?? ''}-${dd ?? ''}`,
      `${String(day)} ${name} ${String(year)}`,
      `${String(day)}${ending} of ${name} ${String(year)}`,
      `${name} ${String(day)}, ${String(year)}`,
      `${dd ?? ''}-${name.slice(0, 3)}-${short}`,
      `${dd ?? ''}${mm ?? ''}${String(year)}`,
    ];
    return forms[form] ?? '';
  });
const birth = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        'DOB ',
        'D.O.B. ',
        'dob: ',
        'Date of birth ',
        'date of birth is ',
        'Birthday: ',
        'born on ',
        'born ',
      ),
      bornOn,
    )
    .map((parts) => parts.join('')),
  bornOn.map((day) => `${day} (DOB)`),
);

const post = fc
  .tuple(
    fc.constantFrom(
      'HP20',
      'SL7',
      'M1',
      'W1A',
      'EC3A',
      'SW1P',
      'LA10',
      'N1C',
      'OX4',
      'LS11',
      'G2',
      'NW10',
      'KT22',
      'HX1',
    ),
    from(digit),
    run('ABDEFGHJLNPQRSTUWXYZ', 2),
    fc.constantFrom('', ' ', ' ', '  ', '-', '\u00A0'),
  )
  .map(([outward, sector, unit, sign]) => `${outward}${sign}${sector}${unit}`);

const mail = fc
  .tuple(
    run('abcdefghijklmnoprstuvwy', 6),
    fc.constantFrom('.', '_', '', '-'),
    run('abcdefghijklmnoprstuvwy', 6),
    run('abcdefghijklmnoprstuvwy', 5),
    fc.constantFrom('sch.uk', 'org.uk', 'com', 'gov.uk', 'nhs.net'),
    fc.constantFrom('@', '@', '@', ' @ ', '(at)', ' [at] ', '&#64;', '%40'),
  )
  .map(([first, sign, last, host, ending, at]) => `${first}${sign}${last}${at}${host}.${ending}`);

const phone = fc.oneof(
  run(digit, 9).chain((nine) => joined(`07${nine}`, [5, 6])),
  run(digit, 9).chain((nine) => joined(`07${nine}`, [5, 3, 3])),
  run(digit, 8).chain((eight) => joined(`020${eight}`, [3, 4, 4])),
  run(digit, 6).map((six) => `(01494) ${six}`),
  run(digit, 9).map((nine) => `+44 7${nine}`),
  run(digit, 9).map((nine) => `+44 (0)7${nine.slice(0, 3)} ${nine.slice(3)}`),
  run(digit, 9).map((nine) => `00447${nine}`),
);

const kinds = {
  'e-mail': mail,
  'NHS number': nhs,
  'pupil number': pupil,
  'NI number': insurance,
  'date of birth': birth,
  telephone: phone,
  postcode: post,
} as const;

/** The same letters and digits as a machine, a word processor or somebody in a hurry would write them. */
const hands: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => text,
  (text) => text.toLowerCase(),
  (text) => text.toUpperCase(),
  (text) => Array.from(text, fullWidth).join(''),
  (text) => Array.from(text).join('\u200B'),
  (text) => `${text.slice(0, 3)}\u00AD${text.slice(3)}`,
  (text) => `${text.slice(0, 4)}\uFEFF${text.slice(4)}`,
];

function fullWidth(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return code > 0x20 && code < 0x7f ? String.fromCodePoint(code + 0xfee0) : sign;
}

const spelled: fc.Arbitrary<Spelled> = fc.constantFrom(...Object.entries(kinds)).chain(([kind, own]) =>
  fc.tuple(own, fc.nat({ max: hands.length - 1 })).map(([plain, hand]) => ({
    kind,
    // What web pages write with codes is not written by another hand as well.
    text: /[&%]/.test(plain) ? plain : (hands[hand]?.(plain) ?? plain),
    core: coreOf(plain),
  })),
);

/** Letters and digits alone, small. */
export function coreOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
}

export const spelledKinds: readonly string[] = Object.keys(kinds);

/** So many identifiers, the same on every run. */
export function manySpelled(count: number, seed: number): readonly Spelled[] {
  return fc.sample(spelled, { numRuns: count, seed });
}

const around: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `${text} was told to the school`,
  (text) => `The board heard of it: ${text}`,
  (text) => `Raised on 13/03/2018 (${text}), see minute 6`,
  (text) => `Spoke to the lead; ${text}; 12 of 34 staff were there.`,
  (text) => `"${text}"`,
  (text) => `${'The session was held at the library, and all came. '.repeat(3)}${text}`,
];

/** The identifier as it comes in somebody's words; in as many as fit. */
export function inWords(text: string, turn: number, fits: (words: string) => boolean): string {
  const whole = around[turn % around.length]?.(text) ?? text;
  return fits(whole) ? whole : text;
}
