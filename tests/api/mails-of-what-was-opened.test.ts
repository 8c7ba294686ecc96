import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import { documentApi } from '@due-regard/shared/strategies/api.ts';
import { MailPeer } from '../support/mail-peer.ts';
import { mailingApp, sendNow } from '../support/mailing.ts';
import { bareDocument } from '../support/one-of-each-register.ts';
import { Office } from '../support/one-of-everything.ts';
import { TestClock } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

let peer: MailPeer;
let app: TestApp;
let office: Office;
beforeEach(async () => {
  peer = await MailPeer.start();
  app = await mailingApp(peer, { clock: new TestClock('2026-09-30T08:00:00.000Z') });
  office = await Office.open(app, '999');
});
afterEach(async () => {
  await app.close();
  await peer.close();
});

const reason = 'The board met later';

/** A change to come, put off while it was for officers alone, then made public. */
async function comingOpened(ownerUser: string): Promise<void> {
  const said = { called: 'Dovetail', impactKnown: 'unknown', costKnown: 'unknown', seniorManagers: 'not-known' };
  const tell = async (place: string, values: object, more: object) => {
    const body = { values: { ...said, ...values }, reason, ...more };
    const { entryId } = await office.tell(registerApi.add, `registers/horizon${place}`, body);
    return (await office.ask(registerApi.find, `registers/horizon/${entryId}`)).factId;
  };
  const first = await tell('', { expectedBy: '2018-03-01' }, { publication: 'officers', since: '2017-01-01' });
  const dueNow = { expectedBy: '2026-09-29' };
  const putOff = { publication: 'officers', changedOn: '2018-02-01' };
  const second = await tell(`/${first}/change`, dueNow, putOff);
  const opened = { publication: 'public', changedOn: '2019-01-01' };
  await tell(`/${second}/change`, { ...dueNow, ownerUser }, opened);
}

/** The same of a strategy. */
async function strategyOpened(ownerUser: string): Promise<void> {
  const strategy = { ...bareDocument, agreedOn: '2016-01-01', inForceFrom: '2016-01-01', refreshDue: '2018-03-01' };
  const { documentId } = await office.tell(documentApi.add, 'documents', strategy);
  const { factId } = await office.ask(documentApi.find, `documents/${documentId}`);
  const putOff = { dueOn: '2026-09-29', revisedOn: '2018-02-01', reason, was: '2018-03-01' };
  await office.tell(documentApi.putOff, `documents/${factId}/put-off`, putOff);
  const opened = { ...strategy, ownerUser, publication: 'public', changedOn: '2019-01-01', reason };
  await office.tell(documentApi.change, `documents/${factId}/change`, opened);
}

describe('a mail about what was for officers only and was opened since', () => {
  test('tells its viewer the day, and neither the one promised before nor that it was put off', async () => {
    const { userId } = await app.addPerson(['viewer']);
    await comingOpened(userId);
    await strategyOpened(userId);
    await sendNow(app);
    const [mail] = peer.received.map(({ raw }) => raw);
    expect(mail).toContain('29 September 2026');
    expect(mail).not.toMatch(/first promised|put off|2018/);
  });

  test('tells an officer both', async () => {
    const { userId } = await app.addPerson(['officer']);
    await comingOpened(userId);
    await strategyOpened(userId);
    await sendNow(app);
    const [mail = ''] = peer.received.map(({ raw }) => raw);
    expect(mail.match(/first promised/g)?.length).toBeGreaterThanOrEqual(2);
  });
});
