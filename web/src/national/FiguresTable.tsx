import type { NationalFigure, NationalReply } from '@due-regard/shared/national/api.ts';
import { sourceKindNames } from '@due-regard/shared/national/figure.ts';
import { publishedWords } from '@due-regard/shared/national/words.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { Tag } from '../design-system/Tag.tsx';

type Source = NationalReply['sources'][number];

interface FiguresTableProps {
  readonly table: NationalReply['tables'][number];
  readonly sources: readonly Source[];
}

/** Figures that are counted in the same way, each with its source and its day. */
export function FiguresTable({ table: { title, figures }, sources }: FiguresTableProps) {
  return (
    <Table
      caption={title}
      columns={columnsWith(sources)}
      rows={figures}
      rowKey={({ seriesId, year }) => `${seriesId} ${String(year)}`}
      isSmall
    />
  );
}

function columnsWith(sources: readonly Source[]): readonly Column<NationalFigure>[] {
  return [
    { heading: 'What', isRowHeader: true, cell: ({ name }) => name },
    { heading: 'Year ending March', cell: ({ year }) => year },
    { heading: 'Number', isNumeric: true, cell: ({ value }) => value.toLocaleString('en-GB') },
    { heading: 'Share of those known', isNumeric: true, cell: shareWords },
    { heading: 'Read in', cell: (figure) => <ReadIn figure={figure} sources={sources} /> },
  ];
}

function shareWords({ share, of }: NationalFigure): string {
  return share === null || of === null ? 'none given' : `${String(share)} % of ${of.toLocaleString('en-GB')}`;
}

interface ReadInProps {
  readonly figure: NationalFigure;
  readonly sources: readonly Source[];
}

function ReadIn({ figure, sources }: ReadInProps) {
  const { source, first } = figure;
  return (
    <>
      <Named source={sources.find(({ id }) => id === source)} />
      <span className="app-second-line">{publishedWords(figure)}</span>
      {first !== null && (
        <span className="app-second-line">
          Before that {first.value.toLocaleString('en-GB')}. {publishedWords(first)}:{' '}
          <Named source={sources.find(({ id }) => id === first.source)} />
        </span>
      )}
    </>
  );
}

function Named({ source }: { readonly source: Source | undefined }) {
  if (source === undefined) return null;
  const { name, kind, address } = source;
  return (
    <>
      <TextLink href={address}>{name}</TextLink>{' '}
      {(kind === 'press' || kind === 'other') && <Tag colour="grey">{sourceKindNames[kind]}</Tag>}
    </>
  );
}
