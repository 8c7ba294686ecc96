import { describe, expect, test } from 'vitest';
import { documentApi } from '@due-regard/shared/strategies/api.ts';
import type { DocumentFound } from '@due-regard/shared/strategies/api.ts';
import { bareDocument } from '../support/one-of-each-register.ts';
import { Office } from '../support/one-of-everything.ts';
import { freshApp, replyOf } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

const agreed = { ...bareDocument, agreedOn: '2016-06-15', refreshDue: '2018-12-31', publication: 'public' } as const;
const reason = 'As the minute says';

/** A strategy that is entered, with what is said of it. */
class Entered {
  readonly #office: Office;
  readonly #id: string;

  constructor(office: Office, id: string) {
    this.#office = office;
    this.#id = id;
  }

  static async with(office: Office, body: object): Promise<Entered> {
    return new Entered(office, (await office.tell(documentApi.add, 'documents', body)).documentId);
  }

  find(more = ''): Promise<DocumentFound> {
    return this.#office.ask(documentApi.find, `documents/${this.#id}${more}`);
  }

  /** What somebody of a role is answered about it, as it was sent. */
  page(app: TestApp, cookie: string): Promise<Response> {
    return app.send('GET', `/api/999/documents/${this.#id}`, { cookie });
  }

  async change(body: object): Promise<void> {
    const { factId } = await this.find();
    await this.#office.tell(documentApi.change, `documents/${factId}/change`, { ...agreed, reason, ...body });
  }

  async refused(body: object): Promise<unknown> {
    const { factId } = await this.find();
    const all = await this.#office.refused(`documents/${factId}/change`, { ...agreed, reason, ...body });
    return all[2];
  }

  async refusedPutOff(dueOn: string, revisedOn: string, seen?: string): Promise<readonly unknown[]> {
    const { factId, refresh } = await this.find();
    const body = { dueOn, revisedOn, reason, was: refresh.dueOn };
    return this.#office.refused(`documents/${seen ?? factId}/put-off`, body);
  }

  async putOff(dueOn: string, revisedOn: string): Promise<void> {
    const { factId, refresh } = await this.find();
    const body = { dueOn, revisedOn, reason, was: refresh.dueOn };
    await this.#office.tell(documentApi.putOff, `documents/${factId}/put-off`, body);
  }
}

const isPutOff = [{ field: 'refreshDue', code: 'put-off' }];

describe('a correction of a strategy', () => {
  const world = freshApp();

  test('makes no overdue refresh later or none, and wipes no time that it was put off', async () => {
    const strategy = await Entered.with(await Office.open(world.app, '999'), agreed);
    await strategy.putOff('2019-03-31', '2018-11-01');
    for (const refreshDue of [null, '2019-01-01', '2030-12-31'])
      expect(await strategy.refused({ changedOn: null, refreshDue })).toEqual(isPutOff);
    expect(await strategy.refused({ changedOn: null, agreedOn: '2018-12-01' })).toEqual(isPutOff);
    expect(await strategy.refused({ changedOn: null, agreedOn: null })).toEqual(isPutOff);
    await strategy.change({ changedOn: null, refreshDue: '2018-11-30', note: 'Printed' });
    expect(await strategy.find()).toMatchObject({
      standing: 'refresh-overdue',
      refresh: { dueOn: '2019-03-31', firstDueOn: '2018-11-30', slips: 1 },
    });
  });

  test('gives a day to a draft as often as it is needed, since nothing was promised of it', async () => {
    const strategy = await Entered.with(await Office.open(world.app, '999'), {
      ...bareDocument,
      refreshDue: '2026-12-31',
    });
    await strategy.change({ changedOn: null, agreedOn: null, refreshDue: '2027-03-31' });
    expect(await strategy.find()).toMatchObject({ standing: 'in-preparation', next: null });
  });
});

