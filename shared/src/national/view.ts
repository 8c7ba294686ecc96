import { byDay } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { Sendable } from '../http/endpoint.ts';
import type { NationalFigure, NationalReply } from './api.ts';
import type { NationalChart, NationalGroup, NationalPack, NationalSeries } from './figure.ts';
import { nationalMessage } from './message.ts';
import { countedSince, publishedBy, shareOf } from './published.ts';
import type { StandingValue } from './published.ts';
import { gapWords, yearsWords } from './words.ts';
import { yearLine } from './year-line.ts';

type Reply = Sendable<NationalReply>;
type Figure = Sendable<NationalFigure>;
/** All of the reply that comes of the figures and the days alone. */
export type NationalView = Pick<Reply, 'latestOn' | 'charts' | 'tables' | 'sources'>;

interface AskedDays {
  readonly asAt: IsoDate;
  readonly knownAt: IsoDate | null;
}

/** What had been published by a day: charts, tables and the sources that they name. */
export function nationalView(pack: NationalPack, days: AskedDays): NationalView {
  const tables = pack.groups.flatMap((group) => tablesOf(group, { pack, days }));
  const figures = tables.flatMap((table) => table.figures);
  const named = new Set(figures.flatMap(({ source, first }) => [source, first?.source]));
  return {
    latestOn:
      figures
        .map(({ day }) => day)
        .toSorted(byDay)
        .at(-1) ?? null,
    charts: pack.charts.flatMap((chart) => chartOf(chart, { pack, days })),
    tables,
    sources: pack.sources.filter(({ id }) => named.has(id)),
  };
}

interface Held {
  readonly pack: NationalPack;
  readonly days: AskedDays;
}

function chartOf({ id, what, series: ids }: NationalChart, { pack, days }: Held): readonly Reply['charts'][number][] {
  const all = pack.groups.flatMap(({ series }) => series);
  const drawn = ids
    .flatMap((one) => all.filter((series) => series.id === one))
    .map(({ id: seriesId, name, label, says, values }) => ({
      id: seriesId,
      name: label ?? name,
      says: says ?? name,
      figures: publishedBy(values, days),
    }))
    .filter(({ figures }) => figures.length > 0);
  if (drawn.length === 0) return [];
  const { years, breaksBefore, cells } = yearLine(drawn, pack.breaks);
  const crossed = pack.breaks.filter(({ from }) => breaksBefore.some((at) => years[at] === from));
  return [
    {
      id,
      message: nationalMessage(drawn, pack.breaks),
      subtitle: `${what}, ${yearsWords(years)}`,
      years,
      breaksBefore,
      series: drawn.map((one, at) => ({
        id: one.id,
        name: one.name,
        figures: (cells[at] ?? []).map((cell) => (cell === null ? null : figureOf(one, cell))),
      })),
      notes: [...crossed.map(({ words }) => words), ...(cells.flat().includes(null) ? [gapWords] : [])],
    },
  ];
}

/** A group's figures, in as many tables as there are ways of counting: nothing stands beside what it is not compared with. */
function tablesOf(group: NationalGroup, { pack, days }: Held): readonly Reply['tables'][number][] {
  const figures = group.series.flatMap((series) =>
    publishedBy(series.values, days).map((value) => figureOf(series, value)),
  );
  const byCounting = Map.groupBy(figures, ({ year }) => countedSince(year, pack.breaks));
  return [...byCounting]
    .toSorted(([a], [b]) => a - b)
    .map(([since, alike]) => ({
      id: `${group.id}-${String(since)}`,
      title: `${group.title}, ${yearsWords(alike.map(({ year }) => year))}`,
      figures: alike,
    }));
}

function figureOf({ id, name }: Pick<NationalSeries, 'id' | 'name'>, held: StandingValue): Figure {
  const { year, value, of, published, day, source, first } = held;
  return {
    seriesId: id,
    name,
    year,
    value,
    of,
    share: shareOf(held),
    published,
    day,
    source,
    first:
      first === null ? null : { value: first.value, published: first.published, day: first.day, source: first.source },
  };
}
