import { reportApi } from '@due-regard/shared/reports/api.ts';
import type { ReportDraftBody } from '@due-regard/shared/reports/api.ts';
import { bareReport } from '@due-regard/shared/reports/draft.ts';
import { cookieOf, replyOf } from '../../support/test-app.ts';
import { demonstration } from './world.ts';
import type { World } from './world.ts';

const api = `/api/${demonstration}/reports`;

/** A report for the committee's meeting after the demonstration's own day. */
const asked = {
  ...bareReport,
  kind: 'committee',
  title: 'Prevent duty: annual report to the committee',
  from: '2018-06-11',
  to: '2019-06-10',
  asAt: '2019-06-10',
  meeting: 'Transport, Environment and Communities Select Committee',
  meetsOn: '2019-06-25',
} as const;

export type Asked = { readonly [Key in keyof ReportDraftBody]?: unknown };

/** What is asked of one that is kept from publication. */
export const exempt: Asked = {
  publication: 'exempt',
  paragraph: '7',
  interest: 'It would help those who mean harm',
};

/** A report that the lead has begun. @returns its id */
export async function aReportBegun(world: World, more: Asked = {}): Promise<string> {
  return (await world.tell(reportApi.begin, api, { ...asked, ...more })).reportId;
}

type Writer = 'officer' | 'lead';

/** Sends as a page would. */
async function senderOf(world: World, who: Writer): Promise<(path: string, body?: unknown) => Promise<Response>> {
  const cookie = cookieOf(await world.app.signIn(world.emailOf(who)));
  return (path, body) => world.app.send('POST', `${api}${path}`, { cookie, body });
}

const steps = { officer: 'reviewed', lead: 'approved' } as const;

/** Found fit as it reads now: reviewed by the officer, approved by the lead. */
async function findFit(world: World, id: string, who: Writer): Promise<void> {
  const { contentSha256 } = await world.ask(reportApi.read, `${api}/${id}/content`);
  const send = await senderOf(world, who);
  const { status } = await send(`/${id}/found-fit`, { step: steps[who], contentSha256 });
  if (status !== 204) throw new Error(`${steps[who]} was answered ${String(status)}`);
}

/** A report that the officer has begun and reviewed, so that the lead may approve it. @returns its id */
export async function aReportReviewed(world: World, more: Asked = {}): Promise<string> {
  const { reportId } = await replyOf(reportApi.begin, (await senderOf(world, 'officer'))('', { ...asked, ...more }));
  await findFit(world, reportId, 'officer');
  return reportId;
}

/** The same, approved by the lead. @returns its id */
export async function aReportApproved(world: World, more: Asked = {}): Promise<string> {
  const id = await aReportReviewed(world, more);
  await findFit(world, id, 'lead');
  return id;
}

/** The same, issued. @returns its id */
export async function aReportIssued(world: World, more: Asked = {}): Promise<string> {
  const id = await aReportApproved(world, more);
  await replyOf(reportApi.issue, (await senderOf(world, 'lead'))(`/${id}/issue`));
  return id;
}
