import { beforeAll, expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { cancelBatch, undoBatch } from '@due-regard/server/imports/batches.ts';
import { correctStatement } from '@due-regard/server/training/correct-statement.ts';
import { onBothEngines } from '../support/engines.ts';
import { csv, inFileOrder, makeCouncil, refusalOf } from './support/council.ts';
import type { TestCouncil } from './support/council.ts';

const answers = csv(
  'URN,WRAP date,Course,Staff trained,Other training named,DSL trained on,DSL in post since,Evidence reference',
  '110001,05/10/2017,,30,,01/03/2018,01/09/2017,Letter 4',
  '110002,No,,,,no,,',
  '110003,13/11/2017,Trust safeguarding day,,,,,',
  '110004,,,0,Diocesan day,,,',
);

onBothEngines('what schools told the council, brought as a file', (makeDatabase) => {
  let at: TestCouncil;
  beforeAll(async () => {
    at = await makeCouncil(await makeDatabase());
  });

  test('is read by its column names, under title rows, and stored only when accepted', async () => {
    const staged = await at.stage(
      csv(
        'Prevent training in our schools,,,,,',
        'kept by the communities team,,,,,',
        'School URN,WRAP date,No. of staff trained,Headcount,DSL trained on,Date of reply',
        '110001,05/10/2017,30,34,01/03/2018,13/03/2018',
        '110002,No,,,not yet,13/03/2018',
        '110003,n/a,,,-,',
        '110004,,,,,',
      ),
    );
    expect(staged.rows).toMatchObject({ accepted: 2, blank: 2, duplicates: 0, refused: [], unmatched: [] });
    expect(staged.rows?.sample[0]).toEqual([
      'Row 4',
      'URN 110001',
      'Whole staff: WRAP (Workshop to Raise Awareness of Prevent) on 5 October 2017',
      '30 of 34 staff trained',
      'Safeguarding lead: trained, course not named on 1 March 2018',
      'Told on 13 March 2018',
    ]);
    expect(await at.statements()).toEqual([]);
    await cancelBatch(at.deps, at.actor, staged.batchId);
    expect(await at.statements()).toEqual([]);
  });

  test('is stored as it was told, row by row', async () => {
    const accepted = await at.bring(answers, { fileName: 'answers-2018-03-09.csv', fileDate: isoDate('2018-03-09') });
    expect(accepted).toMatchObject({ status: 'accepted', rows: { accepted: 4 } });
    const [oakfield, stMary, other, highcrest] = inFileOrder(await at.statements());
    expect(oakfield).toMatchObject({
      organisationId: '110001',
      toldOn: '2018-03-09',
      staffAnswer: 'trained',
      courseId: 'wrap',
      heldOn: '2017-10-05',
      staffTrained: 30,
      dslAnswer: 'trained',
      dslCourseId: null,
      dslTrainedOn: '2018-03-01',
      dslInPostSince: '2017-09-01',
      evidence: 'Letter 4',
      batchId: accepted.batchId,
      rowNumber: 2,
    });
    expect(stMary).toMatchObject({ staffAnswer: 'not-trained', heldOn: null, dslAnswer: 'not-trained' });
    expect(other).toMatchObject({ courseId: null, heldOn: '2017-11-13', otherTraining: 'Trust safeguarding day' });
    expect(highcrest).toMatchObject({ staffAnswer: 'not-trained', staffTrained: 0, otherTraining: 'Diocesan day' });
  });
});

interface Naming {
  readonly by: string;
  readonly lines: readonly string[];
  readonly course: string | null;
  readonly dsl?: string;
}

onBothEngines('a day of training in a file', (makeDatabase) => {
  let at: TestCouncil;
  beforeAll(async () => {
    at = await makeCouncil(await makeDatabase());
  });

  const named: readonly Naming[] = [
    {
      by: 'its column',
      lines: ['URN,WRAP date,DSL WRAP date', '110001,2017-10-05,2018-03-01'],
      course: 'wrap',
      dsl: 'wrap',
    },
    {
      by: 'a column of courses',
      lines: ['URN,Training date,Course', '110002,2017-10-05,Prevent awareness'],
      course: 'ho-awareness',
    },
    {
      by: 'the row and not the column',
      lines: ['URN,WRAP date,Course', '110003,2017-10-05,Prevent awareness'],
      course: 'ho-awareness',
    },
    {
      by: 'nobody',
      lines: ['URN,Whole-staff training date,DSL trained on', '110004,2017-10-05,2018-03-01'],
      course: null,
    },
    { by: 'a column that was left empty', lines: ['URN,WRAP date,Date trained', '110001,,2017-10-06'], course: null },
    { by: 'a column that says only yes', lines: ['URN,WRAP,Date trained', '110002,yes,2017-10-06'], course: null },
  ];
  test.each(named)('is of the course that is named by $by', async ({ lines, course, dsl = null }) => {
    const { batchId } = await at.bring(csv(...lines));
    const stored = (await at.statements()).filter((statement) => statement.batchId === batchId);
    expect(stored).toMatchObject([{ staffAnswer: 'trained', courseId: course, dslCourseId: dsl }]);
  });
});

onBothEngines('a file whose rows contradict each other', (makeDatabase) => {
  test('says which before it is stored', async () => {
    const at = await makeCouncil(await makeDatabase());
    const staged = await at.stage(
      csv(
        'URN,WRAP date,DSL trained on,Told on',
        '110001,2017-10-05,,2018-02-01',
        '110002,2017-10-06,,2018-02-01',
        '110001,No,,2018-03-01',
        '110003,,2017-10-05,2018-03-01',
        '110003,,No,2018-03-01',
        '110004,No,,2018-02-01',
        '110004,2018-02-20,,2018-03-01',
      ),
    );
    expect(staged.rows).toMatchObject({ accepted: 7, refused: [] });
    expect(staged.rows?.notes).toEqual([
      'Rows that contradict each other, one saying trained and one not trained: 2 and 4; 5 and 6. They are taken as they are, and wait among the training to check until one of the two is corrected.',
    ]);
  });
});

onBothEngines('a file that was brought before', (makeDatabase) => {
  let at: TestCouncil;
  beforeAll(async () => {
    at = await makeCouncil(await makeDatabase());
    await at.bring(answers, { fileDate: isoDate('2018-03-09') });
  });

  test('changes nothing a second time, on whatever day it is brought again', async () => {
    at.moveTo('2018-04-20');
    const again = await at.stage(answers);
    expect(again.rows).toMatchObject({ accepted: 0, duplicates: 4 });
    expect(again.sameAs).toMatchObject({ fileName: 'answers.csv', fileDate: '2018-03-09', settledOn: '2018-03-13' });
    expect((await refusalOf(at.bring(answers))).code).toBe('conflict');
    expect(await at.statements()).toHaveLength(4);
  });

  test('does not bring back what was corrected since', async () => {
    const [oakfield] = await at.statements('110001');
    const body = {
      organisationId: '110001',
      staffAnswer: 'not-trained',
      reason: 'The list had the wrong school',
    } as const;
    await correctStatement(at.deps, at.actor, { statementId: oakfield?.statementId ?? '', body });
    const again = await at.stage(answers);
    expect(again.rows).toMatchObject({ accepted: 0, duplicates: 4 });
    expect(again.rows?.notes).toContain(
      '1 row repeats what has been corrected or withdrawn since, and will not be taken. Enter it by hand if it is right after all.',
    );
  });

  test('comes back after it was undone', async () => {
    const other = csv('URN,WRAP date', '110004,2018-02-01');
    const first = await at.bring(other);
    await undoBatch(at.deps, at.actor, first.batchId);
    const again = await at.bring(other);
    expect(again.rows).toMatchObject({ accepted: 1 });
    expect((await at.statements('110004')).map(({ heldOn }) => heldOn)).toEqual([null, '2018-02-01']);
  });

  test('counts a row once when an earlier row of the file says the same', async () => {
    const rows = ['110003,2018-01-15', '110003,2018-01-15', '110003,2018-01-16'];
    expect((await at.stage(csv('URN,WRAP date', ...rows))).rows).toMatchObject({ accepted: 2, duplicates: 1 });
  });
});