describe('a change of a strategy', () => {
  const world = freshApp();

  test('moves no refresh by a review that was before, and makes no draft of what was agreed', async () => {
    const strategy = await Entered.with(await Office.open(world.app, '999'), agreed);
    const moved = { changedOn: '2019-03-01', refreshDue: '2026-12-31' };
    expect(await strategy.refused({ ...moved, reviewedOn: '2015-01-01' })).toEqual([
      { field: 'reviewedOn', code: 'before-agreed' },
    ]);
    expect(await strategy.refused({ ...moved, reviewedOn: '2016-06-15' })).toEqual(isPutOff);
    expect(await strategy.refused({ changedOn: '2019-03-01', agreedOn: null })).toEqual(isPutOff);
    await strategy.change({ ...moved, reviewedOn: '2019-02-26' });
    expect((await strategy.find()).refresh).toMatchObject({ dueOn: '2026-12-31', slips: 0 });
  });
});

describe('what was put off while officers alone could read of a strategy', () => {
  const world = freshApp();

  test('stays theirs once it is public, and no member is told that it ever was', async () => {
    const office = await Office.open(world.app, '999');
    const strategy = await Entered.with(office, { ...agreed, publication: 'officers' });
    await strategy.putOff('2027-03-31', '2018-11-01');
    await strategy.change({ changedOn: '2019-02-01', publication: 'public' });
    await strategy.putOff('2027-06-30', '2019-03-01');
    const whole = await strategy.find();
    expect(whole.refresh).toEqual({ dueOn: '2027-06-30', firstDueOn: '2018-12-31', slips: 2 });
    const cookie = await world.app.signInAs(['member']);
    const answer = await strategy.page(world.app, cookie);
    expect(await answer.clone().text()).not.toContain('2018-12-31');
    const told = await replyOf(documentApi.find, answer);
    expect(told.refresh).toEqual({ dueOn: '2027-06-30', firstDueOn: '2027-03-31', slips: 1 });
    expect(told.revisions.map(({ revisedOn, turn }) => [revisedOn, turn])).toEqual([['2019-03-01', 'put-off']]);
    const sentences = async (reader: string): Promise<string> =>
      (await world.app.send('GET', '/api/999/overview', { cookie: reader })).text();
    expect(await sentences(office.cookie)).toContain('first due 31 December 2018, put off twice');
    expect(await sentences(cookie)).toContain('first due 31 March 2027, put off once');
  });
});

describe('a day promised anew for a refresh', () => {
  const world = freshApp();

  test('is refused from a row that holds no more, and of a day before the last promise or agreement', async () => {
    const strategy = await Entered.with(await Office.open(world.app, '999'), agreed);
    const { factId } = await strategy.find();
    await strategy.change({ changedOn: '2018-06-01', note: 'Printed' });
    expect(await strategy.refusedPutOff('2019-03-31', '2018-11-01', factId)).toEqual([409, 'stale']);
    await strategy.putOff('2019-03-31', '2018-11-01');
    const refused = async (revisedOn: string) => (await strategy.refusedPutOff('2019-12-31', revisedOn))[2];
    expect(await refused('2018-10-31')).toEqual([{ field: 'revisedOn', code: 'before-last' }]);
    expect(await refused('2016-06-14')).toEqual([
      { field: 'revisedOn', code: 'before-agreed' },
      { field: 'revisedOn', code: 'before-last' },
    ]);
    await strategy.change({ changedOn: '2019-02-26', reviewedOn: '2019-02-26', refreshDue: '2020-02-28' });
    expect(await refused('2019-02-25')).toEqual([{ field: 'revisedOn', code: 'before-agreed' }]);
    await strategy.putOff('2020-06-30', '2019-02-26');
    expect((await strategy.find()).refresh).toMatchObject({ dueOn: '2020-06-30', slips: 1 });
  });

  test('goes only as the last of several, so that no later day stays without its slip', async () => {
    const office = await Office.open(world.app, '999');
    const strategy = await Entered.with(office, agreed);
    await strategy.putOff('2019-03-31', '2018-11-01');
    await strategy.putOff('2019-12-31', '2019-03-01');
    const { revisions } = await strategy.find();
    const [first = '', last = ''] = revisions.map(({ revisionId }) => `document-revisions/${revisionId}/withdraw`);
    expect(await office.refused(first, { reason })).toMatchObject([409, 'conflict']);
    await office.tell(documentApi.withdrawRevision, last, { reason });
    expect((await strategy.find()).refresh).toMatchObject({ dueOn: '2019-03-31', slips: 1 });
    await office.tell(documentApi.withdrawRevision, first, { reason });
    expect((await strategy.find()).refresh).toMatchObject({ dueOn: '2018-12-31', slips: 0 });
  });
});
