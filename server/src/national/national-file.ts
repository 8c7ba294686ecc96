import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import type { NationalFigure, NationalReply } from '@due-regard/shared/national/api.ts';
import { sourceKindNames } from '@due-regard/shared/national/figure.ts';
import { publishedWords } from '@due-regard/shared/national/words.ts';
import { datedHead } from '../documents/dated-head.ts';
import type { DocumentCell, DocumentColumn, DocumentTable, TableDocument } from '../documents/table-document.ts';
import type { Dates } from '../http/as-at.ts';

type Reply = Sendable<NationalReply>;
type Figure = Sendable<NationalFigure>;

const ownNotes = [
  'Figures of England and Wales or of a region, as they were published by the date above. They are no figures of this council.',
  'A year ends on 31 March. A share is of those of whom the thing is known; without a number of these no share is given.',
  'A year that is missing was not published by this date, or was not read. It is not nought.',
  'A figure whose first day of publication is not known is given from the day by which it was public.',
];

const demonstrationNote =
  'The council is invented. The national and regional figures in this file are real, published ones.';

/** Every figure with its source as a file: one sheet for each table, and the sources. */
export function nationalDocument({ authority }: Dates, reply: Reply): TableDocument {
  const { dates, charts, tables, sources, localWords } = reply;
  const head = datedHead(
    authority,
    { ...dates, projection: null },
    {
      title: 'National and regional context of Prevent',
      file: 'national-context',
    },
  );
  const named = new Map(sources.map((source) => [source.id, source]));
  return {
    ...head,
    notes: [
      ...(head.isDemonstration ? [demonstrationNote] : []),
      ...(dates.projection === null ? [] : [dates.projection.words]),
      ...ownNotes,
      ...new Set(charts.flatMap(({ notes }) => notes)),
      localWords,
    ],
    tables: [
      ...tables.map(({ title, figures }, at) => ({
        name: `Table ${String(at + 1)}`,
        caption: title,
        columns: figureColumns,
        rows: figures.map((figure) => figureRow(figure, named)),
      })),
      sourceTable(sources),
    ],
  };
}

const figureColumns: readonly DocumentColumn[] = [
  { header: 'What', kind: 'text', width: 44 },
  { header: 'Year ending March', kind: 'number' },
  { header: 'Number', kind: 'number' },
  { header: 'Of (where known)', kind: 'number' },
  { header: 'Per cent', kind: 'number' },
  { header: 'Day', kind: 'date' },
  { header: 'What the day is', kind: 'text', width: 60 },
  { header: 'First published', kind: 'number' },
  { header: 'First day', kind: 'date' },
  { header: 'Kind of source', kind: 'text' },
  { header: 'Source', kind: 'text', width: 60 },
  { header: 'Source of the first', kind: 'text', width: 60 },
];

type Named = ReadonlyMap<string, Reply['sources'][number]>;

function figureRow(figure: Figure, named: Named): readonly DocumentCell[] {
  const { name, year, value, of, share, day, source, first } = figure;
  const from = named.get(source);
  return [
    name,
    year,
    value,
    of,
    share,
    day,
    publishedWords(figure),
    first?.value ?? null,
    first?.day ?? null,
    from === undefined ? null : sourceKindNames[from.kind],
    from?.name ?? null,
    first === null ? null : (named.get(first.source)?.name ?? null),
  ];
}

function sourceTable(sources: Reply['sources']): DocumentTable {
  return {
    name: 'Sources',
    caption: 'Where each figure was read; press and other reports are not the publisher’s own page',
    columns: [
      { header: 'Source', kind: 'text', width: 60 },
      { header: 'Kind', kind: 'text' },
      { header: 'Address', kind: 'text', width: 100 },
    ],
    rows: sources.map(({ name, kind, address }) => [name, sourceKindNames[kind], address]),
  };
}
