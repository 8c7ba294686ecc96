import { reachedClasses, trainingClasses } from '@due-regard/shared/training/standing.ts';
import { Tag } from '../design-system/Tag.tsx';
import { reachedStandings, standings } from '../measure/classes.ts';

export interface StandingTagProps {
  readonly measure: 'reached' | 'training';
  /** The class as the server names it. */
  readonly standing: string | null;
}

/** Where a school stands, in words and a colour. */
export function StandingTag({ measure, standing }: StandingTagProps) {
  const words = measure === 'reached' ? reachedWords(standing) : trainingWords(standing);
  return words === undefined ? '–' : <Tag colour={words.colour}>{words.label}</Tag>;
}

function reachedWords(standing: string | null) {
  const each = reachedClasses.find((one) => one === standing);
  return each && reachedStandings[each];
}

function trainingWords(standing: string | null) {
  const each = trainingClasses.find((one) => one === standing);
  return each && standings[each];
}
