import { describe, expect, test } from 'vitest';
import { readingOf, scanText } from './testing/scan-text.ts';

const staff = readingOf('staff');
const learning = readingOf('learning');

describe('a list of staff', () => {
  test('is recognised by the names that councils give its columns', async () => {
    const text =
      'Payroll No.,Work e-mail,Full name,Directorate,Job title,Start date,Leaving date\n' +
      '007,Jo.Roe@x.org,Jo Roe,Libraries,Librarian,13/04/2019,31/12/4712\n';
    const { rows, outline, told } = await scanText(text, staff);
    expect(outline).toMatchObject({ layout: 'List of staff', asks: [] });
    expect(rows).toMatchObject([{ organisation: 'Libraries', audience: 'Librarian', from: '2019-04-13', to: null }]);
    expect(rows[0]?.others).toHaveLength(1);
    expect(told).not.toMatch(/roe/i);
  });

  test('asks for the organisation when it names none, and for a mapping when it says no posts', async () => {
    expect((await scanText('Username,Role\njroe,Librarian\n', staff)).outline?.asks).toEqual(['organisation']);
    expect((await scanText('Username,E-mail\njroe,jo@x.org\n', staff)).problems).toMatchObject([
      { reason: 'layout-not-known' },
    ]);
    expect(
      (await scanText('Username,Department,Course,Status\njroe,Libraries,WRAP,Passed\n', staff)).problems,
    ).toMatchObject([{ reason: 'layout-not-known' }]);
  });

  test('finds whomever a learning system knows by an id of which it is not said what kind it is, or by an address anywhere', async () => {
    const list = await scanText('learner id,organisation\njroe,Libraries\njo@x.org,Libraries\n', staff);
    const twice = await scanText('learner id,email,organisation\njo@x.org,Jo@x.org,Libraries\n', staff);
    expect(twice.rows[0]?.others).toEqual([]);
    const ids = list.rows.flatMap(({ learner, others }) => [learner, ...others]);
    const totara = await scanText('username,signupnote\nJRoe ,\n', learning);
    const seminar = await scanText('email,signupnote\nJo@X.org,\n', learning);
    const byAddress = await scanText('username,signupnote\nJo@X.org,\n', learning);
    for (const { rows } of [totara, seminar, byAddress]) expect(ids).toContain(rows[0]?.learner);
  });

  test('passes over what is added up, and nobody of an organisation called Total', async () => {
    const text = 'Service,Username,Role\nTotal: Care,a,Carer\nTotal,,\nTotal staff,1,\n';
    const { rows, outline } = await scanText(text, staff);
    expect(rows).toMatchObject([{ organisation: 'Total: Care' }]);
    expect(outline?.ignored.totals).toBe(2);
  });
});

describe('a row of a list of staff', () => {
  test('is refused by cell, with what could be read', async () => {
    const text =
      'Username,Organisation,Role,From,To\n' +
      'a,Libraries,Librarian,2020-01-01,2019-01-01\n' +
      'b,,Librarian,13/13/2020,present\n' +
      ',Libraries,Librarian,,\n' +
      'd,Libraries,jo@x.org,,\n';
    const { rows, bad } = await scanText(text, staff);
    expect(rows).toEqual([]);
    expect(bad.map(({ problems }) => problems.map(({ column, reason, value }) => [column, reason, value]))).toEqual([
      [['To', 'post-ends-before-it-begins', '2019-01-01']],
      [
        ['Organisation', 'value-missing', null],
        ['From', 'date-not-in-calendar', '13/13/2020'],
      ],
      [[null, 'learner-missing', null]],
      [['Role', 'personal-data', null]],
    ]);
    expect(bad.map(({ mendable }) => mendable.map(({ part }) => part))).toEqual([
      ['to'],
      ['organisation', 'from'],
      [],
      ['audience'],
    ]);
    expect(bad[1]?.partial).toMatchObject({ rowNumber: 3, audience: 'Librarian', to: null });
  });
});
