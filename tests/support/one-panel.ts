import { addDays, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { panelAgencyApi, panelApi, panelRequestApi } from '@due-regard/shared/channel/panel/api.ts';
import { panelStatementApi } from '@due-regard/shared/channel/panel/statement-api.ts';
import type { Named } from './examples.ts';
import type { Office } from './one-of-everything.ts';
import { areaAnswers, heldMeeting } from './panel.ts';

const root = 'channel/panel';
const reason = 'has-changed';
const year = '2025';

/** Counts what was made, so that no two meetings are of one day and no two agencies are called alike. */
let made = 0;

function next(): number {
  made += 1;
  return made;
}

/** One of everything of the panel, and what each of its addresses takes. */
export async function onePanel(office: Office): Promise<Readonly<Record<string, Named>>> {
  const [agencyId, spare] = [await anAgency(office), await anAgency(office)];
  const meeting = await aMeeting(office, agencyId);
  const request = { state: 'entered', askedOn: '2018-01-02', agencyId, dueOn: '2018-01-16', answeredOn: '2018-01-09' };
  const training = { agencyId, subject: 'panel', answer: 'trained', onDay: '2018-01-02', refreshMonths: 24 };
  const access = { agencyId, answer: 'yes', checkedOn: '2018-01-02' };
  await office.tell(panelRequestApi.add, `${root}/requests`, request);
  await office.tell(panelAgencyApi.addTraining, `${root}/training`, training);
  await office.tell(panelAgencyApi.addAccess, `${root}/access`, access);
  const { requests } = await office.ask(panelRequestApi.list, `${root}/requests`);
  const asked = requests.find((one) => one.agencyId === agencyId)?.factId;
  const { rows, access: checks } = await office.ask(panelAgencyApi.training, `${root}/training`);
  const said = rows.find((one) => one.agencyId === agencyId)?.said?.factId;
  const checked = checks.find((one) => one.agencyId === agencyId)?.said?.factId;
  const own = { ...heldMeeting(aDay()), state: 'held' };
  const held = { ...own.held, asked: [agencyId, 'council', 'police'], present: [agencyId, 'council', 'police'] };
  const days = { standsFrom: '2018-01-01', standsTo: null };
  return {
    [`${root}/meetings`]: { ...own, held },
    [`${root}/meetings/:id`]: { id: meeting.thingId },
    [`${root}/meetings/:id/change`]: { ...own, held, onDay: aDay(), id: meeting.factId, reason },
    [`${root}/meetings/:id/withdraw`]: { id: meeting.factId, reason },
    [`${root}/meetings/:id/numbers`]: {
      id: meeting.thingId,
      was: await numbersOf(office, meeting.thingId),
      reason: 'counted-again',
    },
    [`${root}/agencies/:id/change`]: { ...days, id: spare, was: await factOf(office, spare), reason },
    [`${root}/agencies/:id/withdraw`]: { id: spare, reason },
    [`${root}/training`]: training,
    [`${root}/training/:id/withdraw`]: { id: said, reason },
    [`${root}/access`]: access,
    [`${root}/access/:id/withdraw`]: { id: checked, reason },
    [`${root}/requests`]: request,
    [`${root}/requests/:id/change`]: { ...request, id: asked, reason },
    [`${root}/requests/:id/withdraw`]: { id: asked, reason },
    ...(await ofStatements(office)),
  };
}

function aDay(): string {
  return addDays(isoDate('2016-01-01'), next());
}

async function anAgency(office: Office): Promise<string> {
  const agency = { name: `Agency ${String(next())}`, standsFrom: '2015-04-12', standsTo: null };
  return (await office.tell(panelAgencyApi.add, `${root}/agencies`, agency)).thingId;
}

async function factOf(office: Office, agencyId: string): Promise<string | null> {
  const { agencies } = await office.ask(panelAgencyApi.list, `${root}/agencies`);
  return agencies.find(({ thingId }) => thingId === agencyId)?.factId ?? null;
}

async function aMeeting(office: Office, agencyId: string) {
  const meeting = heldMeeting(aDay(), { present: [agencyId, 'council', 'police'] });
  const { thingId } = await office.tell(panelApi.addMeeting, `${root}/meetings`, meeting);
  return office.ask(panelApi.meeting, `${root}/meetings/${thingId}`);
}

/** Numbers of a meeting, which the chair has entered. @returns the id of their fact */
async function numbersOf(office: Office, thingId: string): Promise<string | null> {
  const path = `${root}/meetings/${thingId}/numbers`;
  const body = { was: null, numbers: { consent: 1 } };
  await office.app.send('POST', `/api/${office.authority}/${path}`, { cookie: office.cookie, body });
  return (await office.ask(panelApi.numbers, path)).factId;
}

/** A year's statement, whole; it is signed in one year after the other. */
async function ofStatements(office: Office): Promise<Readonly<Record<string, Named>>> {
  const at = `${root}/statements`;
  const toSign = String(2020 + (next() % 5));
  const [first, second] = [await aStatement(office, year), await aStatement(office, toSign)];
  return {
    [`${at}/:year`]: { year, was: first, reason },
    [`${at}/:year/paper`]: { year },
    [`${at}/:year/sign-off`]: { year: toSign, was: second, onDay: '2026-09-30' },
  };
}

async function aStatement(office: Office, of: string): Promise<string | null> {
  const path = `${root}/statements/${of}`;
  const { factId, answered } = await office.ask(panelStatementApi.find, path);
  if (factId !== null && answered > 0) return factId;
  const body = { was: factId, areas: areaAnswers(Number(of)) };
  await office.app.send('POST', `/api/${office.authority}/${path}`, { cookie: office.cookie, body });
  return (await office.ask(panelStatementApi.find, path)).factId;
}
