import type { NoteCode } from '@due-regard/shared/imports/notes.ts';
import { findPersonalData } from '@due-regard/shared/imports/personal-data.ts';
import type { Cell, TableNote } from '@due-regard/shared/imports/table.ts';
import { cellText } from '@due-regard/shared/imports/table.ts';

const mostExamples = 5;
const longestExample = 80;
const longestLooked = 1000;
// oxlint-disable-next-line no-control-regex -- everything beyond ASCII is what is looked for
const beyondAscii = /[^\x00-\x7F]/;

/** What was noticed while a file was read, counted, with a few examples. */
export class NoteBook {
  readonly #notes = new Map<NoteCode, { count: number; readonly examples: string[] }>();

  add(code: NoteCode, { value, count = 1 }: { readonly value?: Cell | undefined; readonly count?: number } = {}): void {
    const note = this.#notes.get(code) ?? { count: 0, examples: [] };
    this.#notes.set(code, note);
    note.count += count;
    const example = cellText(value).trim().slice(0, longestExample);
    if (example === '' || note.examples.length >= mostExamples || note.examples.includes(example)) return;
    // Notes are kept with the file. A cut may take the last digit of a number, and what is left of it is no example.
    if (findPersonalData(cellText(value).slice(0, longestLooked)) === undefined) note.examples.push(example);
  }

  /** Collects text that shows whether the decoding was right; only when it was guessed. */
  look(cell: Cell): void {
    if (typeof cell !== 'string' || !this.#notes.has('decoded-windows-1252')) return;
    if (beyondAscii.test(cell)) this.add('decoded-windows-1252', { value: cell });
  }

  has(code: NoteCode): boolean {
    return this.#notes.has(code);
  }

  /** What is known of the whole file, for each sheet to add to. */
  copy(): NoteBook {
    const copy = new NoteBook();
    for (const [code, { count, examples }] of this.#notes) copy.#notes.set(code, { count, examples: [...examples] });
    return copy;
  }

  list(): readonly TableNote[] {
    return Array.from(this.#notes, ([code, { count, examples }]) => ({ code, count, examples }));
  }
}
