import { importApi } from '@due-regard/shared/imports/api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';

/** The way to a file of a register, for who may bring one. */
export function BringFile({ code, of = 'this register' }: { readonly code: string; readonly of?: string }) {
  const { authority, may } = useHere();
  if (!may(importApi.stage)) return null;
  return (
    <p className="govuk-body">
      <TextLink href={places.bringRegister(authority, code)}>Bring a file</TextLink> of {of}: our own, edited, or a list
      of yours.
    </p>
  );
}
