import { reportApi } from '@due-regard/shared/reports/api.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { contentOf } from '@due-regard/server/reports/content-of.ts';
import { issueReport } from '@due-regard/server/reports/issue-report.ts';
import { findReportFit } from '@due-regard/server/reports/take-step.ts';
import type { Made, Office } from './one-of-everything.ts';

/** Of a day of which nothing is known, so that it says the same whatever else is entered meanwhile. */
const draft = {
  kind: 'board',
  title: 'Report to the board',
  from: '2017-09-14',
  to: '2018-03-13',
  asAt: '2018-03-13',
  knownAt: '2018-03-13',
  publication: 'officers',
  paragraph: null,
  interest: null,
  meeting: null,
  meetsOn: null,
} as const;
const correctsNone = { corrects: null, corrected: null } as const;

/** A report at each step of its way but the last. */
export async function oneReport(office: Office): Promise<Made> {
  const [begun, mistaken, read, reviewed, approved] = [
    await begin(office),
    await begin(office),
    await begin(office),
    await begin(office),
    await begin(office),
  ];
  await find(office, reviewed, 'reviewed');
  await find(office, approved, 'reviewed');
  await find(office, approved, 'approved');
  const contentSha256 = await saidBy(office, read);
  return {
    inAddress: {
      reports: begun,
      'reports/:id/withdraw': mistaken,
      'reports/:id/found-fit': read,
      'reports/:id/send-back': reviewed,
      'reports/:id/issue': approved,
    },
    inBody: {},
    inBodyOf: {
      reports: draft,
      'reports/:id/change': { ...draft, title: 'Another title' },
      'reports/:id/words': { part: 'training', words: 'In our words', was: '' },
      'reports/:id/found-fit': { step: 'reviewed', contentSha256 },
    },
  };
}

/** A report that is issued, with its files. */
export async function oneIssue(office: Office): Promise<Made> {
  const id = await begin(office);
  await find(office, id, 'reviewed');
  await find(office, id, 'approved');
  await issueReport(office.app.deps, actorOf(office, 'approved'), id);
  return {
    inAddress: { 'reports/:id/today': id, 'reports/:id/files/:form': id },
    inBody: { corrects: id, corrected: 'A school was counted twice' },
    inBodyOf: {},
  };
}

async function begin(office: Office): Promise<string> {
  return (await office.tell(reportApi.begin, 'reports', { ...draft, ...correctsNone })).reportId;
}

/** Nobody approves what they wrote or reviewed: each step has a hand of its own. */
function actorOf({ authority }: Office, step: string): Actor {
  return { authority, userId: `who-${step}`, roles: ['lead'], requestId: null };
}

async function saidBy({ app, authority }: Office, reportId: string): Promise<string> {
  return (await contentOf(app.deps, { authority, reportId, upTo: null })).sha256;
}

async function find(office: Office, reportId: string, step: 'reviewed' | 'approved'): Promise<void> {
  const contentSha256 = await saidBy(office, reportId);
  await findReportFit(office.app.deps, actorOf(office, step), { reportId, step, contentSha256 });
}
