import { answerWord } from '@due-regard/shared/imports/answer-cells.ts';
import { asTyped } from '@due-regard/shared/imports/formula-text.ts';
import { findPersonalData } from '@due-regard/shared/imports/personal-data.ts';
import type { TextMeaning } from '@due-regard/shared/imports/plans/plan-row.ts';
import { thingsIn } from '@due-regard/shared/imports/plans/plan-row.ts';
import type { ReasonCode } from '@due-regard/shared/imports/reasons.ts';
import { cellText } from '@due-regard/shared/imports/table.ts';
import type { Cell } from '@due-regard/shared/imports/table.ts';

/** Characters that each field holds, as on its form; of a list, those of one thing. */
const longest: Readonly<Record<TextMeaning, number>> = {
  ref: 40,
  objective: 500,
  title: 1000,
  outcome: 1000,
  theme: 120,
  'lead-agency': 120,
  partners: 120,
  'owner-role': 120,
  'owner-organisation': 120,
  'accountable-role': 120,
  progress: 2000,
  evidence: 300,
  publication: 60,
  obligations: 64,
  recommendations: 60,
  risks: 60,
  'other-duties': 300,
};
const lists: ReadonlySet<TextMeaning> = new Set(['partners', 'evidence', 'obligations', 'recommendations', 'risks']);
const mostThings = 30;
const mostCell = 20_000;

const lineBreaks = /\s*[\t\n\v\f\r\u0085\u2028\u2029]+\s*/g;
const notStorable = /\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u;
const visible = /[^\p{Z}\p{C}]/u;

/** A cell as words of its field: undefined where it says nothing; or why it cannot be kept. */
export type PlanCell = { readonly text: string | undefined } | { readonly refused: ReasonCode };

/** Words as somebody typed them, on one line; lines of a list become its parts. What identifies a person is refused. */
export function readPlanText(cell: Cell, meaning: TextMeaning): PlanCell {
  const whole = cellText(cell).trim();
  if (whole.length > mostCell) return { refused: 'text-beyond-field' };
  const text = asTyped(whole.replaceAll(lineBreaks, lists.has(meaning) ? '; ' : ' ').trim());
  if (notStorable.test(text)) return { refused: 'text-not-storable' };
  if (!visible.test(text) || answerWord(text) === 'nothing') return { text: undefined };
  if (findPersonalData(text) !== undefined) return { refused: 'personal-data' };
  const things = lists.has(meaning) ? partsOf(text, meaning) : [text];
  if (things.length > mostThings) return { refused: 'too-many-things' };
  return things.some(({ length }) => length > longest[meaning]) ? { refused: 'text-beyond-field' } : { text };
}

/** Evidence has commas of its own. */
function partsOf(text: string, meaning: TextMeaning): readonly string[] {
  return meaning === 'evidence' ? text.split(';').map((part) => part.trim()) : thingsIn(text);
}
