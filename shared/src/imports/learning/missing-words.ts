import type { IsoDate } from '../../calendar/iso-date.ts';
import { longDate } from '../../calendar/words.ts';
import { inAList } from '../../measure/words.ts';
import type { RowsPreview } from '../preview.ts';

type Missing = NonNullable<RowsPreview['missing']>;

const mostNames = 10;

/** `2 organisations of the list before are not in this one: Housing and Members.` */
export function missingWords(missing: Missing): string {
  const [noun, are] = missing.length === 1 ? ['organisation', 'is'] : ['organisations', 'are'];
  return `${missing.length.toLocaleString('en-GB')} ${noun} of the list before ${are} not in this one: ${namesOf(missing)}.`;
}

/** What was said of those which everybody has left, once the list is taken in. */
export function endedWords(ended: Missing, from: IsoDate): string {
  return `From ${longDate(from)} on nobody is counted in post in ${namesOf(ended)}: all have left, as was said when it was taken in.`;
}

/** What was said of the others. */
export function keptWords(kept: Missing): string {
  return `In ${namesOf(kept)} people stay in post as the list before says: so it was left when it was taken in.`;
}

/** The organisations by name: `Housing, Members and 3 others`. */
function namesOf(missing: Missing): string {
  const names = missing.map(({ name }) => name);
  const more = names.length - mostNames;
  return inAList(more > 1 ? [...names.slice(0, mostNames), `${more.toLocaleString('en-GB')} others`] : names);
}
