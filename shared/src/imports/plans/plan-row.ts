import type { IsoDate } from '../../calendar/iso-date.ts';
import type { ProgressStatus } from '../../plans/action.ts';
import type { DayMeaning, PlanMeaning } from './meanings.ts';

/** Meanings whose cells are words. */
export type TextMeaning = Exclude<PlanMeaning, DayMeaning | 'plan' | 'status' | 'action-id'>;

/** What a row of a plan says; what it leaves blank it says nothing of. */
export type PlanRow = {
  readonly rowNumber: number;
  /** The plan in which its action stands, by its name or as chosen for the file; empty for one that is in none. */
  readonly planId: string;
  readonly actionId: string | null;
  readonly status: ProgressStatus | null;
  /** The word for it, as the file has it. */
  readonly statusWord: string | null;
  readonly days: Readonly<Partial<Record<DayMeaning, IsoDate>>>;
  readonly texts: Readonly<Partial<Record<TextMeaning, string>>>;
};

/** Several things in one cell: `Police; Probation`, or with commas where there is no semicolon. */
export function thingsIn(text: string): readonly string[] {
  const parts = text.split(text.includes(';') ? ';' : ',').map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

/** The same as one cell. */
export function asOneCell(things: readonly string[]): string {
  return things.join('; ');
}

/** The word that empties a cell; a blank one says nothing. */
export function emptiesCell(text: string): boolean {
  return text.trim().toLowerCase() === 'none';
}
