import { inflateSync } from 'node:zlib';

/** Edges of a rectangle, in points from the left and the foot of the page. */
export interface PdfBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** A picture on a page, and the part of the page in which it may be seen. */
export interface PdfPicture {
  readonly box: PdfBox;
  readonly seen: PdfBox;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly pictures: readonly PdfPicture[];
}

const page = /\/Type\s*\/Page\b[^>]*?\/MediaBox\s*\[([^\]]*)\][^>]*?\/Contents (\d+) 0 R/g;
const number = String.raw`(-?[\d.]+)`;
const four = `${number} ${number} ${number} ${number}`;
const picture = new RegExp(
  String.raw`${four} re\s+W\* n\s+q ${number} 0 0 ${number} ${number} ${number} cm\s+/Im\d+ Do`,
  'g',
);

/** The pages of a PDF as LibreOffice writes it: how large they are, and where their pictures lie. */
export function pdfPages(bytes: Uint8Array): readonly PdfPage[] {
  const text = Buffer.from(bytes).toString('latin1');
  return [...text.matchAll(page)].map(([, box = '', id = '']) => {
    const [, , width = 0, height = 0] = box.trim().split(/\s+/).map(Number);
    return { width, height, pictures: picturesIn(contentOf(text, id)) };
  });
}

function contentOf(text: string, id: string): string {
  const start = text.indexOf('stream', text.search(new RegExp(`(?:^|\\n)${id} 0 obj`))) + 'stream'.length;
  const packed = text.slice(start, text.indexOf('endstream', start)).replace(/^\r?\n/, '');
  return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
}

function picturesIn(content: string): readonly PdfPicture[] {
  const drawn = content.match(/\/Im\d+ Do/g) ?? [];
  const pictures = [...content.matchAll(picture)].map(([, ...found]) => {
    const [x = 0, y = 0, wide = 0, high = 0, width = 0, height = 0, left = 0, bottom = 0] = found.map(Number);
    return {
      box: { left, bottom, right: left + width, top: bottom + height },
      seen: { left: x, bottom: y, right: x + wide, top: y + high },
    };
  });
  if (pictures.length !== drawn.length) throw new Error('a picture was not understood');
  return pictures;
}
