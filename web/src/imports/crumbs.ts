import type { Crumb } from '../design-system/Breadcrumbs.tsx';
import { places } from '../places.ts';

/** The way to a page about files; the page itself is not in it. */
export function importCrumbs(authority: string, ...further: readonly Crumb[]): readonly Crumb[] {
  return [
    { text: 'Overview', href: `/${authority}` },
    { text: 'Imports', href: places.imports(authority) },
    ...further,
  ];
}
