import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { asTyped } from '@due-regard/shared/imports/formula-text.ts';
import { blankDraft, completed, draftProblems, isBlank } from '@due-regard/shared/training/draft.ts';
import type { StatementDraft } from '@due-regard/shared/training/draft.ts';
import { change } from '@due-regard/db/change.ts';
import { migrate } from '@due-regard/db/migrate.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import { writeDocument } from '@due-regard/server/documents/write-document.ts';
import { viewCoverage } from '@due-regard/server/measure/coverage-view.ts';
import { statementRow } from '@due-regard/server/training/statement-row.ts';
import { statementSheet } from '@due-regard/server/training/statement-sheet.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { council, makeCouncil } from './support/council.ts';
import type { TestCouncil } from './support/council.ts';

const urns = Array.from({ length: 150 }, (_, index) => String(110_001 + index));
const today = isoDate('2018-03-13');

const day = fc.option(fc.integer({ min: 0, max: 900 }).map((days) => addDays(isoDate('2015-09-01'), days)));
const count = fc.option(fc.integer({ min: 0, max: 90 }));
const answer = fc.constantFrom<StatementDraft['staffAnswer'][]>(null, 'trained', 'not-trained');
const course = fc.constantFrom(null, 'wrap', 'ho-awareness', 'dsl-prevent');
const words = fc
  .constantFrom(null, 'Trust day', '=1+1', 'Police & <fire>', ' two  blanks')
  .map((text) => text?.trim() ?? null);

/** What a form may send of one school: anything that is not a contradiction. */
const draft = fc
  .record({
    organisationId: fc.constantFrom(...urns),
    toldOn: fc.integer({ min: 0, max: 400 }).map((days) => addDays(isoDate('2017-02-01'), days)),
    staffAnswer: answer,
    courseId: course,
    heldOn: day,
    staffTrained: count,
    staffInPost: count,
    otherTraining: words,
    dslAnswer: answer,
    dslCourseId: course,
    dslTrainedOn: day,
    dslInPostSince: day,
    dslLeftOn: day,
    dslOtherTraining: words,
    askedOn: day,
    remindedOn: day,
  })
  .map((answers) => completed({ ...blankDraft(answers.organisationId, answers.toldOn), ...answers }))
  .filter((each) => draftProblems(each, today).length === 0 && !isBlank(each));

describe('the sheet of 150 schools that have told 1,000 things', () => {
  let at: TestCouncil;
  beforeAll(async () => {
    const db = openDatabase(`file:${temporaryFolder()}/council.db`);
    await migrate(db);
    at = await makeCouncil(
      db,
      urns.map((urn) => ({ urn, name: `School ${urn}` })),
    );
    const drafts = fc.sample(draft, { numRuns: 1000, seed: 825 });
    expect(
      drafts.every(({ otherTraining }) => otherTraining === null || asTyped(otherTraining) === otherTraining),
    ).toBe(true);
    await change(at.deps, at.actor, async (one) => {
      await one.record(
        'statement',
        drafts.map((each) => statementRow(each)),
      );
      return one.done({ what: 'file.accepted' }, undefined);
    });
  }, 60_000);

  test.each([
    ['ods', '2018-03-13'],
    ['xlsx', '2018-03-13'],
    ['xlsx', '2017-09-01'],
  ] as const)('changes nothing when it comes back as it went out (%s, as at %s)', async (format, asAt) => {
    const view = await viewCoverage(at.deps, council, { asAt: isoDate(asAt) });
    const { bytes } = await writeDocument(statementSheet(view), format);
    const { rows } = await at.stage(bytes);
    expect(rows).toMatchObject({ accepted: 0, refused: [], unmatched: [] });
    expect((rows?.duplicates ?? 0) + (rows?.blank ?? 0)).toBe(urns.length);
  });
});
