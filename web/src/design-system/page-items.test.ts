import { describe, expect, it } from 'vitest';
import { pageItems } from './page-items.ts';

function shown(page: number, pages: number): string {
  return pageItems(page, pages)
    .map((item) => (item.isGap ? '…' : String(item.page)))
    .join(' ');
}

describe('the pages named under a long list', () => {
  it('the first, the last, this one and its neighbours', () => {
    expect(shown(1, 12)).toBe('1 2 … 12');
    expect(shown(6, 12)).toBe('1 … 5 6 7 … 12');
    expect(shown(12, 12)).toBe('1 … 11 12');
  });

  it('a gap that would hide a single page names it', () => {
    expect(shown(4, 12)).toBe('1 2 3 4 5 … 12');
    expect(shown(2, 4)).toBe('1 2 3 4');
    expect(shown(1, 1)).toBe('1');
  });
});
