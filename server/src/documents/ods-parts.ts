import type { OdsSheet } from './ods-content.ts';
import { documentText } from './table-document.ts';
import { escaped, namespaces, xmlStart } from './xml.ts';

export const odsType = 'application/vnd.oasis.opendocument.spreadsheet';

const parts = ['content.xml', 'meta.xml', 'styles.xml', 'settings.xml'];

export function manifestXml(): string {
  const entries = [['/', odsType], ...parts.map((part) => [part, 'text/xml'])].map(
    ([path = '', type = '']) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`,
  );
  return `${xmlStart}<manifest:manifest ${namespaces} manifest:version="1.3">${entries.join('')}</manifest:manifest>`;
}

/** The title and the language, which a screen reader asks for. */
export function metaXml(title: string): string {
  const meta = `<dc:title>${escaped(documentText(title))}</dc:title><dc:language>en-GB</dc:language><meta:generator>Due Regard</meta:generator>`;
  return `${xmlStart}<office:document-meta ${namespaces} office:version="1.3"><office:meta>${meta}</office:meta></office:document-meta>`;
}

/** A4 on its side, all columns of a sheet on one page. */
const onPaper = [
  '<office:automatic-styles><style:page-layout style:name="paper">',
  '<style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" style:scale-to-X="1" style:scale-to-Y="0"/>',
  '</style:page-layout></office:automatic-styles>',
  '<office:master-styles><style:master-page style:name="Default" style:page-layout-name="paper"/></office:master-styles>',
].join('');

export function stylesXml(): string {
  const text = '<style:text-properties style:font-name="Arial" fo:font-size="11pt" fo:language="en" fo:country="GB"/>';
  const face =
    '<office:font-face-decls><style:font-face style:name="Arial" style:font-family-generic="swiss"/></office:font-face-decls>';
  const base = `<style:default-style style:family="table-cell">${text}</style:default-style>`;
  const styles = `<office:styles>${base}<style:style style:name="Default" style:family="table-cell"/></office:styles>`;
  return `${xmlStart}<office:document-styles ${namespaces} office:version="1.3">${face}${styles}${onPaper}</office:document-styles>`;
}

/** The cover is what opens; on a table's sheet the header stays in sight. */
export function settingsXml(sheets: readonly OdsSheet[]): string {
  const tables = sheets.map(({ name, lines, table }) => {
    const frozen = table === undefined ? [] : frozenAt(lines.length + 1);
    return `<config:config-item-map-entry config:name="${escaped(name)}">${frozen.join('')}</config:config-item-map-entry>`;
  });
  const named = `<config:config-item-map-named config:name="Tables">${tables.join('')}</config:config-item-map-named>`;
  const view = `<config:config-item-map-entry>${item('ViewId', 'string', 'view1')}${named}${item('ActiveTable', 'string', 'Cover')}</config:config-item-map-entry>`;
  const views = `<config:config-item-map-indexed config:name="Views">${view}</config:config-item-map-indexed>`;
  const set = `<config:config-item-set config:name="ooo:view-settings">${views}</config:config-item-set>`;
  return `${xmlStart}<office:document-settings ${namespaces} office:version="1.3"><office:settings>${set}</office:settings></office:document-settings>`;
}

function frozenAt(rows: number): readonly string[] {
  const frozen = 2;
  return [
    item('VerticalSplitMode', 'short', String(frozen)),
    item('VerticalSplitPosition', 'int', String(rows)),
    item('ActiveSplitRange', 'short', '2'),
    item('PositionTop', 'int', '0'),
    item('PositionBottom', 'int', String(rows)),
  ];
}

function item(name: string, type: string, value: string): string {
  return `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
}
