import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { codeListOf } from '@due-regard/shared/channel/code-lists.ts';
import type { ChannelBreakdown } from '@due-regard/shared/channel/breakdown.ts';
import { countsApi } from '@due-regard/shared/channel/counts-api.ts';
import { panelAgencyApi, panelApi } from '@due-regard/shared/channel/panel/api.ts';
import { panelStatementApi } from '@due-regard/shared/channel/panel/statement-api.ts';
import { areasIn } from '@due-regard/shared/channel/panel/statement.ts';
import { channelReleaseApi } from '@due-regard/shared/channel/release-api.ts';
import { cookieOf, replyOf } from '../../support/test-app.ts';
import type { Replying, TestApp } from '../../support/test-app.ts';
import { wallCounts, wallDays, wallNumbers, wallWord } from './sentinels.ts';

const council = '999';

/** Somebody behind the wall, who sends what a page would. */
export class Chair {
  readonly #app: TestApp;
  readonly #cookie: string;

  private constructor(app: TestApp, cookie: string) {
    this.#app = app;
    this.#cookie = cookie;
  }

  static async of(app: TestApp): Promise<Chair> {
    const { email } = await app.addPerson(['channel'], council);
    return new Chair(app, cookieOf(await app.signIn(email)));
  }

  ask<Reply>(contract: Replying<Reply>, path: string): Promise<Reply> {
    return replyOf(contract, this.#app.send('GET', `/api/${council}/channel/${path}`, { cookie: this.#cookie }));
  }

  /** @throws when it is not done */
  async tell(path: string, body?: unknown): Promise<string> {
    const answer = await this.#app.send('POST', `/api/${council}/channel/${path}`, { cookie: this.#cookie, body });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${String(answer.status)}: ${text}`);
    return text;
  }

  async propose(body: unknown): Promise<string> {
    return (await replyOf(channelReleaseApi.propose, this.#sent('releases', body))).releaseId;
  }

  async add(path: string, body: unknown): Promise<string> {
    return (await replyOf(panelApi.addMeeting, this.#sent(path, body))).thingId;
  }

  #sent(path: string, body: unknown): Promise<Response> {
    return this.#app.send('POST', `/api/${council}/channel/${path}`, { cookie: this.#cookie, body });
  }
}

/** Quarters whose figures nobody released. */
const quarters = [isoDate('2016-04-01'), isoDate('2016-07-01')] as const;

/** Counts of 1 to 4 beside counts that are no other figure; the second telling has other small ones, and the same totals. */
const tellings = [
  { few: [3, 2, 1, 4], reason: null },
  { few: [1, 4, 2, 3], reason: 'counted-again' },
] as const;

/** Enters the quarters, or corrects their small counts. */
export async function tellCounts(chair: Chair, which: 0 | 1): Promise<void> {
  const { few, reason } = tellings[which];
  for (const quarter of quarters) {
    const { answers } = await chair.ask(countsApi.find, `counts/${quarter}`);
    const said = (['sector', 'concern', 'stage', 'sharing'] as const).map((breakdown) => ({
      breakdown,
      answer: 'entered',
      counts: countsOf(breakdown, { quarter, few }),
      was: answers.find((one) => one.breakdown === breakdown)?.factId ?? null,
    }));
    await chair.tell(`counts/${quarter}`, { said, reason });
  }
}

/** What may then be asked of them. */
export const countReads = [
  'counts',
  ...quarters.map((quarter) => `counts/${quarter}`),
  ...['csv', 'ods', 'xlsx'].map((format) => `counts-file?format=${format}`),
];

interface Telling {
  readonly quarter: IsoDate;
  readonly few: readonly number[];
}

/** The first codes have counts that are no other figure, the others few, or nobody. */
function countsOf(breakdown: ChannelBreakdown, { quarter, few }: Telling): Readonly<Record<string, number>> {
  const codes = codeListOf(breakdown, quarter)?.codes ?? [];
  return Object.fromEntries(
    codes.map(({ code }, place) => [code, wallCounts[place] ?? few[place - wallCounts.length] ?? 0]),
  );
}

const statementYear = 2024;

/** What panels say of a meeting. */
const everyCheck = { chaired: 'met', police: 'met', areaPolice: 'met', together: 'met', chairDecided: 'met' };
const whole = { consent: 'yes', support: 'yes', responsible: 'yes', given: 'yes', closure: 'yes' };

/** A day within twelve months of all that is planted, but for what is planned. */
const soonAfter = '2018-04-30';

/** A panel's year: an agency, meetings, numbers, training and requests. @returns what may then be asked of it */
export async function tellPanel(chair: Chair): Promise<readonly string[]> {
  const { held, heldBefore, planned, asked: askedOn, due: dueOn } = wallDays;
  const agency = { name: `${wallWord} Trust`, standsFrom: heldBefore, standsTo: null };
  const agencyId = await chair.add('panel/agencies', agency);
  const present = ['council', 'police', agencyId];
  const said = {
    state: 'held',
    held: { attendance: 'entered', asked: present, present, checks: everyCheck, support: whole },
  };
  const meeting = await chair.add('panel/meetings', { ...said, onDay: held });
  await chair.add('panel/meetings', { ...said, onDay: heldBefore });
  const next = await chair.add('panel/meetings', { onDay: planned, state: 'planned', held: null });
  const [consent, support] = wallNumbers;
  const numbers = { was: null, numbers: { consent, support, given: 3 }, reason: null };
  await chair.tell(`panel/meetings/${meeting}/numbers`, numbers);
  await tellTraining(chair, agencyId);
  await chair.add('panel/requests', { state: 'entered', askedOn, agencyId, dueOn, answeredOn: null });
  const pages = ['panel', 'panel/agencies', 'panel/training', 'panel/requests'];
  const then = pages.map((path) => `${path}?asAt=${soonAfter}`);
  return [...then, `panel/meetings/${meeting}`, `panel/meetings/${meeting}/numbers`, `panel/meetings/${next}`];
}

async function tellTraining(chair: Chair, agencyId: string): Promise<void> {
  const { subjects } = await chair.ask(panelAgencyApi.training, 'panel/training');
  const training = {
    agencyId,
    subject: subjects[0]?.code,
    answer: 'trained',
    onDay: wallDays.trained,
    refreshMonths: 12,
  };
  await chair.add('panel/training', training);
  await chair.add('panel/access', { agencyId, answer: 'yes', checkedOn: wallDays.trained });
}

/** A statement of a year that the demonstration does not come to. @returns what may then be asked of it */
export async function tellStatement(chair: Chair): Promise<readonly string[]> {
  const path = `panel/statements/${String(statementYear)}`;
  const met = { rating: 'met', evidence: `${wallWord} file` } as const;
  const areas = Object.fromEntries(areasIn(statementYear, wallDays.signed).map(({ code }) => [code, met] as const));
  const was = async () => (await chair.ask(panelStatementApi.find, path)).factId;
  await chair.tell(path, { was: await was(), areas });
  await chair.tell(`${path}/sign-off`, { was: await was(), by: `Chair of ${wallWord}`, onDay: wallDays.signed });
  return [path, `${path}/paper?format=docx`, `${path}/paper?format=ods`];
}
