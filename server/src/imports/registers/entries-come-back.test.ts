import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { downloadFormats } from '@due-regard/shared/http/downloads.ts';
import type { DownloadFormat } from '@due-regard/shared/http/downloads.ts';
import { columnForm } from '@due-regard/shared/imports/column-names.ts';
import { ownColumns } from '@due-regard/shared/imports/registers/entry-row.ts';
import { knownByOf } from '@due-regard/shared/imports/registers/match-entries.ts';
import { everyRegister } from '@due-regard/shared/registers/every-register.ts';
import type { Values } from '@due-regard/shared/registers/field.ts';
import type { Entry, Register } from '@due-regard/shared/registers/register.ts';
import { viewOf } from '@due-regard/shared/registers/standing.ts';
import { randomValues } from '@due-regard/shared/registers/testing/random-values.ts';
import { writeDocument } from '../../documents/write-document.ts';
import { entriesFile } from '../../registers/entries-file.ts';
import { comparedAgain, datesShown, day, nameOf, nothing } from './testing/compared-again.ts';

function entriesOf(register: Register, all: readonly Values[]): readonly Entry[] {
  return all.map((values, place) => ({
    factId: `fact-${String(place)}`,
    // An id of ours may look like a telephone number.
    entryId: `0162dd51-8f00-7334-9812-c77e27e8b9${place.toString(16).padStart(2, '0')}`,
    register: register.code,
    validFrom: day,
    publication: 'officers',
    values,
  }));
}

interface Out {
  readonly register: Register;
  readonly entries: readonly Entry[];
  readonly format: DownloadFormat;
  readonly layout?: string;
}

/** A register as it goes out on a day. */
async function fileOf({ register, entries, format, layout }: Out): Promise<Uint8Array> {
  const view = {
    dates: datesShown,
    whole: viewOf(entries, day),
    seen: viewOf(entries, day),
    isReadable: () => true,
    firstOf: () => undefined,
    named: [],
    nameOf,
    meetings: [],
    tellsAll: true,
  };
  return (await writeDocument(entriesFile(view, register, { reach: 'officers', layout }), format)).bytes;
}

describe.each(everyRegister)('a file of the register of $title', (register) => {
  const several = fc.array(randomValues(register), { minLength: 1, maxLength: 4 });

  test.each(downloadFormats)('comes back as %s and changes nothing', async (format) => {
    await fc.assert(
      fc.asyncProperty(several, async (all) => {
        const entries = entriesOf(register, all);
        const bytes = await fileOf({ register, entries, format });
        expect(await comparedAgain(bytes, register, { entries })).toMatchObject({ ...nothing, unchanged: all.length });
      }),
      { numRuns: format === 'csv' ? 8 : 2 },
    );
  });

  test('comes back in the columns of others and changes nothing, where entries are told apart by what they say', async () => {
    const keyOf = (values: Values): string => JSON.stringify(knownByOf(register).map((name) => values[name] ?? null));
    const apart = fc.uniqueArray(randomValues(register), { minLength: 1, maxLength: 4, selector: keyOf });
    for (const layout of Object.keys(register.layouts ?? {}))
      await fc.assert(
        fc.asyncProperty(apart, async (all) => {
          const entries = entriesOf(register, all);
          const bytes = await fileOf({ register, entries, format: 'csv', layout });
          expect(await comparedAgain(bytes, register, { entries })).toMatchObject({
            ...nothing,
            unchanged: all.length,
          });
        }),
        { numRuns: 8 },
      );
  });

  test('has no heading that would be read as two things', () => {
    const questions = Object.values(register.fields).map(({ label }) => label);
    const forms = [...questions, ...Object.values(ownColumns)].map(columnForm);
    expect(forms.filter((form, place) => forms.indexOf(form) !== place)).toEqual([]);
    const laidOut = Object.values(register.layouts ?? {}).flatMap(({ columns }) => Object.entries(columns));
    const byForm = new Map(Object.entries(register.fields).map(([name, { label }]) => [columnForm(label), name]));
    const doubtful = laidOut.filter(([heading, name]) => (byForm.get(columnForm(heading)) ?? name) !== name);
    expect(doubtful).toEqual([]);
  });
});
