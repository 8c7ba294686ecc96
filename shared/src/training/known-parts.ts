import type { IsoDate } from '../calendar/iso-date.ts';
import { blankDraft, isPartBlank, partNames, parts, withPartOf } from './draft.ts';
import type { Part, StatementDraft } from './draft.ts';

/**
 * The draft with only what the organisation's statements do not say already, or null when it says nothing new; so the
 * same file twice changes nothing, and a sheet that went out filled in doubles nothing when it comes back. An answer
 * without a day ("not trained") is news again when something else was told in between, one with a day when a "not
 * trained" was.
 */
export function newPartsOf(draft: StatementDraft, known: readonly StatementDraft[]): StatementDraft | null {
  return new KnownParts(known).newPartsOf(draft);
}

/** What an organisation has told, by question, for holding many drafts against. */
export class KnownParts {
  readonly #answers = new Map<Part, KnownAnswers>(partNames.map((part) => [part, new KnownAnswers(part)]));

  constructor(known: readonly StatementDraft[]) {
    for (const statement of known) this.add(statement);
  }

  add(statement: StatementDraft): void {
    for (const part of partNames) this.#answers.get(part)?.add(statement);
  }

  /** See {@link newPartsOf}. */
  newPartsOf(draft: StatementDraft): StatementDraft | null {
    const old = partNames.filter((part) => isPartBlank(draft, part) || this.#answers.get(part)?.has(draft) === true);
    if (old.length === partNames.length) return null;
    const blank = blankDraft(draft.organisationId, draft.toldOn);
    return old.reduce((left, part) => withPartOf(left, blank, part), draft);
  }
}

/** What says for itself when it was so is known from whoever told it first. */
const ownDays: ReadonlySet<keyof StatementDraft> = new Set([
  'heldOn',
  'dslTrainedOn',
  'dslInPostSince',
  'dslLeftOn',
  'askedOn',
  'remindedOn',
] as const);

/** The answers to one question, found by the value of any of their fields. */
class KnownAnswers {
  readonly #fields: readonly (keyof StatementDraft)[];
  readonly #part: Part;
  readonly #byValue = new Map<string, StatementDraft[]>();
  readonly #toldOn = new Set<IsoDate>();
  readonly #toldNoOn = new Set<IsoDate>();

  constructor(part: Part) {
    this.#part = part;
    this.#fields = parts[part];
  }

  add(statement: StatementDraft): void {
    if (isPartBlank(statement, this.#part)) return;
    this.#toldOn.add(statement.toldOn);
    if (this.#fields.some((field) => statement[field] === 'not-trained')) this.#toldNoOn.add(statement.toldOn);
    for (const key of this.#keysOf(statement)) {
      const answers = this.#byValue.get(key);
      if (answers === undefined) this.#byValue.set(key, [statement]);
      else answers.push(statement);
    }
  }

  has(draft: StatementDraft): boolean {
    const same = this.#fewest(draft).filter((statement) => this.#doesCover(statement, draft));
    if (same.length === 0) return false;
    const hasOwnDay = this.#fields.some((field) => ownDays.has(field) && draft[field] !== null);
    const lastTold = same.map(({ toldOn }) => toldOn).reduce((left, right) => (left > right ? left : right));
    // Whatever was told after the last that says the same says something else.
    const others = Array.from(hasOwnDay ? this.#toldNoOn : this.#toldOn);
    return !others.some((toldOn) => toldOn > lastTold && toldOn < draft.toldOn);
  }

  /** Of the answers that share a value with the draft the shortest list: one that says the same is in each. */
  #fewest(draft: StatementDraft): readonly StatementDraft[] {
    const lists = this.#keysOf(draft).map((key) => this.#byValue.get(key) ?? []);
    return lists.reduce((left, right) => (right.length < left.length ? right : left), lists[0] ?? []);
  }

  #keysOf(draft: StatementDraft): readonly string[] {
    return this.#fields.flatMap((field) => (draft[field] === null ? [] : [`${field}=${String(draft[field])}`]));
  }

  /** Whether a statement says all that a draft says, and perhaps more. */
  #doesCover(statement: StatementDraft, draft: StatementDraft): boolean {
    return this.#fields.every((field) => draft[field] === null || draft[field] === statement[field]);
  }
}
