import type { Crumb } from '../design-system/Breadcrumbs.tsx';

/** The way to a page about training; the page itself is not in it. */
export function crumbsTo(
  authority: string,
  ...further: readonly (readonly [text: string, to: string])[]
): readonly Crumb[] {
  return [
    { text: 'Overview', href: `/${authority}` },
    { text: 'Training', href: `/${authority}/training` },
    ...further.map(([text, to]) => ({ text, href: `/${authority}/training/${to}` })),
  ];
}
