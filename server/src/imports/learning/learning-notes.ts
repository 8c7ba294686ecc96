import { findPersonalData } from '@due-regard/shared/imports/personal-data.ts';
import { placesOf } from '@due-regard/shared/imports/learning/plan.ts';
import { noteSentence } from '../../schools/file-notes.ts';
import type { OpenedTable } from '../table/parse-table.ts';
import type { RowSource } from '../table/raw-row.ts';
import type { FoundLayout } from './find-layout.ts';
import type { PassedOver } from './learning-file.ts';

const mostNamed = 12;

interface Read {
  readonly opened: OpenedTable;
  readonly source: RowSource;
  readonly found: FoundLayout;
}

/** What a person should know of how a file was read. Nothing of its rows is in it: they are of people. */
export function learningNotes({ opened, source, found }: Read): readonly string[] {
  const read = new Set(placesOf(found.plan).map(({ at }) => at));
  const unread = found.header.filter((name, at) => isShowable(name) && !read.has(at));
  const others = opened.sources.flatMap(({ sheet }) =>
    sheet === null || sheet === source.sheet || !isShowable(sheet) ? [] : [sheet],
  );
  return [
    ...opened.notes.list().map(noteSentence),
    ...(others.length === 0 ? [] : [`Other sheets of the workbook were not read: ${quoted(others)}.`]),
    ...(unread.length === 0 ? [] : [`Columns that were not read: ${quoted(unread)}.`]),
  ];
}

/** What was passed over, in sentences; that a cell says nothing is never left out. */
export function passedOverNotes({ totals, headers, notAsked, unsaid }: PassedOver): readonly string[] {
  return [
    noted(totals, ['row adds others up, and is left out', 'rows add others up, and are left out']),
    noted(headers, ['row repeats the column names, and is left out', 'rows repeat the column names, and are left out']),
    noted(notAsked, [
      'result is marked as not asked of that person, such as “N/A”, and is left out',
      'results are marked as not asked of those people, such as “N/A”, and are left out',
    ]),
    noted(unsaid, [
      'cell of a course is empty: no answer, which is never a “no”',
      'cells of courses are empty: no answer, which is never a “no”',
    ]),
  ].flat();
}

function noted(count: number, [one, several]: readonly [string, string]): readonly string[] {
  return count === 0 ? [] : [`${count.toLocaleString('en-GB')} ${count === 1 ? one : several}.`];
}

/** A name that holds what identifies a person is not repeated. */
function isShowable(name: string): boolean {
  return name !== '' && findPersonalData(name) === undefined;
}

function quoted(names: readonly string[]): string {
  const more = names.length > mostNamed ? ` and ${String(names.length - mostNamed)} more` : '';
  return `${names
    .slice(0, mostNamed)
    .map((name) => `“${name}”`)
    .join(', ')}${more}`;
}
