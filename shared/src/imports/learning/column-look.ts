import { audienceOfWord } from '../../training/learners/audience-words.ts';
import { dateFormOf } from '../date-forms.ts';
import { findPersonalData } from '../personal-data.ts';
import { cellText, isBlankCell } from '../table.ts';
import type { Cell } from '../table.ts';
import type { LookedColumn } from './api.ts';
import type { Heading } from './headings.ts';
import { outcomeWord } from './outcomes.ts';

type Looks = LookedColumn['looksLike'];

/** Columns whose words may be shown, since their names say that they are of no person. */
const ofNobody: ReadonlySet<Heading> = new Set(['organisation', 'audience', 'course', 'outcome']);
const ofPersons: ReadonlySet<Heading> = new Set([
  'employee-number',
  'username',
  'id-number',
  'email',
  'person-name',
  'private',
]);
const mostExamples = 4;
const longestExample = 60;
/** Numbers of days since 1900 from 2000 on, in which most training was held. */
const serialsOfTraining = { first: 36_526, last: 62_091 };
/** What is more distinct than this is not counted on. */
const mostDistinct = 1000;

/** What the cells of one column look like. Of cells that may be somebody's name, id or address none is kept to show. */
export class ColumnLook {
  readonly #heading: Heading | undefined;
  readonly #counts: Record<Exclude<Looks, 'nothing'>, number> = { days: 0, numbers: 0, addresses: 0, words: 0 };
  readonly #distinct = new Map<string, number>();
  /** Cells that say how a course ended, or that it is not asked. */
  #outcomes = 0;
  filled = 0;

  constructor(heading: Heading | undefined) {
    this.#heading = heading;
  }

  add(cell: Cell): void {
    if (isBlankCell(cell)) return;
    this.filled += 1;
    this.#counts[kindOf(cell)] += 1;
    const word = outcomeWord(cell);
    if (word !== undefined && word !== 'nothing') this.#outcomes += 1;
    const text = cellText(cell).trim();
    if (this.#distinct.size < mostDistinct || this.#distinct.has(text)) {
      this.#distinct.set(text, (this.#distinct.get(text) ?? 0) + 1);
    }
  }

  get distinct(): number {
    return this.#distinct.size;
  }

  get looksLike(): Looks {
    if (this.filled === 0) return 'nothing';
    const kinds = ['days', 'numbers', 'addresses', 'words'] as const;
    return kinds.find((kind) => this.#counts[kind] * 2 > this.filled) ?? 'words';
  }

  /** Whether every cell is a day or a word that says how a course ended. */
  get isOfCourse(): boolean {
    return this.filled > 0 && this.#outcomes + this.#counts.days >= this.filled * mostlyRight && this.isDecided;
  }

  /** Whether some cell says more than that nothing is asked. */
  get isDecided(): boolean {
    return this.#counts.days > 0 || Array.from(this.#distinct.keys()).some((text) => outcomeWord(text) !== 'not-asked');
  }

  /** Whether most cells say by themselves whom somebody counts among; titles of jobs do not. */
  get saysAudience(): boolean {
    const counted = Array.from(this.#distinct, ([text, times]) => (audienceOfWord(text) === null ? 0 : times));
    return counted.reduce((sum, times) => sum + times, 0) * 2 > this.filled;
  }

  get hasDays(): boolean {
    return this.#counts.days > 0;
  }

  /** A few values, never of a column of persons. @param isOfPerson whether a text stands in such a column */
  examples(isOfPerson: (text: string) => boolean): readonly string[] {
    if (this.#heading !== undefined && ofPersons.has(this.#heading)) return [];
    const isOpen = this.#heading !== undefined && ofNobody.has(this.#heading);
    const shown = Array.from(this.#distinct, ([text, times]) => ({ text, times })).filter(
      ({ text, times }) => isPlain(text) || (isOpen && times > 1 && isShowable(text, isOfPerson)),
    );
    const common = shown.toSorted((left, right) => right.times - left.times);
    return common.slice(0, mostExamples).map(({ text }) => text);
  }
}
const mostlyRight = 0.8;

function kindOf(cell: Cell): Exclude<Looks, 'nothing'> {
  const text = cellText(cell);
  if (text.includes('@')) return 'addresses';
  const form = dateFormOf(cell);
  if (form.kind === 'serial') {
    return form.serial >= serialsOfTraining.first && form.serial <= serialsOfTraining.last ? 'days' : 'numbers';
  }
  if (form.kind === 'day' || form.kind === 'named' || form.kind === 'numbers') return 'days';
  return /^[\d.,\s-]+$/.test(text) ? 'numbers' : 'words';
}

/** A day, or a word that says how a course ended: nobody's name. */
function isPlain(text: string): boolean {
  return outcomeWord(text) !== undefined || ['day', 'named', 'numbers'].includes(dateFormOf(text).kind);
}

function isShowable(text: string, isOfPerson: (text: string) => boolean): boolean {
  return text.length <= longestExample && findPersonalData(text) === undefined && !isOfPerson(text);
}
