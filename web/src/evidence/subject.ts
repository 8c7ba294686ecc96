import { evidenceSubjects } from '@due-regard/shared/evidence/evidence.ts';
import type { EvidenceSubject } from '@due-regard/shared/evidence/evidence.ts';
import { places } from '../places.ts';

/** What evidence is of, as an address says it. */
export interface Subject {
  readonly about: EvidenceSubject;
  readonly id: string;
}

/** @returns undefined where the address names nothing that evidence can be of */
export function subjectIn(parameters: URLSearchParams): Subject | undefined {
  const about = evidenceSubjects.find((one) => one === parameters.get('about'));
  const id = parameters.get('id') ?? '';
  return about === undefined || id === '' ? undefined : { about, id };
}

/** The page of what it is evidence of. */
export function subjectPlace(authority: string, { about, id }: Subject): string {
  return about === 'obligation' ? places.obligation(authority, id) : places.action(authority, id);
}

export function subjectName({ about, id }: Subject): string {
  return about === 'obligation' ? `Obligation ${id}` : 'Action';
}

export function subjectCrumbs(authority: string, subject: Subject | undefined) {
  const overview = { text: 'Overview', href: `/${authority}` };
  if (subject === undefined) return [overview];
  return [overview, { text: subjectName(subject), href: subjectPlace(authority, subject) }];
}
