import type { LookReply } from '@due-regard/shared/imports/learning/api.ts';
import { idKinds } from '@due-regard/shared/imports/learning/column-meanings.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import type { FileMapping, MappedColumn } from '@due-regard/shared/imports/learning/mapping.ts';
import { numberOf, textOf } from '../../design-system/form-data.ts';
import type { FieldError } from '../../design-system/form-errors.ts';
import { columnWords, meaningWords } from '@due-regard/shared/imports/learning/meaning-words.ts';
import type { Meaning } from '@due-regard/shared/imports/learning/meaning-words.ts';
import { meaningsOf } from './meaning-words.ts';

type Looked = Pick<LookReply, 'headerRow' | 'firstRow' | 'columns'>;

/** The field of a column's meaning, by its place in the file. */
export function meaningField(index: number): string {
  return `meaning-${String(index)}`;
}

/** What the columns mean as a person has said; columns left alone are not read. */
export function columnsOf(form: FormData, { columns }: Looked, kind: MappedKind): readonly MappedColumn[] {
  return columns.flatMap(({ name, nth }, index) => {
    const meaning = meaningsOf(kind).find((one) => one === textOf(form, meaningField(index)));
    return meaning === undefined ? [] : [{ name, nth, meaning }];
  });
}

/** The mapping to save: where the names stand, where the people begin, and what the columns mean. */
export function mappingOf(form: FormData, look: Looked, kind: MappedKind): FileMapping {
  const firstRow = numberOf(form, 'firstRow');
  return {
    headerRow: look.headerRow,
    // The row after the names needs no word.
    firstRow: typeof firstRow === 'number' && firstRow > look.headerRow + 1 ? firstRow : null,
    columns: [...columnsOf(form, look, kind)],
  };
}

const onlyOnce: ReadonlySet<Meaning> = new Set([
  ...idKinds,
  'organisation',
  'audience',
  'completed-on',
  'outcome',
  'from',
  'to',
]);

/** What is wrong with what was said of the columns, a sentence beside each field, in the form's order. */
export function mappingProblems(form: FormData, look: Looked, kind: MappedKind): readonly FieldError[] {
  return [
    ...firstRowProblem(form, look),
    ...nobodyProblem(form, look, kind),
    ...twiceProblems(form, look, kind),
    ...strayDays(form, look, kind),
    ...namelessProblem(form),
  ];
}

function namelessProblem(form: FormData): readonly FieldError[] {
  return textOf(form, 'name') === null
    ? [{ field: 'name', message: 'Enter a name under which this reading is remembered' }]
    : [];
}

function firstRowProblem(form: FormData, { headerRow }: Looked): readonly FieldError[] {
  const row = numberOf(form, 'firstRow');
  if (row === null || (typeof row === 'number' && row > headerRow && row <= 60)) return [];
  return [
    {
      field: 'firstRow',
      message: `Enter a row below the column names: a whole number from ${String(headerRow + 1)} to 60`,
    },
  ];
}

/** Nobody can be counted of whom a file says nothing. */
function nobodyProblem(form: FormData, look: Looked, kind: MappedKind): readonly FieldError[] {
  const meanings = columnsOf(form, look, kind).map(({ meaning }) => meaning);
  const named: readonly string[] = kind === 'learning' ? [...idKinds, 'person-name'] : idKinds;
  if (meanings.some((meaning) => named.includes(meaning))) return [];
  const what = kind === 'learning' ? 'number, username, e-mail address or name' : 'number, username or e-mail address';
  return [{ field: meaningField(0), message: `Choose which column says who it is: an employee ${what} is needed` }];
}

function twiceProblems(form: FormData, look: Looked, kind: MappedKind): readonly FieldError[] {
  const seen = new Map<Meaning, string>();
  return look.columns.flatMap((column, index) => {
    const meaning = meaningsOf(kind).find((one) => one === textOf(form, meaningField(index)));
    if (meaning === undefined || !onlyOnce.has(meaning)) return [];
    const first = seen.get(meaning);
    seen.set(meaning, first ?? columnWords(column));
    if (first === undefined) return [];
    const message = `Choose one column alone for “${meaningWords[meaning]}”: “${first}” was chosen for it already`;
    return [{ field: meaningField(index), message }];
  });
}

/** A column of days belongs to the course before it. */
function strayDays(form: FormData, look: Looked, kind: MappedKind): readonly FieldError[] {
  let hasCourse = false;
  return look.columns.flatMap((_, index) => {
    const meaning = meaningsOf(kind).find((one) => one === textOf(form, meaningField(index)));
    const isStray = meaning === 'course-day' && !hasCourse;
    if (meaning === 'course-cell') hasCourse = true;
    if (meaning === 'course-day') hasCourse = false;
    const message = 'Choose the course first: a day of a course stands right of its own course';
    return isStray ? [{ field: meaningField(index), message }] : [];
  });
}
