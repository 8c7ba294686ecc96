import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { downloadFormats } from '@due-regard/shared/http/downloads.ts';
import { ownColumns } from '@due-regard/shared/imports/registers/entry-row.ts';
import { randomValues, someDay } from '@due-regard/shared/registers/testing/random-values.ts';
import { documentRegister, documentSaid, documentValues } from '@due-regard/shared/strategies/document-register.ts';
import type { StrategyDocument } from '@due-regard/shared/strategies/document.ts';
import { refreshDay } from '@due-regard/shared/strategies/standing.ts';
import { writeDocument } from '../../documents/write-document.ts';
import { toldOfRefreshes } from '../../strategies/told.ts';
import { documentsFile } from '../../strategies/documents-file.ts';
import type { DocumentsView } from '../../strategies/view.ts';
import { comparedAgain, datesShown, day, names, nothing } from './testing/compared-again.ts';

const someDocuments = fc.array(
  fc.record({ values: randomValues(documentRegister), putOff: fc.array(someDay, { maxLength: 2 }) }),
  { minLength: 1, maxLength: 4 },
);
type Some = typeof someDocuments extends fc.Arbitrary<infer All> ? All : never;

function viewOf(some: Some): DocumentsView {
  const rows = some.map(({ values }, place): StrategyDocument => ({
    ...documentSaid(values),
    factId: `fact-${String(place)}`,
    documentId: `0162dd51-8f00-7334-9812-c77e27e8b90${String(place)}`,
    validFrom: day,
    ownerUser: null,
    supersededBy: null,
    linked: [],
    publication: 'officers',
  }));
  const revisions = some.flatMap(({ putOff }, place) =>
    putOff.map((dueOn, time) => ({
      revisionId: `${String(place)}-${String(time)}`,
      about: 'document' as const,
      aboutId: rows[place]?.documentId ?? '',
      dueOn,
      revisedOn: day,
      reason: 'as the board was told',
    })),
  );
  return {
    dates: datesShown,
    all: rows,
    rows,
    held: rows,
    revisions,
    told: revisions,
    refreshOf: toldOfRefreshes({ rows, revisions, asAt: day }, () => true).refreshOf,
    bodies: names,
    owners: new Map(),
  };
}

describe('the file of strategies, policies and agreements', () => {
  test('has a column for all that is read back, and tells what is not', () => {
    const headings = documentsFile(viewOf([]), 'officers').tables.flatMap(({ columns }) =>
      columns.map(({ header }) => header),
    );
    const { fields, workedOut = [] } = documentRegister;
    const read = [...Object.values(fields).map(({ label }) => label), ...workedOut, ...Object.values(ownColumns)];
    expect(headings.toSorted()).toEqual(read.toSorted());
  });

  test.each(downloadFormats)('comes back as %s and changes nothing, whatever was put off', async (format) => {
    await fc.assert(
      fc.asyncProperty(someDocuments, async (some) => {
        const view = viewOf(some);
        const entries = view.rows.map(({ factId, documentId: entryId, validFrom, publication, ...row }) => {
          const own = view.revisions.filter(({ aboutId }) => aboutId === entryId);
          const values = documentValues(row, refreshDay(row, own, day).dueOn);
          return { factId, entryId, register: documentRegister.code, validFrom, publication, values };
        });
        const { bytes } = await writeDocument(documentsFile(view, 'officers'), format);
        const again = await comparedAgain(bytes, documentRegister, { entries });
        expect(again).toMatchObject({ ...nothing, unchanged: some.length });
      }),
      { numRuns: format === 'csv' ? 40 : 4 },
    );
  });
});
