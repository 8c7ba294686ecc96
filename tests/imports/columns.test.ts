import { beforeAll, describe, expect, test } from 'vitest';
import { columnForm } from '@due-regard/shared/imports/column-names.ts';
import { statementColumns } from '@due-regard/server/training/statement-columns.ts';
import { totalColumns } from '@due-regard/server/training/total-rows.ts';
import { onBothEngines } from '../support/engines.ts';
import { csv, makeCouncil, refusalOf } from './support/council.ts';
import type { TestCouncil } from './support/council.ts';

describe('names of columns', () => {
  test.each([
    ['of answers', statementColumns],
    ['of totals', totalColumns],
  ])('%s are each the name of one column alone', (_, columns) => {
    const forms = Object.entries(columns).flatMap(([column, names]) =>
      [...new Set(names.split('|').map(columnForm))].map((form) => ({ column, form })),
    );
    const shared = [...Map.groupBy(forms, ({ form }) => form).values()].filter((same) => same.length > 1);
    expect(shared).toEqual([]);
  });
});

onBothEngines('columns as councils name them', (makeDatabase) => {
  let at: TestCouncil;
  beforeAll(async () => {
    at = await makeCouncil(await makeDatabase());
  });

  test('are read with their remarks, their abbreviations and two numbers in one', async () => {
    const staged = await at.bring(
      csv(
        'DfE No / URN,School,Date of WRAP (whole staff),Trained (no. of staff),No. staff,Date of WRAP (DSL)',
        '825/2001,Oakfield,10/01/2018,30,34,14/02/2018',
        '110002,,11/01/2018,20,,',
        '3003,,No,,12,',
      ),
    );
    expect(staged.rows).toMatchObject({ accepted: 3, blank: 0, notRead: 0, unreadDays: [] });
    expect(await at.statements('110001')).toMatchObject([
      { heldOn: '2018-01-10', courseId: 'wrap', staffInPost: 34, dslTrainedOn: '2018-02-14', dslCourseId: 'wrap' },
    ]);
    expect(await at.statements('110002')).toMatchObject([{ heldOn: '2018-01-11' }]);
    expect(await at.statements('110003')).toMatchObject([{ staffAnswer: 'not-trained', staffInPost: 12 }]);
  });

  test('that are not known are named, days among them are warned of, and their rows are not called blank', async () => {
    const staged = await at.stage(
      csv(
        'URN,Session took place,Head teacher has replied,WRAP date,% staff trained',
        '110001,10/01/2018,yes,,',
        '110002,soon,,,',
        '110003,11/01/2018,,,80',
        '110004,,,,',
      ),
    );
    expect(staged.rows).toMatchObject({ accepted: 0, blank: 1, notRead: 3, unreadDays: ['Session took place'] });
    expect(staged.rows?.notes).toContain(
      'Columns that were not read: “Session took place”, “Head teacher has replied”, “% staff trained”.',
    );
    expect(staged.counts).toEqual([
      { what: 'blank', count: 1 },
      { what: 'not-read', count: 3 },
    ]);
  });
});

onBothEngines('a file of a single question', (makeDatabase) => {
  let at: TestCouncil;
  beforeAll(async () => {
    at = await makeCouncil(await makeDatabase());
  });

  test.each([
    ['when a safeguarding lead came into post', 'DSL in post since', { dslInPostSince: '2017-09-13' }],
    ['when a school was reminded', 'Reminded on', { remindedOn: '2017-09-13' }],
    ['how many staff are in post', 'Headcount', { staffInPost: 34 }],
  ])('%s is taken', async (_, column, told) => {
    const cell = column === 'Headcount' ? '34' : '13/09/2017';
    expect((await at.bring(csv(`URN,${column}`, `110001,${cell}`))).rows).toMatchObject({
      accepted: 1,
    });
    expect(await at.statements('110001')).toContainEqual(expect.objectContaining(told));
  });

  test('that has none of the columns with answers says so, and names some that would do', async () => {
    const { rows } = await refusalOf(at.stage(csv('URN,School', '110001,Oakfield')));
    expect(rows).toEqual([
      {
        row: null,
        column: 'Whole-staff training date / Staff trained / DSL trained on',
        value: null,
        reason: 'columns-all-missing',
      },
    ]);
  });
});

onBothEngines('a row of totals', (makeDatabase) => {
  test.each([
    ['URN,Staff trained', 'Total,2'],
    ['DfE number,Staff trained', 'Grand total:,2'],
    ['School,URN,Staff trained', 'Sub-total (all),,2'],
    ['School,URN,Staff trained', ',TOTAL SCHOOLS,2'],
  ])('is nobody’s answer under %s', async (header, row) => {
    const at = await makeCouncil(await makeDatabase());
    expect((await at.stage(csv(header, row))).rows).toMatchObject({ accepted: 0, unmatched: [], refused: [] });
  });

  test('is not the row of a school whose name only begins so', async () => {
    const at = await makeCouncil(await makeDatabase());
    const staged = await at.stage(csv('School,Staff trained', 'Total Learning Academy,2'));
    expect(staged.rows?.unmatched).toMatchObject([{ shown: 'Total Learning Academy' }]);
  });
});

onBothEngines('columns of one meaning', (makeDatabase) => {
  let at: TestCouncil;
  beforeAll(async () => {
    at = await makeCouncil(await makeDatabase());
  });

  test('that say different things are refused with their names, and nothing is chosen', async () => {
    const content = csv(
      'URN,WRAP date,Training date,Number trained,Attended,DSL trained,DSL training date,DSL in post since',
      '110001,15/09/2015,20/01/2018,,,,,',
      '110002,15/09/2015,,5,50,no,14/02/2018,',
      '110003,15/09/2015,2015-09-15,5,5,yes,14/02/2018,01/02/2018',
      '110004,no,yes,,,,,',
    );
    const { rows } = await refusalOf(at.stage(content));
    expect(rows?.map(({ row, column, value, reason }) => [row, column, value, reason])).toEqual([
      [2, 'WRAP date / Training date', '15/09/2015 / 20/01/2018', 'columns-differ'],
      [3, 'DSL training date', '14/02/2018', 'not-trained-with-date'],
      [3, 'Number trained / Attended', '5 / 50', 'columns-differ'],
      [5, 'WRAP date / Training date', 'no / yes', 'columns-differ'],
    ]);
    const accepted = await at.bring(content, { leavesOutBadRows: true });
    expect(accepted.rows).toMatchObject({ accepted: 1 });
    expect(await at.statements('110003')).toMatchObject([
      { heldOn: '2015-09-15', courseId: 'wrap', staffTrained: 5, dslTrainedOn: '2018-02-14' },
    ]);
    expect(await at.statements('110001')).toEqual([]);
  });

  test('in totals are refused in the same way', async () => {
    const totals = csv(
      'Organisation,Date counted,As at,Trained,In post,E-learning counted',
      'Adult care,01/02/2017,20/02/2018,4,5,yes',
    );
    const { rows } = await refusalOf(at.stage(totals, { kind: 'totals' }));
    expect(rows).toMatchObject([{ row: 2, column: 'Date counted / As at', reason: 'columns-differ' }]);
  });
});
