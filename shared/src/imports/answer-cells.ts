import { asTyped } from './formula-text.ts';
import { postcodeOf } from '../schools/postcode.ts';
import { findPersonalData } from './personal-data.ts';
import type { PersonalDataKind } from './personal-data.ts';
import type { ReasonCode } from './reasons.ts';
import { cellText } from './table.ts';
import type { Cell } from './table.ts';

/** A cell as a value of its column, null where it says nothing; or why it cannot be read. */
export type CellReading<Value> = { readonly value: Value | null } | { readonly refused: ReasonCode };

/** What a word in the place of a value says: nothing (a blank, n/a), no, or yes. */
export type AnswerWord = 'nothing' | 'no' | 'yes';

const words: Readonly<Record<AnswerWord, string>> = {
  nothing:
    '|-|--|–|—|?|??|.|n/a|na|n.a|#n/a|not applicable|tbc|tba|unknown|not known|no answer|no reply|no response|' +
    "awaiting reply|awaiting response|not answered|n/k|nk|n.k|???|not sure|unsure|don’t know|don't know|dont know|do not know",
  no:
    'no|n|none|nil|not yet|never|false|no training|not trained|not done|not held|not completed|not received|' +
    'not undertaken|untrained',
  yes: 'yes|y|true|trained|done|completed|complete|received|held|✓|✔',
};
const wordOf: ReadonlyMap<string, AnswerWord> = new Map(
  (['nothing', 'no', 'yes'] as const).flatMap((word) =>
    words[word].split('|').map((text): [string, AnswerWord] => [text, word]),
  ),
);

/** @returns undefined for a cell that holds something else: a day, a number, a name */
export function answerWord(cell: Cell | undefined): AnswerWord | undefined {
  const text = cellText(cell).trim().slice(0, longestWord).replaceAll(/\s+/g, ' ').toLowerCase();
  return wordOf.get(text) ?? wordOf.get(text.replace(/[.!]+$/, ''));
}

const longestWord = 40;

const mostPeople = 100_000;

/** A number of people. "None" is 0, and a blank is no answer. */
export function readCount(cell: Cell | undefined): CellReading<number> {
  const word = answerWord(cell);
  if (word === 'nothing') return { value: null };
  if (word === 'no') return { value: 0 };
  const text = cellText(cell).trim();
  if (/^\d+(?:\.\d+)?e[+-]?\d+$/i.test(text)) return { refused: 'number-in-scientific-form' };
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.0+)?$/.test(text)) return { refused: 'number-not-read' };
  const value = Number(text.replaceAll(',', ''));
  return value > mostPeople ? { refused: 'number-too-large' } : { value };
}

/** How many of how many: `110 of 115`; a number alone is of how many nobody says. */
export type Share = { readonly part: number; readonly whole: number | null };

/** A number of people that may say of how many it is. */
export function readShare(cell: Cell | undefined): CellReading<Share> {
  const [, first, second] = shareForm.exec(cellText(cell).trim()) ?? [];
  const part = readCount(first ?? cell);
  if ('refused' in part) return part;
  const whole = readCount(second ?? '');
  if ('refused' in whole) return whole;
  return { value: part.value === null ? null : { part: part.value, whole: whole.value } };
}
const shareForm = /^(\d[\d,]{0,8})\s*(?:out of|of)\s*(\d[\d,]{0,8})$/i;

const longestLine = 300;
const lineBreaks = /\s*[\t\n\v\f\r\u0085\u2028\u2029]+\s*/g;
const visible = /[^\p{Z}\p{C}]/u;
const notStorable = /\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u;

/**
 * Words as somebody typed them, on one line. What identifies a person is refused, and so is what no file can carry; "no"
 * and "n/a" are nothing.
 */
export function readLine(cell: Cell | undefined): CellReading<string> {
  return lineIn(cell);
}

/** The postcode of an organisation, or what stands in its place; in other words a postcode is refused. */
export function readPostcode(cell: Cell | undefined): CellReading<string> {
  return lineIn(cell, postcodeOf(cellText(cell)) === null ? undefined : 'postcode');
}

function lineIn(cell: Cell | undefined, allowed?: PersonalDataKind): CellReading<string> {
  const word = answerWord(cell);
  if (word === 'nothing' || word === 'no') return { value: null };
  const text = cellText(cell).trim();
  // Before the patterns are tried: a long cell would keep some of them busy.
  if (text.length > longestLine * 4) return { refused: 'text-too-long' };
  const line = asTyped(text.replaceAll(lineBreaks, ' ').trim());
  if (notStorable.test(line)) return { refused: 'text-not-storable' };
  if (!visible.test(line)) return { value: null };
  if (findPersonalData(line, allowed) !== undefined) return { refused: 'personal-data' };
  return line.length > longestLine ? { refused: 'text-too-long' } : { value: line };
}

/** @returns null for a blank */
export function readYesOrNo(cell: Cell | undefined): CellReading<boolean> {
  const word = answerWord(cell);
  if (word === 'nothing') return { value: null };
  return word === undefined ? { refused: 'yes-or-no-needed' } : { value: word === 'yes' };
}
