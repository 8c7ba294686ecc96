import { instantOf } from '@due-regard/shared/calendar/iso-date.ts';
import { archiveParts } from './archive-parts.ts';

export interface SheetCell {
  readonly kind: 'blank' | 'text' | 'number' | 'date' | 'formula';
  /** As it is kept: a day as `YYYY-MM-DD`, a formula as it is written. */
  readonly text: string;
}

/** Corners of a table, from 0. */
export interface Marked {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly hasMergedCells: boolean;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Ranges that are marked up as tables. */
  readonly marked: readonly Marked[];
}

export interface Workbook {
  readonly title: string;
  readonly language: string;
  readonly sheets: readonly Sheet[];
}

/** What a spreadsheet holds, read from its own parts and with none of the code that wrote it. */
export function readWorkbook(bytes: Uint8Array, format: 'ods' | 'xlsx'): Workbook {
  const parts = archiveParts(bytes);
  return format === 'ods' ? readOds(partOf) : readXlsx(partOf);
  function partOf(name: string): string {
    return parts.get(name) ?? '';
  }
}

type Part = (name: string) => string;

function readOds(part: Part): Workbook {
  const content = part('content.xml');
  const ranges = [...content.matchAll(/<table:database-range [^>]*target-range-address="([^"]+)"/g)].map(
    ([, address]) => plain(address ?? ''),
  );
  const sheets = [...content.matchAll(/<table:table ([^>]*)>(.*?)<\/table:table>/gs)].map(
    ([, about = '', body = '']) => {
      const name = plain(attribute(about, 'table:name'));
      return {
        name,
        isHidden: about.includes('table:display="false"'),
        hasMergedCells: /number-(?:columns|rows)-spanned|covered-table-cell/.test(body),
        rows: [...body.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs)].map(([, row = '']) =>
          odsCells(row),
        ),
        marked: ranges.flatMap((address) => {
          const [, sheet = '', range = ''] = /^\$?'?(.*?)'?\.(\$?[A-Z]+\$?\d+:.*)$/.exec(address) ?? [];
          return sheet.replaceAll("''", "'") === name ? [corners(range.replaceAll(/:.*\./g, ':'))] : [];
        }),
      };
    },
  );
  const language = /<dc:language>([^<]*)</.exec(part('meta.xml'))?.[1] ?? '';
  return { title: plain(/<dc:title>([^<]*)</.exec(part('meta.xml'))?.[1] ?? ''), language, sheets };
}

function odsCells(row: string): readonly SheetCell[] {
  return [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
    ([, about = '', inner = '']) => {
      const count = Number(attribute(about, 'table:number-columns-repeated') || 1);
      // What is repeated to the edge of the sheet is no cell of anybody's.
      return Array.from({ length: count > 500 ? 1 : count }, () => odsCell(about, inner));
    },
  );
}

function odsCell(about: string, inner: string): SheetCell {
  if (about.includes('table:formula=')) return { kind: 'formula', text: attribute(about, 'table:formula') };
  switch (attribute(about, 'office:value-type')) {
    case 'float':
      return { kind: 'number', text: attribute(about, 'office:value') };
    case 'date':
      return { kind: 'date', text: attribute(about, 'office:date-value') };
    case 'string': {
      const paragraphs = [...inner.matchAll(/<text:p[^>]*>(.*?)<\/text:p>/gs)].map(([, text = '']) => odsText(text));
      return { kind: 'text', text: paragraphs.join('\n') };
    }
    default:
      return { kind: 'blank', text: '' };
  }
}

function odsText(xml: string): string {
  const spaced = xml.replaceAll(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count?: string) =>
    ' '.repeat(Number(count ?? 1)),
  );
  return plain(spaced.replaceAll('<text:tab/>', '\t').replaceAll(/<[^>]+>/g, ''));
}

