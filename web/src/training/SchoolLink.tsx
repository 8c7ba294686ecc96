import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import { schoolFacts } from './school-facts.ts';
import type { SchoolFacts } from './school-facts.ts';

export interface SchoolLinkProps {
  readonly school: SchoolFacts & { readonly organisationId: string; readonly name: string };
}

/** A school's name as the way to its page, with what tells it from others of that name. */
export function SchoolLink({ school }: SchoolLinkProps) {
  const { authority } = useHere();
  return (
    <>
      <TextLink href={places.organisation(authority, school.organisationId)}>{school.name}</TextLink>
      <span className="app-second-line">{schoolFacts(school)}</span>
    </>
  );
}
