import { dutyApi } from '@due-regard/shared/duty/api.ts';
import { packApi } from '@due-regard/shared/duty/pack-api.ts';
import { dutyWriting } from '@due-regard/shared/duty/write-api.ts';
import { evidenceApi } from '@due-regard/shared/evidence/api.ts';
import type { Everything, Office } from './one-of-everything.ts';
import { ownPack } from './own-pack.ts';
import { replyOf } from './test-app.ts';

/** How an obligation is gone about, of which nothing is said but what must be. */
export const bareArrangement = {
  applies: null,
  appliesReason: null,
  ownerRole: 'Prevent lead',
  ownerOrganisation: null,
  ownerUser: null,
  agencies: [],
  cadence: null,
} as const;

/** An assessment of which nothing is said but what must be. */
export const bareAssessment = {
  assessedOn: '2018-01-16',
  rating: 'met',
  finding: 'Seen by the board',
  stillToDo: null,
  authorRole: 'Prevent lead',
} as const;

/** Evidence of which nothing is said but what must be. */
export const bareEvidence = {
  kind: 'minute',
  title: 'Minute of the board',
  reference: null,
  link: null,
  datedOn: '2018-01-16',
  reviewBy: null,
  renews: null,
  publication: 'officers',
} as const;

let made = 0;

/** Loads a pack with an obligation that no other council has. @returns its number */
async function anOwnObligation(office: Office): Promise<string> {
  made += 1;
  const obligation = `OWN-${office.authority}-${String(made)}`;
  const { standing } = await office.ask(packApi.list, 'duty/packs');
  const address = `/api/${office.authority}/duty/packs/bring?standing=${standing}`;
  const body = ownPack(`own-${String(made)}`, { obligation });
  const answer = office.app.app.request(address, { method: 'POST', headers: { cookie: office.cookie }, body });
  await replyOf(packApi.bring, answer);
  return obligation;
}

/** An obligation with all that hangs on it, and one of which nothing is said yet. */
export async function oneDuty(office: Office): Promise<Pick<Everything, 'inAddress' | 'inBody' | 'inBodyOf'>> {
  const bare = await anOwnObligation(office);
  const full = await anOwnObligation(office);
  const address = `obligations/${full}`;
  await office.tell(dutyWriting.arrange, `${address}/arrangement`, { ...bareArrangement, from: '2015-01-01' });
  await office.tell(dutyWriting.assess, `${address}/assessments`, bareAssessment);
  await office.tell(dutyWriting.done, `${address}/done`, { doneOn: '2018-01-16', note: null });
  const evidence = { ...bareEvidence, reviewBy: '2018-12-31', about: 'obligation', aboutId: full };
  await office.tell(evidenceApi.add, 'evidence', evidence);
  const { evidenceId: renews } = await office.tell(evidenceApi.add, 'evidence', evidence);
  const found = await office.ask(dutyApi.find, address);
  const { standing } = await office.ask(packApi.list, 'duty/packs');
  return {
    inAddress: {
      obligations: full,
      'obligations/:id/arrangement': bare,
      arrangements: found.arrangement?.factId ?? '',
      assessments: found.assessments[0]?.assessmentId ?? '',
      'obligations-done': found.done[0]?.doneId ?? '',
      evidence: found.evidence.find(({ evidenceId }) => evidenceId !== renews)?.evidenceId ?? '',
    },
    inBodyOf: { evidence: { about: 'obligation' } },
    inBody: { aboutId: full, renews, standing, pack: 'modern-slavery' },
  };
}
