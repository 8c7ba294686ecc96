import type { Register } from '@due-regard/shared/registers/register.ts';
import type { Crumb } from '../design-system/Breadcrumbs.tsx';

/** A page on the way to another: what it is called, and its part of the address. */
export type Stage = readonly [text: string, path: string];

/** The way to a page of a register; the page itself is not in it. */
export function crumbsTo(authority: string, ...further: readonly Stage[]): readonly Crumb[] {
  return [
    { text: 'Overview', href: `/${authority}` },
    ...further.map(([text, path]) => ({ text, href: `/${authority}/${path}` })),
  ];
}

/** The way to whatever is in a register that is kept as entries. */
export function wayInto({ title, code }: Pick<Register, 'title' | 'code'>): readonly Stage[] {
  return [
    ['Registers', 'registers'],
    [title, `registers/${code}`],
  ];
}
