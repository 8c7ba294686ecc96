import { describe, expect, it } from 'vitest';
import { rowWords } from './row-words.ts';

describe('what a file holds', () => {
  it('is told in the words of its kind', () => {
    expect(rowWords.links.isNew[1]).toBe('links between schools are new');
    expect(rowWords.totals.isKnown[0]).toBe('total is known already');
    expect(rowWords.statements.isNew[0]).toBe('row brings something new');
  });
});
