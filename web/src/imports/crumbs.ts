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

/** The same to a page about how files of people are read. */
export function readingCrumbs(authority: string): readonly Crumb[] {
  return importCrumbs(authority, { text: 'How files of people are read', href: places.readings(authority) });
}
