import type { Drawing } from '../charts/drawing.ts';
import { ink } from '@due-regard/shared/charts/tones.ts';
import { linesOf } from './pdf-lines.ts';
import type { Letters, Line, Run } from './pdf-lines.ts';

/** A part of the structure that a reader is told of, in the order in which they are drawn. */
export interface Tag {
  readonly role:
    | 'Document'
    | 'H1'
    | 'H2'
    | 'H3'
    | 'P'
    | 'L'
    | 'LI'
    | 'Lbl'
    | 'LBody'
    | 'Figure'
    | 'Table'
    | 'Caption'
    | 'TR'
    | 'TH'
    | 'TD';
  /** Null for the whole. */
  readonly within: Tag | null;
  readonly scope?: 'Column' | 'Row';
  /** What a picture says. */
  readonly alt?: string;
}

/** Something drawn, in points from the top left corner of its strip; without a tag it is an ornament. */
export type Mark =
  | {
      readonly kind: 'words';
      readonly tag: Tag;
      readonly x: number;
      /** Of the foot of the letters. */
      readonly y: number;
      readonly words: string;
      readonly size: number;
      readonly isBold: boolean;
      readonly ink: string;
    }
  | {
      readonly kind: 'fill';
      readonly tag: null;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly colour: string;
      readonly edge: string | null;
    }
  | {
      readonly kind: 'drawing';
      readonly tag: Tag;
      readonly x: number;
      readonly y: number;
      readonly scale: number;
      readonly drawing: Drawing;
    };

/** A band across the page that is never torn, in points. */
export interface Strip {
  readonly height: number;
  /** Room above it, left out where it begins a page. */
  readonly before: number;
  /** Whether it stays on the page of the next one. */
  readonly keepsNext: boolean;
  /** What is shown again above it where it begins a page. */
  readonly again: readonly Strip[];
  readonly marks: readonly Mark[];
  readonly bookmark: { readonly title: string; readonly level: 1 | 2 } | null;
}

/** The sizes of one kind of report, in points. */
export interface Theme {
  readonly text: number;
  readonly small: number;
  readonly table: number;
  readonly h1: number;
  readonly h2: number;
  readonly h3: number;
  /** The height of a line, in sizes of its letters. */
  readonly lead: number;
  /** Between two paragraphs. */
  readonly gap: number;
  readonly side: number;
  readonly top: number;
  readonly foot: number;
  /** Whether it stands close together in two columns, since all must fit one side. */
  readonly isCompact: boolean;
}

export interface Sheet {
  readonly theme: Theme;
  readonly letters: Letters;
  /** Of a line of text and of a page of them, in points. */
  readonly width: number;
  readonly height: number;
}

export interface TextLook {
  readonly tag: Tag;
  readonly size: number;
  readonly before: number;
  readonly isBold?: boolean;
  readonly x?: number;
  /** To the right edge where nothing else is asked. */
  readonly width?: number;
  /** Whether what comes after it stays with it. */
  readonly keepsNext?: boolean;
  /** What stands to the left of its first line. */
  readonly label?: { readonly tag: Tag; readonly words: string; readonly x: number; readonly isBold: boolean };
}

/** Words as strips of one line each; of a paragraph no line stands alone on a page. */
export function textStrips(runs: readonly Run[] | string, look: TextLook, sheet: Sheet): readonly Strip[] {
  const { tag, size, before, isBold = false, x = 0, keepsNext = false, label } = look;
  const height = size * sheet.theme.lead;
  const styled = typeof runs === 'string' ? [{ words: runs, isBold }] : runs;
  const lines = linesOf(styled, { letters: sheet.letters, size, width: look.width ?? sheet.width - x });
  return lines.map((line, at) => {
    const marks = lineMarks(line, { tag, x, top: 0, size, height, isLast: at === lines.length - 1 });
    const labelled =
      label === undefined || at > 0
        ? []
        : lineMarks(oneLine(label.words, label.isBold), { ...label, top: 0, size, height, isLast: true });
    return {
      height,
      before: at === 0 ? before : 0,
      keepsNext: at === lines.length - 1 ? keepsNext : at === 0 || at === lines.length - 2,
      again: [],
      marks: [...labelled, ...marks],
      bookmark: null,
    };
  });
}

function oneLine(words: string, isBold: boolean): Line {
  return { pieces: [{ words, x: 0, width: 0, run: { words, isBold } }], width: 0 };
}

export interface LinePlace {
  readonly tag: Tag;
  readonly x: number;
  readonly top: number;
  readonly size: number;
  readonly height: number;
  /** Whether no more words of the same paragraph follow. */
  readonly isLast: boolean;
}

/** The tags of a line behind its words. A space at the end of a line keeps two words apart for whoever hears them. */
export function lineMarks({ pieces }: Line, place: LinePlace): readonly Mark[] {
  const { tag, x, top, size, height, isLast } = place;
  const fills = pieces.flatMap(({ run, x: start, width }): readonly Mark[] =>
    run.fill === undefined
      ? []
      : [
          {
            kind: 'fill',
            tag: null,
            x: x + start - 3,
            y: top + height / 2 - size * 0.66,
            width: width + 6,
            height: size * 1.32,
            colour: run.fill,
            edge: run.ink ?? ink,
          },
        ],
  );
  const y = top + height / 2 + size * 0.36;
  const words = pieces.map(({ words: said, run, x: start }, at): Mark => ({
    kind: 'words',
    tag,
    x: x + start,
    y,
    words: at === pieces.length - 1 && !isLast ? `${said} ` : said,
    size,
    isBold: run.isBold ?? false,
    ink: run.ink ?? ink,
  }));
  // A cell or a paragraph without words is still one.
  const nothing: readonly Mark[] = [{ kind: 'words', tag, x, y, words: '', size, isBold: false, ink }];
  return [...fills, ...(words.length === 0 ? nothing : words)];
}

/** They stay on one page where they fit it. */
export function together(strips: readonly Strip[], keepsNext = false): readonly Strip[] {
  return strips.map((strip, at) => ({ ...strip, keepsNext: at < strips.length - 1 || keepsNext }));
}
