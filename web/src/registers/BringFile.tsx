import { importApi } from '@due-regard/shared/imports/api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';

interface BringFileProps {
  readonly code: string;
  /** What is brought, where a page leads to several files: `boards`. */
  readonly of?: string;
}

/** The way to a file of a register, for who may bring one. */
export function BringFile({ code, of }: BringFileProps) {
  const { authority, may } = useHere();
  if (!may(importApi.stage)) return null;
  return (
    <p className="govuk-body">
      <TextLink href={places.bringRegister(authority, code)}>
        {of === undefined ? 'Bring a file' : `Bring a file of ${of}`}
      </TextLink>
      {of === undefined && ' of this register'}: our own, edited, or a list of yours.
    </p>
  );
}
