import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { holdingFile, restsWords } from '@due-regard/shared/imports/rests-on.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';

/** The later file that must be undone before this one. */
export function HoldingFile({ by }: { readonly by: NonNullable<BatchReply['heldBy']> }) {
  const { authority } = useHere();
  return (
    <>
      <TextLink href={`${places.imports(authority)}/${by.batchId}`}>{holdingFile(by)}</TextLink> {restsWords}
    </>
  );
}
