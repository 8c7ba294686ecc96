import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import PdfKit from 'pdfkit';
import { escaped } from '../../documents/xml.ts';
import type { Letters } from './pdf-lines.ts';

export type Pdf = PDFKit.PDFDocument;
export type PdfElement = PDFKit.PDFStructureElement;

export interface PdfInfo {
  readonly Title: string;
  readonly Author: string;
  readonly Creator: string;
  readonly Producer: string;
  readonly CreationDate: Date;
}

export interface OpenPdf {
  readonly pdf: Pdf;
  readonly letters: Letters;
  /** Ends the file and gives its bytes. */
  readonly end: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** @source ISO 216: A4 in points */
export const a4 = { width: 595.28, height: 841.89 } as const;

/** A file without pages that will be PDF/UA: tagged, in our English, named by its title, its letters embedded. */
export async function openPdf(info: PdfInfo): Promise<OpenPdf> {
  const [regular, bold] = await Promise.all([
    fontFile(import.meta.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf')),
    fontFile(import.meta.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf')),
  ]);
  const pdf = new PdfKit(
    asOptions({
      size: [a4.width, a4.height],
      margin: 0,
      autoFirstPage: false,
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      tagged: true,
      displayTitle: true,
      lang: 'en-GB',
      info: { ...info },
    }),
  );
  escapeInMetadata(pdf, [info.Title, info.Author]);
  pdf.registerFont('regular', regular);
  pdf.registerFont('bold', bold);
  const bytes = bytesOf(pdf);
  return {
    pdf,
    letters: lettersOf(pdf),
    end: () => {
      pdf.end();
      return bytes;
    },
  };
}

function fontFile(address: string): Promise<Buffer> {
  return readFile(fileURLToPath(address));
}

/** The types are older than PDF/UA is in the library. */
function asOptions(options: unknown): PDFKit.PDFDocumentOptions {
  return options as PDFKit.PDFDocumentOptions;
}

/** The library writes texts into XML as they are: an ampersand in a council's name would break it. */
function escapeInMetadata(pdf: Pdf, texts: readonly string[]): void {
  const append = pdf.appendXML.bind(pdf);
  pdf.appendXML = (xml, newLine) =>
    append(
      texts.reduce((all, text) => all.replace(`>${text}</rdf:li>`, () => `>${escaped(text)}</rdf:li>`), xml),
      newLine,
    );
}

async function bytesOf(pdf: Pdf): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of pdf) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

function lettersOf(pdf: Pdf): Letters {
  const shown = [signsOf(pdf.font('regular')), signsOf(pdf.font('bold'))];
  const known = { regular: new Map<string, number>(), bold: new Map<string, number>() };
  // The same words come again and again, and in several sizes.
  function widthOfOne(words: string, font: 'regular' | 'bold'): number {
    const width = known[font].get(words) ?? pdf.font(font).fontSize(1).widthOfString(words);
    known[font].set(words, width);
    return width;
  }
  return {
    widthOf: (words, { size, isBold }) => (words === '' ? 0 : size * widthOfOne(words, isBold ? 'bold' : 'regular')),
    isShown: (sign) => shown.every((signs) => signs.has(sign.codePointAt(0) ?? 0)),
  };
}

/** The signs that the chosen font can show. */
function signsOf(pdf: Pdf): ReadonlySet<number> {
  return new Set(asFont(Reflect.get(pdf, '_font')).font.characterSet);
}

/** The chosen font, of which the library's types do not tell. */
function asFont(font: unknown): { readonly font: { readonly characterSet: readonly number[] } } {
  return font as { readonly font: { readonly characterSet: readonly number[] } };
}
