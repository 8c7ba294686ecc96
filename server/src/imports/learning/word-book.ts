import type { Meant } from '../meant.ts';
import { wordKey } from '@due-regard/shared/imports/learning/word-key.ts';

interface Asked {
  readonly key: string;
  readonly shown: string;
  rows: number;
}

interface Knowing<Meaning extends string> {
  /** What a word says by itself; null when nothing. */
  readonly find: (text: string) => Meaning | null;
  /** What somebody has said of words, by key; null: not counted. */
  readonly told: ReadonlyMap<string, string | null>;
  /** Whether what was said can still be meant: a course may be gone. */
  readonly isMeaning: (means: string) => means is Meaning;
}

/** The words of one file for courses, or for audiences: what each means, and those that must be asked about. */
export class WordBook<Meaning extends string> {
  readonly #known: Knowing<Meaning>;
  readonly #meanings = new Map<string, Meaning | null | Asked>();
  readonly #asked = new Map<string, Asked>();
  readonly #heard = new Set<string>();
  /** How many rows have a word that is not counted, as somebody said. */
  notCounted = 0;

  constructor(known: Knowing<Meaning>) {
    this.#known = known;
  }

  /** Notes one row's word. @returns null when it is not counted, undefined when nobody has said what it means */
  meaningOf(text: string): Meaning | null | undefined {
    const known = this.#meanings.get(text) ?? (this.#meanings.has(text) ? null : this.#look(text));
    if (known === null) {
      this.notCounted += 1;
      return null;
    }
    if (typeof known === 'string') return known;
    known.rows += 1;
    return undefined;
  }

  /** What a word means that a row was noted with; undefined where none was, or nobody knows. */
  meaningMet(text: string): Meaning | undefined {
    const known = this.#meanings.get(text);
    return typeof known === 'string' ? known : undefined;
  }

  /** Whether somebody has said that a word is not counted; the row that has it is not noted. */
  isNotCounted(text: string): boolean {
    const key = wordKey(text);
    if (this.#known.told.get(key) !== null) return false;
    this.#heard.add(key);
    return true;
  }

  /** The words to ask about, each once. */
  asked(): readonly { readonly key: string; readonly shown: string; readonly rows: number }[] {
    return [...this.#asked.values()];
  }

  /** The keys of its words of which somebody has said what they mean. */
  heard(): readonly string[] {
    return [...this.#heard];
  }

  /** What its words mean of which anybody knows it, each as it stands in the file. */
  meant(): readonly Omit<Meant, 'about'>[] {
    return [...this.#meanings].flatMap(([shown, means]) =>
      typeof means === 'string' || means === null ? { shown, means } : [],
    );
  }

  /** The same, without those of which somebody has said it. */
  takenAsRead(): readonly { readonly shown: string; readonly means: Meaning }[] {
    return [...this.#meanings].flatMap(([shown, means]) =>
      typeof means === 'string' && !this.#heard.has(wordKey(shown)) ? [{ shown, means }] : [],
    );
  }

  #look(text: string): Meaning | null | Asked {
    const meaning = this.#said(text);
    this.#meanings.set(text, meaning);
    return meaning;
  }

  #said(text: string): Meaning | null | Asked {
    const { find, told, isMeaning } = this.#known;
    const key = wordKey(text);
    const said = told.get(key);
    if (said === null || (said !== undefined && isMeaning(said))) {
      this.#heard.add(key);
      return said;
    }
    const found = find(text);
    if (found !== null) return found;
    const asked = this.#asked.get(key) ?? { key, shown: text, rows: 0 };
    this.#asked.set(key, asked);
    return asked;
  }
}
