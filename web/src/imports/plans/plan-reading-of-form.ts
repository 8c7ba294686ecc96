import type { FileMapping } from '@due-regard/shared/imports/learning/mapping.ts';
import { columnWords } from '@due-regard/shared/imports/learning/meaning-words.ts';
import type { PlanLook } from '@due-regard/shared/imports/plans/api.ts';
import { dayMeanings, planMeanings, planMeaningWords } from '@due-regard/shared/imports/plans/meanings.ts';
import type { PlanMeaning } from '@due-regard/shared/imports/plans/meanings.ts';
import { progressStatuses } from '@due-regard/shared/plans/action.ts';
import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { dateOf, textOf } from '../../design-system/form-data.ts';
import type { FieldError } from '../../design-system/form-errors.ts';

type Looked = PlanLook['columns'][number];

/** What was chosen for each column, by its place in the file. */
export type Chosen = ReadonlyMap<number, PlanMeaning>;

/** The fields of the form. */
export function meaningField(index: number): string {
  return `meaning-${String(index)}`;
}
export function statusField(index: number): string {
  return `status-${String(index)}`;
}
export function dayField(index: number): string {
  return `day-${String(index)}`;
}
/** The day that a person gives of their own, where no other is offered or meant. */
export function ownDayField(index: number): string {
  return `${dayField(index)}-on`;
}
export const ownDay = 'own';

/** What each column means to begin with. */
export function guessedMeanings({ columns }: Pick<PlanLook, 'columns'>): Chosen {
  return new Map(columns.flatMap(({ guess }, index) => (guess === null ? [] : [[index, guess] as const])));
}

export function meaningOf(text: string | null): PlanMeaning | undefined {
  return planMeanings.find((one) => one === text);
}

/** A word in a column of states, or in place of a day. */
export type WordAsked = Looked['words'][number];

/** The words of the column of states, each to be said what it means. */
export function statusWords({ columns }: Pick<PlanLook, 'columns'>, chosen: Chosen): readonly WordAsked[] {
  const column = columns.find((_, index) => chosen.get(index) === 'status');
  return column?.words ?? [];
}

/** The words that stand in place of a day, each once. */
export function dayWords({ columns }: Pick<PlanLook, 'columns'>, chosen: Chosen): readonly WordAsked[] {
  const words = columns.flatMap(({ words: own }, index) =>
    dayMeanings.some((meaning) => meaning === chosen.get(index)) ? own.filter(({ isNoDay }) => isNoDay) : [],
  );
  return [...new Map(words.map((word) => [word.text, word])).values()];
}

/** How the file is read, as a person has said. */
export function readingOf(form: FormData, look: PlanLook, chosen: Chosen): FileMapping {
  return {
    headerRow: look.headerRow,
    firstRow: null,
    columns: look.columns.flatMap(({ name, nth }, index) => {
      const meaning = chosen.get(index);
      return meaning === undefined ? [] : [{ name, nth, meaning }];
    }),
    planWords: {
      fillsDown: textOf(form, 'fillsDown') === 'yes',
      statuses: statusWords(look, chosen).flatMap(({ text }, index) => {
        const means = progressStatuses.find((status) => status === textOf(form, statusField(index)));
        return means === undefined ? [] : [{ text, means }];
      }),
      days: dayWords(look, chosen).map(({ text }, index) => ({
        text,
        means: dayOf(form, index) ?? null,
      })),
    },
  };
}

/** The day that a word means, as offered or as typed; undefined for no day. */
function dayOf(form: FormData, index: number): IsoDate | undefined {
  const said = textOf(form, dayField(index));
  return parseIsoDate((said === ownDay ? dateOf(form, ownDayField(index)) : said) ?? '');
}

/** What is wrong with what was said, a sentence beside each field, in the form's order. */
export function readingProblems(form: FormData, look: PlanLook, chosen: Chosen): readonly FieldError[] {
  return [
    ...noAction(chosen),
    ...twice(look, chosen),
    ...unsaid(form, look, chosen),
    ...dayless(form, look, chosen),
    ...(textOf(form, 'plan') === null && ![...chosen.values()].includes('plan')
      ? [{ field: 'plan', message: 'Choose the plan in which these actions stand' }]
      : []),
    ...(textOf(form, 'name') === null
      ? [{ field: 'name', message: 'Enter a name under which this reading is remembered' }]
      : []),
  ];
}

function noAction(chosen: Chosen): readonly FieldError[] {
  if ([...chosen.values()].includes('title')) return [];
  return [{ field: meaningField(0), message: 'Choose which column says what is to be done: the action' }];
}

function twice(look: PlanLook, chosen: Chosen): readonly FieldError[] {
  return [...chosen].flatMap(([index, meaning]) => {
    const first = [...chosen].find(([other, same]) => same === meaning && other < index);
    const before = first === undefined ? undefined : look.columns[first[0]];
    if (before === undefined) return [];
    const message = `Choose one column alone for “${planMeaningWords[meaning]}”: “${columnWords(before)}” was chosen for it already`;
    return [{ field: meaningField(index), message }];
  });
}

function unsaid(form: FormData, look: PlanLook, chosen: Chosen): readonly FieldError[] {
  return statusWords(look, chosen).flatMap(({ text }, index) =>
    textOf(form, statusField(index)) === null
      ? [{ field: statusField(index), message: `Choose what “${text}” says of an action` }]
      : [],
  );
}

/** A day of one's own is given, and is one of the calendar. */
function dayless(form: FormData, look: PlanLook, chosen: Chosen): readonly FieldError[] {
  return dayWords(look, chosen).flatMap(({ text }, index) =>
    textOf(form, dayField(index)) === ownDay && dayOf(form, index) === undefined
      ? [{ field: ownDayField(index), message: `Enter the day that “${text}” means, like 31 7 2019, or choose no day` }]
      : [],
  );
}
