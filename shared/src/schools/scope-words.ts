import { inAList } from '../measure/words.ts';
import { defaultScopeTypes } from './scope.ts';
import { typeNameOf } from './type-codes.ts';

/** Types that a reader knows by one name. Together they are all that is state-funded, except the last. */
const families: readonly (readonly [string, readonly string[]])[] = [
  ['maintained schools', ['1', '2', '3', '5']],
  ['academies and free schools', ['6', '28', '34', '35', '40', '41']],
  ['16 to 19 academies', ['39', '45', '46', '57']],
  ['nursery schools', ['15']],
  ['special schools', ['7', '8', '12', '33', '36', '44']],
  ['pupil referral units and alternative provision', ['14', '38', '42', '43']],
  ['independent schools', ['10', '11']],
];

const stateFunded = 'open state-funded schools, nursery schools, special schools and pupil referral units included';

/** The scope as it is printed with every figure: `open state-funded schools, nursery schools, … included`. */
export function scopeInWords(typeCodes: readonly string[]): string {
  if (typeCodes.length === 0) return 'no schools';
  if (!defaultScopeTypes.every((code) => typeCodes.includes(code)))
    return `open schools: ${inAList(kindsOf(typeCodes))}`;
  const further = kindsOf(typeCodes.filter((code) => !defaultScopeTypes.includes(code)));
  return further.length === 0 ? stateFunded : `${stateFunded}, and also ${inAList(further)}`;
}

/** Whole families by their name, what is left by the name of each type. */
function kindsOf(typeCodes: readonly string[]): readonly string[] {
  const whole = families.filter(([, codes]) => codes.every((code) => typeCodes.includes(code)));
  const named = new Set(whole.flatMap(([, codes]) => codes));
  const rest = typeCodes.filter((code) => !named.has(code));
  return [...whole.map(([name]) => name), ...rest.map(typeNameOf)];
}