function readXlsx(part: Part): Workbook {
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, one = '']) =>
    [...one.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => plain(text)).join(''),
  );
  const isDay = dayStyles(part('xl/styles.xml'));
  const targets = relations(part('xl/_rels/workbook.xml.rels'));
  const sheets = [...part('xl/workbook.xml').matchAll(/<sheet ([^>]*)\/>/g)].map(([, about = '']) => {
    const file = targets.get(attribute(about, 'r:id')) ?? '';
    const xml = part(`xl/${file}`);
    const others = relations(part(`xl/${file.replace('worksheets/', 'worksheets/_rels/')}.rels`));
    const marks = [...xml.matchAll(/<tablePart r:id="([^"]+)"/g)].map(([, id = '']) => others.get(id) ?? '');
    return {
      name: plain(attribute(about, 'name')),
      isHidden: about.includes('state="'),
      hasMergedCells: xml.includes('<mergeCell'),
      rows: [...xml.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) =>
        xlsxCells(row, { shared, isDay }),
      ),
      marked: marks.map((mark) => corners(attribute(part(mark.replace('..', 'xl')), 'ref'))),
    };
  });
  return {
    title: plain(/<dc:title>([^<]*)</.exec(part('docProps/core.xml'))?.[1] ?? ''),
    language: /name="Language"[^>]*><vt:lpwstr>([^<]*)</.exec(part('docProps/custom.xml'))?.[1] ?? '',
    sheets,
  };
}

interface Keys {
  readonly shared: readonly string[];
  readonly isDay: readonly boolean[];
}

/** Cells by their columns: those that are left out are blank. */
function xlsxCells(row: string, { shared, isDay }: Keys): readonly SheetCell[] {
  const cells: SheetCell[] = [];
  for (const [, about = '', inner = ''] of row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const place = corners(attribute(about, 'r')).left;
    while (cells.length < place) cells.push({ kind: 'blank', text: '' });
    cells.push(xlsxCell(about, inner, { shared, isDay }));
  }
  return cells;
}

function xlsxCell(about: string, inner: string, { shared, isDay }: Keys): SheetCell {
  const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1];
  if (inner.includes('<f')) return { kind: 'formula', text: /<f[^>]*>([^<]*)</.exec(inner)?.[1] ?? '' };
  if (attribute(about, 't') === 's') return { kind: 'text', text: shared[Number(value)] ?? '' };
  if (value === undefined) return { kind: 'blank', text: '' };
  if (isDay[Number(attribute(about, 's') || 0)] !== true) return { kind: 'number', text: value };
  // Days are counted from 30 December 1899.
  return { kind: 'date', text: instantOf((Number(value) - 25_569) * 86_400_000).slice(0, 10) };
}

/** For each cell style, whether it shows a day. */
function dayStyles(styles: string): readonly boolean[] {
  const days = new Set([...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="[^"]*y[^"]*"/g)].map(([, id]) => id));
  const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? '';
  return [...formats.matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id]) => days.has(id));
}

function relations(xml: string): ReadonlyMap<string, string> {
  return new Map(
    [...xml.matchAll(/<Relationship ([^>]*)\/>/g)].map(([, about = '']) => [
      attribute(about, 'Id'),
      attribute(about, 'Target'),
    ]),
  );
}

/** `A4:K7`, or one cell. */
function corners(range: string): Marked {
  const [from = '', to = from] = range.replaceAll('$', '').split(':');
  return { left: columnOf(from), top: rowOf(from), right: columnOf(to), bottom: rowOf(to) };
}

function columnOf(cell: string): number {
  return Array.from(cell.replaceAll(/\d/g, '')).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function rowOf(cell: string): number {
  return Number(cell.replaceAll(/\D/g, '')) - 1;
}

function attribute(about: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(about)?.[1] ?? '';
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function plain(xml: string): string {
  return xml.replaceAll(/&[^;\s]+;/g, (entity) => {
    const [, hex, decimal] = /^&#(?:x([0-9a-f]+)|(\d+));$/i.exec(entity) ?? [];
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal === undefined ? (entities[entity.slice(1, -1)] ?? entity) : String.fromCodePoint(Number(decimal));
  });
}
