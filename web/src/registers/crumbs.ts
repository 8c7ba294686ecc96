import type { Crumb } from '../design-system/Breadcrumbs.tsx';

/** The way to a page of a register; the page itself is not in it. */
export function crumbsTo(
  authority: string,
  ...further: readonly (readonly [text: string, path: string])[]
): readonly Crumb[] {
  return [
    { text: 'Overview', href: `/${authority}` },
    ...further.map(([text, path]) => ({ text, href: `/${authority}/${path}` })),
  ];
}
