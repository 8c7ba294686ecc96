import { beforeAll, describe, expect, test } from 'vitest';
import { columnForm } from '@due-regard/shared/imports/column-names.ts';
import { statementColumns } from '@due-regard/server/training/statement-columns.ts';
import { totalColumns } from '@due-regard/server/training/total-rows.ts';
import { onBothEngines } from '../support/engines.ts';
import { csv, makeCouncil } from './support/council.ts';
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
