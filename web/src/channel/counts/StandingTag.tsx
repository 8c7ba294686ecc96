import { standingWords } from '@due-regard/shared/channel/counts.ts';
import type { CountStanding } from '@due-regard/shared/channel/counts.ts';
import { Tag } from '../../design-system/Tag.tsx';
import type { TagColour } from '../../design-system/Tag.tsx';

const colours: Readonly<Record<CountStanding, TagColour>> = {
  entered: 'green',
  'in-part': 'yellow',
  'held-elsewhere': 'blue',
  'not-entered': 'grey',
};

/** What is said of a quarter by a breakdown. */
export function StandingTag({ standing }: { readonly standing: CountStanding }) {
  return <Tag colour={colours[standing]}>{standingWords[standing]}</Tag>;
}
