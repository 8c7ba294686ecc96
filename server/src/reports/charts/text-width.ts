// Of each sign from the space to the tilde, in thousandths of the letters' size: the widest of Noto Sans and of the
// Arial of the pages, regular and bold, so that what fits by this fits in all of them.
const ascii = [
  280, 340, 480, 650, 580, 910, 750, 270, 340, 340, 560, 590, 290, 340, 290, 420, 580, 580, 580, 580, 580, 580, 580,
  580, 580, 580, 340, 340, 590, 590, 590, 620, 1020, 730, 730, 730, 740, 670, 620, 780, 770, 390, 560, 730, 620, 950,
  820, 800, 670, 800, 730, 670, 620, 760, 670, 970, 670, 670, 620, 380, 420, 380, 590, 560, 370, 600, 640, 560, 640,
  600, 390, 640, 650, 300, 300, 620, 300, 980, 650, 630, 640, 640, 450, 560, 440, 650, 580, 860, 580, 580, 500, 400,
  560, 400, 590,
];
const others: Readonly<Record<string, number>> = { '‘': 300, '’': 300, '“': 520, '”': 520, '–': 560, '£': 590 };
/** Of any other sign: no letter of the fonts is wider, nor is a picture. */
const widest = 1400;

/** How wide words are at most, in the unit of the letters' size. */
export function textWidth(words: string, size: number): number {
  let sum = 0;
  for (const sign of words) sum += widthOf(sign);
  return (sum * size) / 1000;
}

function widthOf(sign: string): number {
  const known = others[sign];
  if (known !== undefined) return known;
  // An accent does not make a letter wider; the letter itself may be none of ours.
  const code = sign.normalize('NFD').codePointAt(0) ?? 0;
  return ascii[code - 32] ?? widest;
}

export interface LineBox {
  readonly size: number;
  readonly width: number;
}

/** Whole words, as many to a line as fit; a word that is wider than a line is broken. At least one line. */
export function linesOf(words: string, { size, width }: LineBox): readonly string[] {
  function fits(text: string): boolean {
    return textWidth(text, size) <= width;
  }
  const lines: string[] = [];
  for (const word of words.split(/\s+/).flatMap((one) => piecesOf(one, fits))) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || !fits(longer)) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.length === 0 ? [''] : lines;
}

/** A word in as few pieces as fit, each of at least one sign. */
function piecesOf(word: string, fits: (text: string) => boolean): readonly string[] {
  if (word === '') return [];
  const pieces: string[] = [];
  let piece = '';
  for (const sign of word) {
    if (piece !== '' && !fits(piece + sign)) {
      pieces.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...pieces, piece];
}
