import { importApi } from '@due-regard/shared/imports/api.ts';
import { replyOf } from './test-app.ts';
import type { TestApp } from './test-app.ts';

const columns =
  'URN,LA (code),EstablishmentName,TypeOfEstablishment (code),EstablishmentStatus (code),PhaseOfEducation (code)';

/** Four open schools: two primary, two secondary, two of them academies. */
const fourSchools = [
  '100001,999,Elm Primary School,1,1,2',
  '100002,999,Ash High School,28,1,4',
  '100003,999,Beech Primary School,28,1,2',
  '100004,999,Oak High School,1,1,4',
];

/** Takes a register of 1 January 2018 in, as an officer does: its first schools, up to four. */
export async function bringRegister(
  app: TestApp,
  { cookie, count }: { readonly cookie: string; readonly count: number },
): Promise<void> {
  const staged = await app.app.request('/api/999/imports/schools?fileName=register.csv&fileDate=2018-01-01', {
    method: 'POST',
    headers: { cookie },
    body: [columns, ...fourSchools.slice(0, count)].join('\n'),
  });
  const { batchId } = await replyOf(importApi.stage, staged);
  await replyOf(importApi.accept, app.send('POST', `/api/999/imports/${batchId}/accept`, { cookie, body: {} }));
}
