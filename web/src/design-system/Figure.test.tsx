import { describe, expect, it } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { markupOf } from './fixtures/expect-fixtures.tsx';
import { Figure } from './Figure.tsx';
import { londonTimeWords } from './london-day.ts';

const provenance = {
  asAt: isoDate('2018-03-13'),
  knownAt: isoDate('2018-03-13'),
  changedAt: '2018-03-12T14:05:00.000Z',
  projection: null,
  registerKnownFrom: isoDate('2015-09-01'),
  registerDate: isoDate('2018-03-01'),
  registerFile: 'edubasealldata20180301.csv',
  latestSource: 'Advisory service list',
  latestToldOn: isoDate('2018-03-01'),
  hasSeveralSources: false,
  caveats: ['The register was twelve days old.'],
};
const leftOut = ['12 independent schools: type not in scope'];

describe('a figure', () => {
  it('carries all that makes it honest', () => {
    const html = markupOf(
      <Figure
        heading="Schools reached"
        value="90.0 %"
        words="216 of 240 open schools"
        scope="open state-funded schools"
        leftOut={leftOut}
        provenance={provenance}
      />,
    );
    for (const words of [
      '90.0 %',
      '216 of 240 open schools',
      'As at 13 March 2018',
      'Everybody with an account for this council',
      'open state-funded schools',
      '12 independent schools: type not in scope',
      'as known on 13 March 2018; records last changed 12 March 2018',
      'edubasealldata20180301.csv of 1 March 2018; known from 1 September 2015',
      'Advisory service list, the latest told on 1 March 2018',
      'The register was twelve days old.',
    ]) {
      expect(html).toContain(words);
    }
  });

  it('says so when nothing is behind it yet', () => {
    const empty = { ...provenance, registerDate: null, latestToldOn: null, caveats: [] };
    const html = markupOf(
      <Figure heading="Reached" value="0" words="0 of 0" scope="no schools" leftOut={[]} provenance={empty} />,
    );
    expect(html).toContain('None loaded yet');
    expect(html).toContain('Nothing yet');
  });
});

describe('an instant from the server', () => {
  it('is shown by the clock in London, summer time included', () => {
    expect(londonTimeWords('2018-07-01T23:30:00.000Z')).toBe('2 July 2018 at 00:30');
    expect(londonTimeWords('2018-01-01T23:30:00.000Z')).toBe('1 January 2018 at 23:30');
  });
});
