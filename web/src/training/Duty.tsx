import { dutyAsks } from '@due-regard/shared/training/duty-words.ts';

/** What a duty asks, with its reference; a reference that we do not know stands alone. */
export function Duty({ reference }: { readonly reference: string }) {
  const asks = dutyAsks(reference);
  if (asks === null) return reference;
  return (
    <>
      {asks} <span className="app-second-line">{reference}, in our words</span>
    </>
  );
}
