import { inAList } from '../../measure/words.ts';
import type { RowsPreview } from '../preview.ts';

type Missing = NonNullable<RowsPreview['missing']>;

const mostNames = 10;

/** `2 organisations of the list before are not in this one: Housing and Members.` */
export function missingWords(missing: Missing): string {
  const [noun, are] = missing.length === 1 ? ['organisation', 'is'] : ['organisations', 'are'];
  return `${missing.length.toLocaleString('en-GB')} ${noun} of the list before ${are} not in this one: ${namesOf(missing)}.`;
}

/** The organisations by name: `Housing, Members and 3 others`. */
function namesOf(missing: Missing): string {
  const names = missing.map(({ name }) => name);
  const more = names.length - mostNames;
  return inAList(more > 1 ? [...names.slice(0, mostNames), `${more.toLocaleString('en-GB')} others`] : names);
}
