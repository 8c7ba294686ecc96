import { expect, test } from 'vitest';
import { calendarColumns, speaksOfADay } from '@due-regard/shared/deadlines/calendar-columns.ts';
import { deadlineKinds } from '@due-regard/shared/deadlines/deadline.ts';
import { onBothEngines } from '../support/engines.ts';

onBothEngines('the calendar', (makeDatabase) => {
  test('knows every column that speaks of a day to come, and names none that is not there', async () => {
    const { kysely } = await makeDatabase();
    const tables = await kysely.introspection.getTables();
    const columns = tables.flatMap(({ name, columns: own }) => own.map((column) => `${name}.${column.name}`));
    expect(columns.length).toBeGreaterThan(200);
    const speaking = columns.filter((column) => speaksOfADay.test(column.slice(column.indexOf('.'))));
    expect(speaking.filter((column) => !(column in calendarColumns))).toEqual([]);
    expect(Object.keys(calendarColumns).filter((column) => !columns.includes(column))).toEqual([]);
  });
});

test('every kind of deadline is fed by a column', () => {
  const fed = new Set(Object.values(calendarColumns).flatMap((column) => ('feeds' in column ? [column.feeds] : [])));
  expect(deadlineKinds.filter((kind) => !fed.has(kind))).toEqual([]);
});
