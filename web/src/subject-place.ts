import { places } from './places.ts';

/** A thing of the house: an action, a school, an entry of a register by its code and id. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
}

/** Where what a deadline or a thing to check is about is dealt with; undefined while there is no page of it. */
export function subjectPlace(authority: string, { kind, id }: Subject): string | undefined {
  if (kind === 'document') return `/${authority}/strategies/${id}`;
  if (kind === 'body') return `/${authority}/bodies/${id}`;
  if (kind === 'report') return `/${authority}/reports/${id}`;
  if (kind === 'obligation') return `/${authority}/duty/${id}`;
  if (kind === 'training') return `/${authority}/training/${id === 'overdue' ? 'gaps' : 'expiring'}`;
  if (kind === 'entry') return `/${authority}/registers/${id}`;
  if (kind === 'agency') return `/${authority}/agencies`;
  if (kind === 'action' || kind === 'plan') return `/${authority}/${kind}s/${id}`;
  return kind === 'organisation' ? places.organisation(authority, id) : undefined;
}
