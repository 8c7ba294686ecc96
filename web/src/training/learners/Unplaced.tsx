import { InsetText } from '../../design-system/Blocks.tsx';

/** Whom files name and no list of staff does: left out of every figure, and said. */
export function Unplaced({ count }: { readonly count: number }) {
  if (count === 0) return null;
  const [who, they] =
    count === 1
      ? ['1 person', 'who is in no list of staff']
      : [`${count.toLocaleString('en-GB')} people`, 'who are in no list of staff'];
  return (
    <InsetText>
      Left out of all this: {who} in files of learning systems {they}. They may have left, or work for others; a newer
      list of staff may tell.
    </InsetText>
  );
}
