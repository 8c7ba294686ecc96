import { describe, expect, it } from 'vitest';
import { markupOf } from '../design-system/fixtures/expect-fixtures.tsx';
import { BarsCard } from './BarsCard.tsx';
import { StaticBars } from './StaticBars.tsx';
import { StaticTrend } from './StaticTrend.tsx';
import type { Toned } from '@due-regard/shared/charts/tones.ts';
import { TrendCard } from './TrendCard.tsx';

const classes: readonly Toned[] = [
  { name: 'Reached', tone: 'navy' },
  { name: 'Being checked', tone: 'turquoise' },
  { name: 'No answer yet', tone: 'blank' },
];
const rows = [
  { label: 'All schools', words: '216 of 240', parts: [216, 14, 10] },
  { label: 'Special', words: '7 of 12', parts: [7, null, 3] },
];
const bars = markupOf(<StaticBars message="WRAP has reached 216 of 240 schools" classes={classes} rows={rows} />);
const trend = markupOf(
  <StaticTrend
    message="Reached has risen since March"
    moments={['March 2017', 'April 2017', 'May 2017', 'June 2017']}
    series={[{ name: 'Reached', tone: 'navy', values: [null, 40, null, 90] }]}
    unit=" %"
    maximum={100}
  />,
);

describe('still charts', () => {
  it('say their message in place of the picture', () => {
    expect(bars).toContain('role="img" aria-label="WRAP has reached 216 of 240 schools"');
    expect(trend).toContain('role="img" aria-label="Reached has risen since March"');
  });

  it('carry no style attribute, which the content security policy would refuse', () => {
    expect(bars + trend).not.toContain('style=');
  });

  it('name each class and its count on the first bar, without a legend', () => {
    for (const words of ['Reached 216', 'Being checked 14', 'No answer yet 10']) expect(bars).toContain(`>${words}<`);
  });

  it('a class that the first bar does not have is named on the first bar that has it, once', () => {
    const late = [
      { label: 'Both', parts: [216, 0, 24] },
      { label: 'Whole staff', parts: [216, 14, 10] },
      { label: 'Leads', parts: [230, 5, 5] },
    ];
    const markup = markupOf(<StaticBars message="Late" classes={classes} rows={late} />);
    expect(markup.indexOf('Being checked 14')).toBeGreaterThan(markup.indexOf('Whole staff'));
    expect(markup.match(/class="app-chart__name [^>]*>Being checked/g)).toHaveLength(1);
    expect(markup.match(/class="app-chart__name [^>]*>Reached/g)).toHaveLength(1);
  });

  it('a row with a withheld count shows a mark, no bar, no words and none of its other counts', () => {
    const special = bars.slice(bars.indexOf('Special'));
    expect(special).toContain('[c], withheld');
    expect(special).not.toContain('<rect');
    expect(special).not.toMatch(/\b(7|12|3)\b/);
  });

  it('draw a gap where a month is not known, and a dot for a month that stands alone', () => {
    expect(trend).not.toContain('<polyline');
    expect(trend.match(/<circle [^>]*cy="190"/g)).toHaveLength(1);
    expect(trend).toContain('Reached 90 %');
  });

  it('draw no line across a break in the way of counting', () => {
    const values = [10, 20, 30, 40];
    const drawn = (breaksBefore: readonly number[]): readonly number[] => {
      const moments = ['2022', '2023', '2024', '2025'];
      const markup = markupOf(
        <StaticTrend
          message="Referrals"
          moments={moments}
          series={[{ name: 'Referrals', tone: 'navy', values }]}
          breaksBefore={breaksBefore}
        />,
      );
      return [...markup.matchAll(/points="([^"]*)"/g)].map(([, points = '']) => points.split(' ').length);
    };
    expect(drawn([])).toEqual([4]);
    expect(drawn([2])).toEqual([2, 2]);
    expect(drawn([3])).toEqual([3]);
  });
});

describe('cards', () => {
  const about = <p>The register of 1 March.</p>;

  it('hold the same numbers in a table, with the gaps in words', () => {
    const html = markupOf(
      <TrendCard
        message="Reached has risen"
        subtitle="Share of schools"
        moments={['March 2017', 'April 2017']}
        series={[{ name: 'Reached', tone: 'navy', values: [null, 40.5] }]}
        unit=" %"
        about={about}
      />,
    );
    expect(html).toContain('<td class="govuk-table__cell govuk-table__cell--numeric">not known</td>');
    expect(html).toContain('<td class="govuk-table__cell govuk-table__cell--numeric">40.5 %</td>');
  });

  it('say in the table what the chart breaks its line for, and the words of a value in place of it', () => {
    const html = markupOf(
      <TrendCard
        message="Referrals"
        subtitle="Referrals by year"
        momentHeading="Year ending March"
        moments={['2024', '2025']}
        series={[{ name: 'Referrals', tone: 'navy', values: [6922, 8778], words: ['6,922', '8,778 (press)'] }]}
        breaksBefore={[1]}
        about={about}
      />,
    );
    expect(html).toContain('>Year ending March<');
    expect(html).toContain('>2024<');
    expect(html).toContain('>2025, counted in a new way<');
    expect(html).toContain('>8,778 (press)<');
  });

  it('withhold the total of a row that would give a withheld count away', () => {
    const html = markupOf(
      <BarsCard
        message="Reached"
        subtitle="Schools by phase"
        rowHeading="Phase"
        totalHeading="In scope"
        classes={classes}
        rows={rows}
        about={about}
      />,
    );
    expect(html.match(/>\[c\]</g)).toHaveLength(2);
    expect(html).toContain('>240<');
  });
});
