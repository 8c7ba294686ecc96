import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { linkedSuccessions } from './register-links.ts';
import type { RegisterLink } from './register-row.ts';

function link(urn: string, linkType: string, linkUrn: string): RegisterLink {
  return { urn, linkUrn, linkName: '', linkType, establishedOn: isoDate('2024-09-01') };
}

function kindsOf(links: readonly RegisterLink[]): readonly string[] {
  return linkedSuccessions(links).map(({ predecessor, successor, kind }) => `${predecessor} ${successor} ${kind}`);
}

describe('which school follows which, from the links', () => {
  it('a school that becomes an academy is told from both ends and counted once', () => {
    expect(kindsOf([link('100897', 'Successor', '150662'), link('150662', 'Predecessor', '100897')])).toEqual([
      '100897 150662 conversion',
    ]);
  });

  it('one end is enough', () => {
    expect(kindsOf([link('150662', 'Predecessor', '100897')])).toEqual(['100897 150662 conversion']);
  });

  it('two schools with one plain successor are an amalgamation, and one with two a split', () => {
    expect(kindsOf([link('1', 'Successor', '3'), link('2', 'Successor', '3')])).toEqual([
      '1 3 amalgamation',
      '2 3 amalgamation',
    ]);
    expect(kindsOf([link('1', 'Successor', '2'), link('1', 'Successor', '3')])).toEqual(['1 2 split', '1 3 split']);
  });

  it('what the register calls a merger, an amalgamation or a split is one', () => {
    const links = [
      link('100885', 'Successor - merged', '100911'),
      link('138200', 'Successor - amalgamated', '148187'),
      link('140204', 'Successor - Split School', '150969'),
    ];
    expect(kindsOf(links)).toEqual(['100885 100911 merger', '138200 148187 amalgamation', '140204 150969 split']);
  });

  it('a split told at one end alone is no conversion, whichever end comes first', () => {
    const ends = [link('144042', 'Successor - Split School', '148653'), link('148653', 'Predecessor', '144042')];
    expect(kindsOf(ends)).toEqual(['144042 148653 split']);
    expect(kindsOf(ends.toReversed())).toEqual(['144042 148653 split']);
  });

  it('a sixth form centre, an expansion or a closure is no succession', () => {
    expect(
      kindsOf([
        link('134167', 'Sixth Form Centre School', '136198'),
        link('1', 'Expansion', '2'),
        link('3', 'Closure', '4'),
      ]),
    ).toEqual([]);
  });
});
