import { findPersonalData } from '@due-regard/shared/imports/personal-data.ts';
import { placesOf } from '@due-regard/shared/imports/learning/plan.ts';
import { noteSentence } from '../../schools/file-notes.ts';
import type { OpenedTable } from '../table/parse-table.ts';
import type { RowSource } from '../table/raw-row.ts';
import type { FoundLayout } from './find-layout.ts';

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
  const others = opened.sources.flatMap(({ sheet }) => (sheet === null || sheet === source.sheet ? [] : [sheet]));
  return [
    ...opened.notes.list().map(noteSentence),
    ...(others.length === 0 ? [] : [`Other sheets of the workbook were not read: ${quoted(others)}.`]),
    ...(unread.length === 0 ? [] : [`Columns that were not read: ${quoted(unread)}.`]),
  ];
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
