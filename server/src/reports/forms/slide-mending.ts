import { unzipped } from '../../documents/unzip.ts';
import { zipOf } from '../../documents/zip.ts';
import { isThin } from './slide-charts.ts';

/** Colours of series on which dark letters cannot be read. */
const darkFills = new Set(['12436D', '801650']);

/**
 * The slides as the library wrote them, with what it cannot write: numbers in a chart in letters that stand out from
 * their bar, nothing where nothing is known instead of an empty number, lines that say their last number alone, notes in
 * paragraphs, British English.
 */
export function mendedSlides(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return zipOf(
    unzipped(bytes).map(({ name, content }) => {
      if (name.endsWith('.xlsx')) return { name, content: Buffer.from(mendedNumbers(content)) };
      return name.endsWith('.xml') ? { name, content: mendedPart(name, content.toString('utf8')) } : { name, content };
    }),
  );
}

/** The numbers behind a chart, which open where somebody wants to change them: their table's range ends with a stray sign. */
function mendedNumbers(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return zipOf(
    unzipped(bytes).map(({ name, content }) =>
      name.startsWith('xl/tables/')
        ? { name, content: content.toString('utf8').replace(`'" totals`, '" totals') }
        : { name, content },
    ),
  );
}

function mendedPart(name: string, part: string): string {
  const xml = part.replaceAll('lang="en-US"', 'lang="en-GB"');
  if (name.startsWith('ppt/notesSlides/')) return inParagraphs(xml);
  return name.startsWith('ppt/charts/') ? mendedChart(xml) : xml;
}

function mendedChart(xml: string): string {
  const known = xml.replaceAll(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '');
  if (!known.includes('<c:lineChart>')) {
    const wholes = wholesOf(known);
    return known.replaceAll(oneSeries, (series) => withoutThin(withLetters(series), wholes));
  }
  const ends = [...known.matchAll(oneSeries)].flatMap(([series]) => endOf(series) ?? []);
  const last = ends.reduce((most, { place }) => Math.max(most, place), -1);
  const highest = ends.reduce((most, { place, value }) => (place === last ? Math.max(most, value) : most), -Infinity);
  return known.replaceAll(oneSeries, (series) => withLastNumber(series, { last, highest }));
}

const oneSeries = /<c:ser>.*?<\/c:ser>/gs;

function withLetters(series: string): string {
  const fill = /<c:spPr>\s*<a:solidFill><a:srgbClr val="([0-9A-F]{6})"/.exec(series)?.[1] ?? '';
  const letters = darkFills.has(fill) ? 'FFFFFF' : '0B0C0C';
  return series.replace(/(<c:dLbls>.*?<a:srgbClr val=")[0-9A-F]{6}/s, `$1${letters}`);
}

/** Of each bar, what its parts are parts of: itself where bars are shares, else the longest. */
function wholesOf(xml: string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [series] of xml.matchAll(oneSeries)) {
    for (const { place, value } of pointsOf(series)) sums.set(place, (sums.get(place) ?? 0) + value);
  }
  if (xml.includes('"percentStacked"')) return sums;
  const longest = Math.max(...sums.values());
  return new Map([...sums.keys()].map((place) => [place, longest]));
}

/** A number that is wider than its part would lie over the next one. */
function withoutThin(series: string, wholes: ReadonlyMap<string, number>): string {
  const thin = pointsOf(series).filter(({ place, value }) => isThin(value, wholes.get(place) ?? 0));
  const gone = thin.map(({ place }) => `<c:dLbl><c:idx val="${place}"/><c:delete val="1"/></c:dLbl>`);
  return series.replace('<c:dLbls>', `<c:dLbls>${gone.join('')}`);
}

function pointsOf(series: string): readonly { readonly place: string; readonly value: number }[] {
  const values = /<c:val>.*<\/c:val>/s.exec(series)?.[0] ?? '';
  return [...values.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)</g)].map(([, place = '', value]) => ({
    place,
    value: Number(value),
  }));
}

interface LineEnd {
  readonly place: number;
  readonly value: number;
}

/** The last number of a line. */
function endOf(series: string): LineEnd | undefined {
  const last = pointsOf(series).at(-1);
  return last === undefined ? undefined : { place: Number(last.place), value: last.value };
}

/** All numbers of all lines would lie over one another: lines that reach the end say theirs there, the highest above it. */
function withLastNumber(
  series: string,
  { last, highest }: { readonly last: number; readonly highest: number },
): string {
  const end = endOf(series);
  return series.replace(/<c:dLbls>(.*?)<\/c:dLbls>/s, (_, inner: string) => {
    const none = inner.replace('<c:showVal val="1"/>', '<c:showVal val="0"/>');
    if (end === undefined || end.place !== last) return `<c:dLbls>${none}</c:dLbls>`;
    const place = end.value === highest ? 't' : 'b';
    // Leader lines belong to all labels together, not to one.
    const one = inner
      .replace(/<c:showLeaderLines[^>]*>/, '')
      .replace(/<c:dLblPos val="\w+"/, `<c:dLblPos val="${place}"`);
    return `<c:dLbls><c:dLbl><c:idx val="${String(last)}"/>${one}</c:dLbl>${none}</c:dLbls>`;
  });
}

function inParagraphs(xml: string): string {
  const between = '</a:t></a:r></a:p><a:p><a:r><a:rPr lang="en-GB" dirty="0"/><a:t>';
  return xml.replace(/<a:t>[^<]*<\/a:t>/, (text) => text.replaceAll(/\r?\n/g, between));
}
