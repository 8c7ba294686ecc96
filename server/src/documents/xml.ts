export const xmlStart = '<?xml version="1.0" encoding="UTF-8"?>\n';

const prefixes = ['office', 'table', 'text', 'style', 'meta', 'config', 'manifest'] as const;
const compatible = { fo: 'xsl-fo-compatible', number: 'datastyle' } as const;

/** The declarations of every name space that an OpenDocument spreadsheet of ours uses. */
export const namespaces = [
  ...prefixes.map((prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`),
  ...Object.entries(compatible).map(
    ([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:ooo="http://openoffice.org/2004/office"',
].join(' ');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in an element or between quotation marks. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
