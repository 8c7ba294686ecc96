import type { Crumb } from '../design-system/Breadcrumbs.tsx';
import { places } from '../places.ts';

/** The way to a page about people; the page itself is not in it. */
export function peopleCrumbs(authority: string, ...further: readonly Crumb[]): readonly Crumb[] {
  return [{ text: 'Overview', href: `/${authority}` }, { text: 'People', href: places.people(authority) }, ...further];
}
