import { publications, publicationNames } from '../../evidence/publication.ts';
import type { Publication } from '../../evidence/publication.ts';
import { agencyKey } from '../../plans/agency.ts';
import { choiceAsWritten, choiceMeant, choicesInWords } from '../../registers/choice-words.ts';
import { namesSomething } from '../../registers/field.ts';
import type { Field, Value, Values } from '../../registers/field.ts';
import type { Entry } from '../../registers/register.ts';
import { answerWord } from '../answer-cells.ts';
import { findPersonalData } from '../personal-data.ts';
import { emptiesCell } from '../plans/plan-row.ts';
import type { ReasonCode } from '../reasons.ts';
import { rowProblem } from '../row-problem.ts';
import type { RowProblem } from '../row-problem.ts';
import type { ComparingEntries } from './comparing.ts';
import type { Fault } from './entry-faults.ts';
import type { EntryRow } from './entry-row.ts';
import { emptyValues, knownByOf } from './match-entries.ts';
import { asOneLine, isSameValue, printedValue, readValue } from './read-value.ts';

/** How others say that members may read it, in private session. */
const forMembers: ReadonlySet<string> = new Set(['members', 'members only', 'members and officers']);

/** The cells of one row, read as values of the register's fields; what is wrong is collected under the file's headings. */
export class EntryCells {
  readonly problems: RowProblem[] = [];
  readonly #bad = new Set<string>();
  readonly #row: EntryRow;
  readonly #comparing: ComparingEntries;

  constructor(row: EntryRow, comparing: ComparingEntries) {
    this.#row = row;
    this.#comparing = comparing;
  }

