import { answerWord } from '../answer-cells.ts';
import { asTyped } from '../formula-text.ts';
import type { ReasonCode } from '../reasons.ts';
import type { Cell } from '../table.ts';
import type { IdKind } from './column-meanings.ts';

/** An id in the form in which ids are compared; null for a blank, and for words that stand for one. */
export type IdReading = { readonly value: string | null } | { readonly refused: ReasonCode };

const shortened = /^\d+(?:[.,]\d+)?e[+-]?\d+$/;
const address = /^[^\s@]+@[^\s@]+$/;
/** How programs that write CSV keep the noughts before a number: `="00123"`, `'00123`. */
const keptAsText = /^(?:="(.*)"|'(\d.*))$/;
const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const longestId = 254;

/**
 * An id as its file has it: noughts before it are kept, capitals and blanks around it are not. What a spreadsheet
 * program has shortened, or turned into a day, is no longer the id it was.
 */
export function readLearnerId(kind: IdKind, cell: Cell): IdReading {
  if (typeof cell === 'number') return Number.isSafeInteger(cell) && cell >= 0 ? { value: String(cell) } : notAnId;
  if (typeof cell !== 'string') return notAnId;
  if (isNone(cell)) return { value: null };
  const text = asTyped(cell.trim()).replace(keptAsText, '$1$2');
  if (text.length > longestId) return notAnId;
  const value = text.normalize('NFKC').replaceAll(invisible, '').trim().toLowerCase();
  if (isNone(value)) return { value: null };
  if (kind === 'email') return address.test(value) ? { value } : { refused: 'email-not-valid' };
  return shortened.test(value) ? { refused: 'number-in-scientific-form' } : { value };
}

/** A blank, or a word that stands for one. */
function isNone(text: string): boolean {
  const word = answerWord(text);
  return text === '' || word === 'nothing' || word === 'no';
}

/** The kind of an id: an e-mail address is one whatever its column is called, as where systems use it for a username. */
export function kindOfId(kind: IdKind, value: string): IdKind {
  return address.test(value) ? 'email' : kind;
}

const notAnId: IdReading = { refused: 'id-not-valid' };
