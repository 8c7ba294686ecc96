export const phases = [
  'nursery',
  'primary',
  'middle',
  'secondary',
  '16-plus',
  'all-through',
  'special',
  'alternative',
  'other',
] as const;

/** The phase a school is counted under; special and alternative provision are rows of their own. */
export type Phase = (typeof phases)[number];

export const phaseNames: Readonly<Record<Phase, string>> = {
  nursery: 'Nursery',
  primary: 'Primary',
  middle: 'Middle',
  secondary: 'Secondary',
  '16-plus': '16 plus',
  'all-through': 'All-through',
  special: 'Special',
  alternative: 'Alternative provision',
  other: 'Other',
};

/** GIAS phase codes; 3 and 5 are middle schools deemed primary and deemed secondary, 0 is not applicable. */
const phaseOfCode: ReadonlyMap<string, Phase> = new Map([
  ['1', 'nursery'],
  ['2', 'primary'],
  ['3', 'middle'],
  ['4', 'secondary'],
  ['5', 'middle'],
  ['6', '16-plus'],
  ['7', 'all-through'],
]);

const typesWithoutPhase: readonly (readonly [Phase, readonly string[]])[] = [
  ['special', ['7', '8', '10', '12', '33', '36', '44']],
  ['alternative', ['14', '38', '42', '43']],
  ['nursery', ['15']],
];

const phaseOfType: ReadonlyMap<string, Phase> = new Map(
  typesWithoutPhase.flatMap(([phase, codes]) => codes.map((code) => [code, phase])),
);

/** @param codes GIAS codes with leading zeros dropped, null where the register is blank */
export function phaseOf(codes: { readonly phaseCode: string | null; readonly typeCode: string | null }): Phase {
  return phaseOfCode.get(codes.phaseCode ?? '') ?? phaseOfType.get(codes.typeCode ?? '') ?? 'other';
}
