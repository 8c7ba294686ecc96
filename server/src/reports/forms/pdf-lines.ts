import { documentText } from '../../documents/table-document.ts';

/** What letters take of a page, in points. */
export interface Letters {
  readonly widthOf: (words: string, look: { readonly size: number; readonly isBold: boolean }) => number;
  /** Whether the fonts have the sign. */
  readonly isShown: (sign: string) => boolean;
}

/** Words of one look. */
export interface Run {
  readonly words: string;
  readonly isBold?: boolean;
  /** Of the tag that they stand in. */
  readonly fill?: string;
  readonly ink?: string;
}

/** Words at their place in a line. */
export interface Piece {
  readonly words: string;
  /** From the line's start, in points. */
  readonly x: number;
  readonly width: number;
  readonly run: Run;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

export interface LineBox {
  readonly letters: Letters;
  readonly size: number;
  readonly width: number;
}

/** Between a tag's word and those beside it, in points. */
const besideTag = 8;

interface Token {
  readonly words: string;
  readonly run: Run;
  readonly before: 'nothing' | 'space' | 'line';
}

/** Signs that the fonts do not have, as they can be written with others. */
const written: Readonly<Record<string, string>> = {
  '→': '->',
  '←': '<-',
  '≥': '>=',
  '≤': '<=',
  '✓': 'v',
  '\u2028': '\n',
};

/** As it can be printed: what the fonts cannot show is shown as �, never left out. */
export function printable(words: string, { isShown }: Letters): string {
  return Array.from(documentText(words), (sign) =>
    /[\t\n\r]/.test(sign) || isShown(sign) ? sign : (written[sign] ?? '\uFFFD'),
  ).join('');
}

/** Whole words, as many to a line as fit; a word that is wider than a line is broken. At least one line. */
export function linesOf(runs: readonly Run[], box: LineBox): readonly Line[] {
  const lines: Line[] = [];
  let line: Line = { pieces: [], width: 0 };
  for (const token of tokensOf(runs, box)) {
    const longer = withToken(line, token, box);
    if (line.pieces.length > 0 && (token.before === 'line' || longer.width > box.width + 0.01)) {
      lines.push(line);
      line = withToken({ pieces: [], width: 0 }, token, box);
    } else line = longer;
  }
  return [...lines, line];
}

/** The widest of its words, and all of them on one line as far as they may be. */
export function widthsOf(runs: readonly Run[], box: Omit<LineBox, 'width'>): { least: number; most: number } {
  const wide = { ...box, width: Infinity };
  const words = tokensOf(runs, wide).map(({ words: one, run }) => widthIn(one, run, box));
  return {
    least: Math.max(0, ...words),
    most: linesOf(runs, wide).reduce((most, { width }) => Math.max(most, width), 0),
  };
}

/** Between two words; a percentage stays on the line of its sign. */
const between = /(\r\n|\r|\n|[ \t]+(?!%))/;

function tokensOf(runs: readonly Run[], box: LineBox): readonly Token[] {
  let before: Token['before'] = 'nothing';
  const tokens = runs.map((run) =>
    printable(run.words, box.letters)
      .split(between)
      .flatMap((part): readonly Token[] => {
        if (/^[ \t\r\n]*$/.test(part)) {
          if (part !== '' && before !== 'line') before = /[\r\n]/.test(part) ? 'line' : 'space';
          return [];
        }
        const first = before;
        before = 'nothing';
        return brokenWord(part, run, box).map((words, at) => ({ words, run, before: at === 0 ? first : 'nothing' }));
      }),
  );
  return tokens.flat();
}

/** Where it must be broken, after a hyphen or a stroke rather than within its letters. */
function brokenWord(word: string, run: Run, box: LineBox): readonly string[] {
  if (widthIn(word, run, box) <= box.width) return [word];
  const parts = word.match(/[^-/_.@]*[-/_.@]+|[^-/_.@]+/g) ?? [word];
  return parts.flatMap((part) => (widthIn(part, run, box) <= box.width ? [part] : brokenLetters(part, run, box)));
}

function brokenLetters(word: string, run: Run, box: LineBox): readonly string[] {
  const pieces: string[] = [];
  let [piece, width] = ['', 0];
  for (const sign of word) {
    const own = widthIn(sign, run, box);
    if (piece !== '' && width + own > box.width) {
      pieces.push(piece);
      [piece, width] = ['', 0];
    }
    piece += sign;
    width += own;
  }
  return [...pieces, piece];
}

function withToken({ pieces, width }: Line, { words, run, before }: Token, box: LineBox): Line {
  const last = pieces.at(-1);
  if (last === undefined) {
    const own = widthIn(words, run, box);
    return { pieces: [{ words, x: 0, width: own, run }], width: own };
  }
  const space = before === 'nothing' ? '' : ' ';
  if (last.run === run) {
    const own = last.width + widthIn(space, run, box) + widthIn(words, run, box);
    const longer = { ...last, words: `${last.words}${space}${words}`, width: own };
    return { pieces: [...pieces.slice(0, -1), longer], width: last.x + own };
  }
  const isAtTag = last.run.fill !== undefined || run.fill !== undefined;
  const x = width + (isAtTag ? besideTag : space === '' ? 0 : widthIn(' ', run, box));
  const own = widthIn(words, run, box);
  const spaced = { ...last, words: `${last.words}${space}` };
  return { pieces: [...pieces.slice(0, -1), spaced, { words, x, width: own, run }], width: x + own };
}

function widthIn(words: string, { isBold = false }: Run, { letters, size }: Omit<LineBox, 'width'>): number {
  return letters.widthOf(words, { size, isBold });
}
