import type { Crumb } from '../design-system/Breadcrumbs.tsx';
import { places } from '../places.ts';

/** The way to a page of the register; the page itself is not in it. */
export function schoolCrumbs(
  authority: string,
  organisation?: { readonly organisationId: string; readonly name: string },
): readonly Crumb[] {
  return [
    { text: 'Overview', href: `/${authority}` },
    { text: 'Schools and services', href: `/${authority}/schools` },
    ...(organisation === undefined
      ? []
      : [{ text: organisation.name, href: places.organisation(authority, organisation.organisationId) }]),
  ];
}
