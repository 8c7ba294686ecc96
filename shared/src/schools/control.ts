export const controls = ['maintained', 'academy', 'independent', 'other'] as const;

/** Who answers for a school, which decides whether the council may tell it or only ask it. */
export type Control = (typeof controls)[number];

/** The question that {@link controlNames} answers. */
export const controlHeading = 'Who runs it';

export const controlNames: Readonly<Record<Control, string>> = {
  maintained: 'Maintained by the council',
  academy: 'Academy trust',
  independent: 'Independent',
  other: 'Other',
};

/** A city technology college (6) answers to its trust, as an academy does. */
const typesByControl: readonly (readonly [Control, readonly string[]])[] = [
  ['maintained', ['1', '2', '3', '5', '7', '12', '14', '15']],
  ['academy', ['6', '28', '33', '34', '35', '36', '38', '39', '40', '41', '42', '43', '44', '45', '46', '57']],
  ['independent', ['10', '11']],
];

const controlOfType: ReadonlyMap<string, Control> = new Map(
  typesByControl.flatMap(([control, codes]) => codes.map((code) => [code, control])),
);

/** @param typeCode GIAS type with leading zeros dropped @returns 'other' for a type that is none of these or not given */
export function controlOf(typeCode: string | null): Control {
  return controlOfType.get(typeCode ?? '') ?? 'other';
}
