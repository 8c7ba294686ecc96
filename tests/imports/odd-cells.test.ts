import { beforeAll, expect, test } from 'vitest';
import { onBothEngines } from '../support/engines.ts';
import { csv, makeCouncil, refusalOf } from './support/council.ts';
import type { TestCouncil } from './support/council.ts';

const leavesOutBadRows = true;
const header = 'URN,WRAP date,Staff trained,Staff in post,DSL trained on,DSL left on,Asked on,Evidence';

onBothEngines('one odd cell in a row', (makeDatabase) => {
  let at: TestCouncil;
  beforeAll(async () => {
    at = await makeCouncil(await makeDatabase());
  });

  test('is told with the name of the school, and nothing is stored until somebody says so', async () => {
    const content = csv(
      'URN,School,WRAP date',
      '110001,,31/04/2018',
      ',Ashfield House,32/01/2018',
      '999999,Elm,13/01/2018',
    );
    expect((await refusalOf(at.stage(content))).rows?.map(({ row, school }) => [row, school])).toEqual([
      [2, 'Oakfield Primary School'],
      [3, 'Ashfield House'],
      [4, 'Elm'],
    ]);
  });

  test('takes the answer with it that it belongs to, and leaves the others', async () => {
    const content = csv(
      header,
      '110001,31/04/2018,30,34,14/02/2018,,13/02/2018,Letter 4',
      '110002,13/02/2018,20,about 30,soon,,,',
      '110003,13/02/2018,most of them,40,,,,',
      '110004,13/02/2018,40,34,14/02/2018,nobody knows,,',
    );
    const { rows, message } = await refusalOf(at.stage(content));
    expect(message).toBe(
      '4 rows cannot be taken as they are, so nothing was stored; 2 rows could be, in whole or in part.',
    );
    expect(rows?.map(({ row, column, leavesOut }) => [row, column, leavesOut])).toEqual([
      [2, 'WRAP date', 'whole-staff'],
      [3, 'DSL trained on', 'dsl'],
      [3, 'Staff in post', 'cell'],
      [4, 'Staff trained', undefined],
      [5, 'DSL left on', undefined],
      [5, 'Staff trained', undefined],
    ]);
    const accepted = await at.bring(content, { leavesOutBadRows });
    expect(accepted.rows).toMatchObject({ accepted: 2, partly: 2, leftOut: 2 });
    expect(await at.statements('110001')).toMatchObject([
      {
        staffAnswer: null,
        heldOn: null,
        staffInPost: null,
        dslTrainedOn: '2018-02-14',
        askedOn: '2018-02-13',
        evidence: 'Letter 4',
      },
    ]);
    expect(await at.statements('110002')).toMatchObject([
      { heldOn: '2018-02-13', staffTrained: 20, staffInPost: null, dslAnswer: null, dslTrainedOn: null },
    ]);
    expect(await at.statements('110003')).toEqual([]);
    expect(await at.statements('110004')).toEqual([]);
  });
});

onBothEngines('one cell that spoils its row', (makeDatabase) => {
  let at: TestCouncil;
  beforeAll(async () => {
    at = await makeCouncil(await makeDatabase());
  });

  test('takes the whole row with it when the day it was told, whose it is, or a person is in it', async () => {
    const content = csv(
      'URN,WRAP date,Told on,Evidence',
      '110001,13/01/2018,31/04/2018,',
      '11O002,13/01/2018,,',
      '110003,13/01/2018,,jo@oakfield.example',
    );
    const { rows } = await refusalOf(at.stage(content));
    expect(rows?.map(({ row, leavesOut }) => [row, leavesOut])).toEqual([
      [2, undefined],
      [3, undefined],
      [4, undefined],
    ]);
  });
});

onBothEngines('cells as people fill them in', (makeDatabase) => {
  test('may say that nobody knows, and how many of how many', async () => {
    const at = await makeCouncil(await makeDatabase());
    const content = csv(
      header,
      '110001,13/01/2018,110 of 115,,N/K,,,',
      '110002,13/01/2018,?,not known,don’t know,,,',
      '110003,13/01/2018,30 out of 34,34,,,,',
    );
    expect((await at.bring(content)).rows).toMatchObject({ accepted: 3, refused: [] });
    expect(await at.statements('110001')).toMatchObject([{ staffTrained: 110, staffInPost: 115, dslAnswer: null }]);
    expect(await at.statements('110002')).toMatchObject([{ staffTrained: null, staffInPost: null, dslAnswer: null }]);
    const contradicting = at.stage(csv(header, '110004,13/01/2018,30 of 34,35,,,,', '110004,13/01/2018,40 of 34,,,,,'));
    expect((await refusalOf(contradicting)).rows?.map(({ reason }) => reason)).toEqual([
      'answers-contradict',
      'more-trained-than-in-post',
    ]);
  });

  test('is told in the words for one', async () => {
    const at = await makeCouncil(await makeDatabase());
    const content = csv(header, '110001,13/01/2018,,,31/04/2018,,,');
    expect((await refusalOf(at.stage(content))).message).toBe(
      '1 row cannot be taken as it is, so nothing was stored; 1 row could be, in whole or in part.',
    );
  });
});
