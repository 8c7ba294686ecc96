import type { SelectOption } from '../../design-system/Select.tsx';

interface Asked {
  readonly words: string;
  /** What is chosen already. */
  readonly without: readonly string[];
}

const mostShown = 8;

/** What is called by all of some words, in whatever order: the first few, and how many more there are. */
export function thingsFound(
  options: readonly SelectOption[],
  { words, without }: Asked,
): { readonly found: readonly SelectOption[]; readonly more: number } {
  const asked = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const meant = options.filter(({ value, text }) => {
    const name = text.toLowerCase();
    return asked.length > 0 && !without.includes(value) && asked.every((word) => name.includes(word));
  });
  return { found: meant.slice(0, mostShown), more: Math.max(0, meant.length - mostShown) };
}
