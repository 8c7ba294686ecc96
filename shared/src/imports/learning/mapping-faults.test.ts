import { describe, expect, test } from 'vitest';
import { mappingFaults } from './mapping-faults.ts';
import type { FileMapping, MappedColumn } from './mapping.ts';

/** Columns by their names, each with its meaning: `Login: username, Course: course`. */
function mapping(said: string): FileMapping {
  const columns = said.split(', ').map((one) => one.split(': '));
  return {
    headerRow: null,
    firstRow: null,
    columns: columns.map(([name = '', meaning = '']) => ({ name, nth: 0, meaning: asMeaning(meaning) })),
  };
}

function asMeaning(text: string): MappedColumn['meaning'] {
  return text as MappedColumn['meaning'];
}

function codesOf(kind: 'learning' | 'staff', definition: FileMapping): readonly string[] {
  return mappingFaults(kind, definition).map(({ field, code }) => `${field.replace('definition.', '')}: ${code}`);
}

describe('a mapping', () => {
  test('can be used when it says who, and each thing once', () => {
    const parts = mapping('Staff number: employee-number, First: person-name, Last: person-name');
    expect(codesOf('learning', parts)).toEqual([]);
    expect(codesOf('staff', mapping('E-mail: email, Service: organisation, Until: to'))).toEqual([]);
  });

  test('must say who, and a list of staff by an id', () => {
    expect(codesOf('learning', mapping('Course: course'))).toEqual(['columns: nobody']);
    expect(codesOf('staff', mapping('Name: person-name'))).toContain('columns: nobody');
  });

  test('does not say one thing of two columns, nor two things of one', () => {
    const twice = mapping('Login: username, Done: completed-on, Finished: completed-on, login: course');
    expect(codesOf('learning', twice)).toEqual(['columns.2.meaning: repeated', 'columns.3.meaning: repeated']);
  });

  test('says of a kind of file only what that can say', () => {
    expect(codesOf('staff', mapping('Login: username, Course: course'))).toEqual(['columns.1.meaning: unknown']);
  });

  test('has courses in rows or in columns, not both', () => {
    expect(codesOf('learning', mapping('Login: username, Course: course, WRAP: course-cell'))).toEqual([
      'columns: two-shapes',
    ]);
  });

  test('has its first row under the row of names', () => {
    const above = { ...mapping('Login: username'), headerRow: 3, firstRow: 3 };
    expect(codesOf('learning', above)).toEqual(['firstRow: too-small']);
  });
});
