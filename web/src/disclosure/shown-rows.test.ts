import { expect, test } from 'vitest';
import { shownRows } from './shown-rows.ts';
import type { Row } from './shown-rows.ts';

const training = { levels: ['Training'] };

function row(labels: Row['labels'], ...counts: readonly (number | '[c]')[]): Row {
  return { labels, counts: new Map(counts.map((count, at) => [String(at), count])) };
}

function labelsOf(breakdowns: Parameters<typeof shownRows>[0]['breakdowns'], rows: readonly Row[]) {
  return shownRows({ breakdowns }, rows).map(({ labels }) => labels.join(' '));
}

test('where there is one sector its rows stand once, and not again as all', () => {
  const bySector = [{ levels: ['Sector'] }, { levels: ['People'] }, training];
  const services = [row(['Services', 'Staff'], 9), row(['Services', 'Others'], 7), row(['Services', null], 16)];
  const all = [row([null, 'Staff'], 9), row([null, 'Others'], 7), row([null, null], 16)];
  expect(labelsOf(bySector, [...services, ...all])).toEqual(['Services Staff', 'Services Others', 'Services ']);
});

test('a group that nobody of a place belongs to has no row there, and one of whom a count is withheld has', () => {
  const rows = [
    row(['Highways', 'Staff'], 9),
    row(['Highways', 'Members'], 0, 0),
    row(['Members', 'Members'], '[c]', 0),
  ];
  expect(labelsOf([{ levels: ['Service'] }, { levels: ['Group'] }, training], rows)).toEqual([
    'Highways Staff',
    'Members Members',
  ]);
  const oneWay = [row(['Health'], 0), row(['Police'], 9), row([null], 9)];
  expect(labelsOf([{ levels: ['Source'] }], oneWay)).toHaveLength(3);
});