  /**
   * What the row says of the fields by which it is known, as far as that can be read. Of which board a meeting is must be
   * said and be here: by its day alone it would be taken for that of another.
   */
  known(): Values {
    const { register, find } = this.#comparing;
    const read = knownByOf(register).map((name): readonly [string, Value] => {
      const field = register.fields[name];
      const [text] = this.#row.cells[name] ?? [];
      if (field === undefined || text === undefined) return [name, null];
      // What is told by its words is told by these too.
      if (field.kind === 'words') return [name, text];
      const said = readValue(field, text, find);
      if (said !== 'nothing' && 'value' in said) return [name, said.value];
      if (said !== 'nothing' && namesSomething(field) && this.#row.entryId === null) this.refuse(name, said.refused);
      return [name, null];
    });
    const known = Object.fromEntries(read);
    if (this.#row.entryId === null && read.some(([, value]) => value !== null)) this.#refuseUnnamed(known);
    return known;
  }

  #refuseUnnamed(known: Values): void {
    const { fields, knownBy, namedBy } = this.#comparing.register;
    for (const name of knownBy ?? namedBy) {
      const isUnnamed =
        fields[name]?.kind === 'one' && fields[name].isNeeded === true && (known[name] ?? null) === null;
      if (isUnnamed && !this.#bad.has(name)) this.refuse(name, 'value-missing');
    }
  }

  /** All that the entry is once the row has spoken: what a row leaves blank stays as it was. */
  valuesOver(entry: Entry | undefined): Values {
    const { register } = this.#comparing;
    const values: Record<string, Value> = { ...emptyValues(register), ...entry?.values };
    for (const [name, field] of Object.entries(register.fields)) {
      const isWritten = field.kind === 'choice' && this.#row.asWritten.includes(name);
      if (isWritten) Object.assign(values, this.#written(name, field, entry));
      const said = isWritten ? undefined : this.#said(name, field, entry);
      if (said !== undefined) values[name] = said;
    }
    return values;
  }

  /** A word of somebody else's file is kept as it was written, and is the choice that it names, if it names one. */
  #written(name: string, field: Extract<Field, { kind: 'choice' }>, entry: Entry | undefined): Values {
    const { choices, asWritten = '' } = field;
    const [text, ...others] = this.#row.cells[name] ?? [];
    if (text === undefined) return {};
    if (others.some((other) => other !== text)) {
      this.refuse(name, 'columns-differ');
      return {};
    }
    const [chosen = null, written = null] = [name, asWritten].map((one) => wordIn(entry?.values[one]));
    if (asOneLine(choiceAsWritten(choices, chosen, written) ?? '') === asOneLine(text)) return {};
    if (emptiesCell(text) && entry !== undefined) return { [name]: null, [asWritten]: null };
    const code = choiceMeant(choices, text) ?? null;
    if (code === null && answerWord(text) === 'nothing') return {};
    if (code === null && field.isNeeded === true) this.refuse(name, 'choice-not-known');
    return { [name]: code, [asWritten]: code !== null && choices[code] === text ? null : text };
  }

  /** Who may read it: officers alone, unless it is said otherwise. */
  publicationOver(entry: Entry | undefined): Publication {
    const word = this.#row.publication;
    const before = entry?.publication ?? 'officers';
    if (word === null) return before;
    const key = agencyKey(word);
    const level =
      publications.find((one) => agencyKey(one) === key || agencyKey(publicationNames[one]) === key) ??
      (forMembers.has(key) ? 'exempt' : undefined);
    if (level === undefined) this.refuse('*publication', 'publication-not-known');
    return level ?? before;
  }

  /** What is wrong with the row as a whole; a cell that could not be read is not told twice. */
  refuseAll(faults: readonly Fault[]): void {
    const bad = new Set(this.#bad);
    for (const { column, reason, rule } of faults) if (!bad.has(column)) this.refuse(column, reason, rule);
  }

  /** @param column a field, or one of our own columns */
  refuse(column: string, reason: ReasonCode, rule?: string): void {
    this.#bad.add(column);
    const text = this.#textOf(column);
    const isOfPerson = text !== undefined && findPersonalData(text) !== undefined;
    this.problems.push(
      rowProblem(isOfPerson ? 'personal-data' : reason, {
        row: this.#row.rowNumber,
        column: this.#comparing.headingOf(column),
        rule: rule ?? (reason === 'choice-not-known' && !isOfPerson ? this.#choicesOf(column) : undefined),
        value: isOfPerson || reason === 'personal-data' ? undefined : text,
      }),
    );
  }

  /** @returns undefined where nothing is said of the field, or nothing new */
  #said(name: string, field: Field, entry: Entry | undefined): Value | undefined {
    const { find, nameOf } = this.#comparing;
    const texts = this.#row.cells[name] ?? [];
    const before = entry?.values[name] ?? null;
    if (entry !== undefined && texts.every((text) => asOneLine(text) === printedValue(field, before, nameOf)))
      return undefined;
    if (entry !== undefined && this.#isItsKey(name, before)) return undefined;
    const values: Value[] = [];
    for (const text of texts) {
      const read = readValue(field, text, find);
      if (read === 'nothing') continue;
      if ('refused' in read) {
        this.refuse(name, read.refused);
        return undefined;
      }
      // Of a new entry there is nothing to empty: then it is a word as others are.
      const isWord = entry === undefined && field.kind === 'words' && field.isWho !== true && emptiesCell(text);
      values.push(isWord ? text : read.value);
    }
    const [one, ...others] = values;
    if (one === undefined) return undefined;
    if (others.every((other) => isSameValue(other, one))) return one;
    this.refuse(name, 'columns-differ');
    return undefined;
  }

  #choicesOf(column: string): string | undefined {
    const field = this.#comparing.register.fields[column];
    return field?.kind === 'choice' || field?.kind === 'choices' ? choicesInWords(field.choices) : undefined;
  }

  /** Whether the row is known by this name, written here in other letters of case and with other spaces alone. */
  #isItsKey(name: string, before: Value): boolean {
    const { entryId, cells } = this.#row;
    if (entryId !== null || typeof before !== 'string' || !knownByOf(this.#comparing.register).includes(name))
      return false;
    return (cells[name] ?? []).every((text) => asOneLine(text).toLowerCase() === asOneLine(before).toLowerCase());
  }

  #textOf(column: string): string | undefined {
    const { entryId, publication, since, cells } = this.#row;
    if (column === '*id') return entryId ?? undefined;
    if (column === '*publication') return publication ?? undefined;
    if (column === '*since') return since ?? undefined;
    return cells[column]?.join(' / ');
  }
}

function wordIn(value: Value | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
