import { describe, expect, it } from 'vitest';
import { postcodeOf } from './postcode.ts';

describe('a postcode', () => {
  it('is written one way, however it comes', () => {
    const written = ['HP6 6NW', 'hp66nw', ' HP6  6NW ', 'EC3A 5DE', 'W6 7BE', 'B78\u00A03AD', 'bfpo57'];
    expect(written.map(postcodeOf)).toEqual([
      'HP6 6NW',
      'HP6 6NW',
      'HP6 6NW',
      'EC3A 5DE',
      'W6 7BE',
      'B78 3AD',
      'BFPO 57',
    ]);
  });

  it('is not a title, a number or a town', () => {
    expect(['Ms', 'Principal', '10900', 'London', '', 'HP6', 'HP6 6NWX'].map(postcodeOf)).toEqual(
      Array.from({ length: 7 }, () => null),
    );
  });
});
